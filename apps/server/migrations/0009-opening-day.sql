-- What the day that pages open on is decided by: how far anything that is told reaches, and how far the reference data
-- do by themselves.
alter table reported_weeks add column last_known date, add column reference_week date;
comment on column reported_weeks.last_known is 'The newest day that a report is about, or became known on';
comment on column reported_weeks.reference_week is
  'The newest Sunday on which fresh reports of the reference data alone cover 80 % of the people of those that reported';

update reported_weeks set
  last_known = (select max(greatest(day, known_on)) from report),
  reference_week = (
    with told as (
      select destination, day, lead(day) over (partition by destination order by day) as next
      from (select distinct destination, day from report where import is null and not filled and doses is not null) days
    ),
    standing as (
      select destination, day, week::date as week
      from told cross join generate_series(
        (day + (7 - extract(isodow from day)::integer))::timestamp,
        coalesce(next - 1, (select max(day) + 56 from told))::timestamp,
        interval '7 days') as week
    ),
    covered as (
      select week from standing join destination using (destination)
      group by week having sum(population) filter (where week - day <= 56) >= 0.8 * sum(population)
    )
    select max(week) from covered
  );

-- Pages that name no day are others from now on.
update data_version set version = gen_random_uuid() where subject = 'figures';
