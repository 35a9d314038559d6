-- Each measure has the day of its own last report. What was filled in between reports, or carried on after the last,
-- counts as a figure and is no report.
alter table report add column filled boolean not null default false;
comment on column report.filled is 'No report itself: interpolated between two, or the last one carried forward';

alter table destination_step
  add column people_reported date, add column full_reported date, add column boosters_reported date;
alter table destination_week
  add column people_reported date, add column full_reported date, add column boosters_reported date;

-- Whom a sum rests on: people of the members that ever reported, and of those whose last report is fresh.
alter table group_week
  add column doses_basis bigint not null default 0, add column doses_fresh bigint not null default 0,
  add column people_basis bigint not null default 0, add column people_fresh bigint not null default 0,
  add column full_basis bigint not null default 0, add column full_fresh bigint not null default 0,
  add column boosters_basis bigint not null default 0, add column boosters_fresh bigint not null default 0;

-- What was kept before learns its days from the reports. In order of days a series never goes back to an older report,
-- so the newest one up to a step is the one that holds.
create temporary table told on commit drop as
  select 'known' as reading, destination, known_on as since,
    max(day) filter (where people is not null) as people,
    max(day) filter (where "full" is not null) as "full",
    max(day) filter (where boosters is not null) as boosters
  from report group by destination, known_on
  union all
  select 'revised', destination, day,
    max(day) filter (where people is not null),
    max(day) filter (where "full" is not null),
    max(day) filter (where boosters is not null)
  from report group by destination, day;

update destination_step step
  set people_reported = so_far.people, full_reported = so_far."full", boosters_reported = so_far.boosters
  from (
    select reading, destination, since,
      max(people) over along as people, max("full") over along as "full", max(boosters) over along as boosters
    from told window along as (partition by reading, destination order by since)
  ) so_far
  where so_far.reading = step.reading and so_far.destination = step.destination and so_far.since = step.day;

update destination_week kept
  set people_reported = step.people_reported, full_reported = step.full_reported,
    boosters_reported = step.boosters_reported
  from (
    select reading, destination, day, people_reported, full_reported, boosters_reported,
      coalesce(lead(day) over (partition by reading, destination order by day), 'infinity') as next
    from destination_step
  ) step
  where step.reading = kept.reading and step.destination = kept.destination
    and kept.week >= step.day and kept.week < step.next;

update group_week
  set doses_basis = coalesce(sums.doses_basis, 0), doses_fresh = coalesce(sums.doses_fresh, 0),
    people_basis = coalesce(sums.people_basis, 0), people_fresh = coalesce(sums.people_fresh, 0),
    full_basis = coalesce(sums.full_basis, 0), full_fresh = coalesce(sums.full_fresh, 0),
    boosters_basis = coalesce(sums.boosters_basis, 0), boosters_fresh = coalesce(sums.boosters_fresh, 0)
  from (
    select reading, week, income_group,
      sum(population) filter (where reported is not null) as doses_basis,
      sum(population) filter (where week - reported <= 56) as doses_fresh,
      sum(population) filter (where people_reported is not null) as people_basis,
      sum(population) filter (where week - people_reported <= 56) as people_fresh,
      sum(population) filter (where full_reported is not null) as full_basis,
      sum(population) filter (where week - full_reported <= 56) as full_fresh,
      sum(population) filter (where boosters_reported is not null) as boosters_basis,
      sum(population) filter (where week - boosters_reported <= 56) as boosters_fresh
    from destination_week join destination using (destination) join income_group using (destination)
    where year = (select max(year) from income_group)
    group by reading, week, income_group
  ) sums
  where sums.reading = group_week.reading and sums.week = group_week.week
    and sums.income_group = group_week.income_group;

-- Whoever kept an answer of before asks anew.
update data_version set version = gen_random_uuid() where subject = 'figures';
