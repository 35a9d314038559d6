-- What was known on a day is told only where it is known: of the day of which a snapshot tells it, and of days since
-- imports came. Of other days there is the data set as it was published.
alter table source add column snapshot date;
comment on column source.snapshot is 'The day of which it tells what was known; null where it tells of none';

alter table report add column superseded boolean not null default false;
comment on column report.superseded is 'Stands between two rows of a later state of the data: counts as known that day, and not as revised';

alter table reported_weeks add column published date, add column imports_known_from date, add column imports_about_from date;
comment on column reported_weeks.published is 'The state of the reference data; null where there are none';
comment on column reported_weeks.imports_known_from is 'The first day on which an import was known';
comment on column reported_weeks.imports_about_from is 'The first day that an import tells something about';

-- published: as revised, without what was imported. snapshot: what a source tells that was there on one day.
alter table destination_step drop constraint destination_step_reading_check,
  add constraint destination_step_reading_check check (reading in ('snapshot', 'known', 'published', 'revised'));
alter table destination_week drop constraint destination_week_reading_check,
  add constraint destination_week_reading_check check (reading in ('known', 'published', 'revised'));
alter table group_week drop constraint group_week_reading_check,
  add constraint group_week_reading_check check (reading in ('known', 'published', 'revised'));

-- Where a group's line rises since a member's figures enter it, and not since anybody was given a dose.
create table group_break (
  reading text not null check (reading in ('known', 'published', 'revised')),
  income_group text not null,
  measure text not null check (measure in ('doses', 'people', 'full', 'boosters')),
  week date not null check (extract(isodow from week) = 7),
  destination text not null,
  reported date not null,
  before bigint not null,
  after bigint not null,
  primary key (reading, income_group, measure, week, destination)
);
comment on column group_break.reported is 'The day that the member''s first figure is about';
call publish_table('group_break');

-- What there is of each measure, by whom: kept with each write, so that no answer scans reports.
create table report_extent (
  destination text not null,
  source text not null,
  measure text not null check (measure in ('doses', 'people', 'full', 'boosters')),
  first_day date not null,
  last_day date not null,
  last_report date,
  primary key (destination, source, measure)
);
comment on column report_extent.last_report is 'Of what was not filled in; null where all of it was';
call publish_table('report_extent');

-- Every summary is made anew when the reference data are loaded, which the next start does. Until then answers are those
-- of before, for there is no state that is published.
update data_version set version = gen_random_uuid() where subject = 'figures';
