-- An import that revises a hundred thousand rows corrects three figures of each: they are one row, and one entry of the
-- index. Each figure is a row of the view, which has the name and the columns that the table had.

create table correction_of_day (
  entry integer not null,
  destination text not null,
  day date not null,
  source text not null,
  at timestamptz not null,
  known_on date not null,
  import uuid not null,
  undone boolean not null default false,
  before_doses bigint,
  doses bigint,
  before_people bigint,
  people bigint,
  before_full bigint,
  "full" bigint,
  before_boosters bigint,
  boosters bigint,
  primary key (entry, destination, day, source)
);
comment on column correction_of_day.entry is 'The how-many-th import, or undoing of one, brought it';
comment on column correction_of_day.before_doses is 'What stood before; where that and what stands now are null, nothing is corrected';

insert into correction_of_day (entry, destination, day, source, at, known_on, import, undone,
  before_doses, doses, before_people, people, before_full, "full", before_boosters, boosters)
select entry, destination, day, source, min(at), min(known_on), (array_agg(import))[1], bool_or(undone),
  max(before) filter (where measure = 'doses'), max(after) filter (where measure = 'doses'),
  max(before) filter (where measure = 'people'), max(after) filter (where measure = 'people'),
  max(before) filter (where measure = 'full'), max(after) filter (where measure = 'full'),
  max(before) filter (where measure = 'boosters'), max(after) filter (where measure = 'boosters')
from correction
group by entry, destination, day, source
order by entry, destination, day, source;

drop table correction;
call publish_table('correction_of_day');
create index correction_by_destination on correction_of_day (destination, entry);
-- What is told no longer: few rows, which every import asks for.
create index correction_to_nothing on correction_of_day (destination, day)
  where before_doses is not null and doses is null or before_people is not null and people is null
    or before_full is not null and "full" is null or before_boosters is not null and boosters is null;

create view correction with (security_invoker) as
select entry, at, destination, day, measure, before, after, known_on, source, import, undone
from correction_of_day cross join lateral (values
  ('doses'::text, before_doses, doses), ('people', before_people, people), ('full', before_full, "full"),
  ('boosters', before_boosters, boosters)) as figure (measure, before, after)
where num_nonnulls(before, after) > 0;

-- An import may tell all that its publisher told before of a destination, from a first to a last day: the earlier reports
-- that tell nothing but these measures say nothing any more, and whoever reads much need not read them. That no row
-- says so is no harm: there is more to read.
create table covered_span (
  destination text not null,
  publisher text not null,
  first_day date not null,
  last_day date not null,
  but date[] not null,
  known_on date not null,
  entry integer not null,
  doses boolean not null,
  people boolean not null,
  "full" boolean not null,
  boosters boolean not null,
  primary key (destination, publisher)
);
comment on column covered_span.but is 'Days between of which it tells nothing that holds';
call publish_table('covered_span');

-- Whoever writes many rows lets the database count them, else it plans by what there was before. Only its owner may. It
-- looks at a few thousand rows: how many there are, and of which days, is enough.
create procedure count_figures() language plpgsql security definer
  set search_path = public, pg_temp set default_statistics_target = 10 as $$
begin
  analyze report;
  analyze covered_span;
end $$;

update data_version set version = gen_random_uuid() where subject = 'figures';
