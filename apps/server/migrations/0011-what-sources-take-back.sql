-- A source takes back what it told, an import is undone, and what cannot be true is kept out of figures. Nothing that
-- was told is overwritten: each says from which day it no longer holds.

-- Imports in their order. Reports name it, so that two of one day stand beside each other.
alter table import add column entry integer;
update import set entry = counted.entry
  from (select import, row_number() over (order by at, import) as entry from import) counted
  where counted.import = import.import;
alter table import
  alter column entry set not null,
  add unique (entry),
  add column undoes uuid references import,
  add column has_overwritten boolean not null default false;
comment on column import.entry is 'The how-many-th it is';
comment on column import.undoes is 'The import that this one undid';
comment on column import.has_overwritten is
  'Of before imports were kept apart: its rows may have taken the place of those of another of the same day';
update import set has_overwritten = true
  where exists (select from import earlier
    where earlier.known_on = import.known_on and earlier.entry < import.entry);

alter table report
  add column entry integer not null default 0,
  add column impossible boolean not null default false,
  add column taken_back text[],
  add column undone_on date;
comment on column report.entry is 'The how-many-th import brought it; 0 for the reference data';
comment on column report.impossible is 'Its figures cannot be true together: it holds for nothing';
comment on column report.taken_back is 'Measures of the day that its publisher had told before, and tells no longer';
comment on column report.undone_on is 'The day from which it no longer holds, since its import was undone';
update report set entry = import.entry from import where import.import = report.import;

alter table report drop constraint report_pkey;
alter table report add primary key (destination, day, known_on, entry, source);
alter table report drop constraint report_check1;
alter table report add check (num_nonnulls(doses, people, "full", boosters) > 0 or taken_back is not null);

-- What ends other reports, or ended itself, and what is kept out: few rows, each asked for by destination.
create index report_ended on report (destination, day) where taken_back is not null or undone_on is not null;
create index report_impossible on report (destination, day) where impossible;

-- One measure may fall, or jump, to what cannot be.
alter table series_break drop constraint series_break_pkey, drop constraint series_break_kind_check;
alter table series_break
  add primary key (destination, day, measure, kind),
  add check (kind in ('fall', 'late_first_report', 'jump', 'impossible'));

-- People and full courses are judged by their pace now, and each measure by its own reports alone.
delete from series_break;
with told as (
  select destination, population, day, measure, count,
    lag(count) over along as before, day - lag(day) over along as days
  from destination_step join destination using (destination) cross join lateral (values
    ('doses', doses, reported), ('people', people, people_reported),
    ('full', "full", full_reported), ('boosters', boosters, boosters_reported)) as one (measure, count, told)
  where reading = 'revised' and count is not null and told = day
  window along as (partition by destination, measure order by day)
),
beside as (
  select destination, population, day,
    max(count) filter (where measure = 'doses') as doses, max(count) filter (where measure = 'people') as people,
    max(count) filter (where measure = 'full') as "full"
  from told group by destination, population, day
),
found as (
  select destination, day, measure, before, count as after,
    case
      when before is null then
        case when measure = 'doses' and count * 100 > population then 'late_first_report' end
      when count < before then 'fall'
      when measure <> 'boosters' and (count - before) * 100.0 * 7 > 15.0 * population * greatest(days, 7) then 'jump'
    end as kind
  from told
  union all
  select destination, day, measure, before, count, 'impossible' from told join beside using (destination, population, day)
  where measure = 'doses' and doses > 8 * population
    or measure = 'people' and (people > doses or people > 2 * population)
    or measure = 'full' and "full" > people
)
insert into series_break (destination, day, kind, measure, before, after)
  select destination, day, kind, measure, before, after from found where kind is not null;

update data_version set version = gen_random_uuid() where subject = 'figures';

-- What was told of imports before says that nothing was taken back, which is so.
update import set report = report || '{"whole": "only-new", "impossible": 0,
  "taken_back": {"rows": 0, "cells": 0, "of": 0, "destinations": [], "to_be_asked": false}}';
