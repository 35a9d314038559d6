-- Reports are kept twice dated: the day that a figure is about, and the day on which it was known. Nothing is ever
-- overwritten by what was known later, so both readings can be had for any day:
--   known    of the reports that were there on a day, for each day the one that was known last
--   revised  of all reports, for each day the one that was known last
-- Whoever writes takes destinations and sources from their tables; a foreign key would look both up for each of a
-- hundred thousand rows, and keep the table from being sharded by place.

create table report (
  destination text not null,
  day date not null,
  known_on date not null,
  source text not null,
  doses bigint check (doses >= 0),
  people bigint check (people >= 0),
  "full" bigint check ("full" >= 0),
  boosters bigint check (boosters >= 0),
  import uuid,
  primary key (destination, day, known_on, source),
  check (known_on >= day),
  check (num_nonnulls(doses, people, "full", boosters) > 0)
);
comment on column report.import is 'Null for the reference data';
create index report_by_known_on on report (destination, known_on);

-- Summaries: kept in the transaction of every write, so that no page and no answer scans reports.

-- Where a destination stands from a day on, until its next row: at most one row for each report.
create table destination_step (
  reading text not null check (reading in ('known', 'revised')),
  destination text not null,
  day date not null,
  reported date,
  doses bigint,
  people bigint,
  "full" bigint,
  boosters bigint,
  primary key (reading, destination, day)
);
comment on column destination_step.reported is 'The day that the figure for doses is about';

-- The same on each Sunday; no row before the first report.
create table destination_week (
  reading text not null check (reading in ('known', 'revised')),
  destination text not null,
  week date not null check (extract(isodow from week) = 7),
  reported date,
  doses bigint,
  people bigint,
  "full" bigint,
  boosters bigint,
  primary key (reading, destination, week)
);
create index destination_week_by_week on destination_week (reading, week);

-- Sums by income group on each Sunday. Population is of all destinations, reporting or not.
create table group_week (
  reading text not null check (reading in ('known', 'revised')),
  week date not null check (extract(isodow from week) = 7),
  income_group text not null,
  destinations integer not null,
  reporting integer not null,
  population bigint not null,
  doses bigint not null,
  people bigint,
  "full" bigint,
  boosters bigint,
  primary key (reading, week, income_group)
);

-- Series that fall, start late or jump.
create table series_break (
  destination text not null,
  day date not null,
  kind text not null check (kind in ('fall', 'late_first_report', 'jump')),
  measure text not null check (measure in ('doses', 'people', 'full', 'boosters')),
  before bigint,
  after bigint not null,
  primary key (destination, day, measure)
);

-- One row: the state of all public data. Every write takes it first, so writers take turns, and gives it a new
-- version, so that nobody serves what is out of date.
create table data_state (
  one boolean primary key default true check (one),
  version uuid not null,
  changed_at timestamptz not null,
  first_week date,
  last_week date
);
insert into data_state (version, changed_at) values (gen_random_uuid(), now());

call publish_table('report');
call publish_table('destination_step');
call publish_table('destination_week');
call publish_table('group_week');
call publish_table('series_break');
call publish_table('data_state');
