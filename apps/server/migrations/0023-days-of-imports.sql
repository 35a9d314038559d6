-- What a file told again without a change is no row. A file of an earlier day that comes after it would take the place of
-- its word: so it is kept which days of whom each file was about.
create table import_span (
  import uuid not null references import,
  entry integer not null,
  known_on date not null,
  source text not null,
  destination text not null,
  measure text not null check (measure in ('doses', 'people', 'full', 'boosters')),
  first_day date not null,
  last_day date not null,
  refused date[] not null default '{}',
  days date[],
  primary key (destination, import, measure)
);
comment on table import_span is 'Days of a destination of which an import told a measure';
comment on column import_span.refused is 'Days of which its row had a fault: what it meant to say of them is not known';
comment on column import_span.days is
  'Of a file that was not all that its publisher told, the days with a figure; null: all from the first to the last';
call keep_table_for_operators('import_span');

-- Of imports of before, what their rows show; nothing where rows were refused.
insert into import_span (import, entry, known_on, source, destination, measure, first_day, last_day)
select import, entry, known_on, source, destination, measure, first_day, last_day
from (
  select import.import, import.entry, import.known_on, min(report.source) as source, report.destination,
    min(day) as first_day, max(day) as last_day
  from import join report using (import)
  where import.undoes is null and import.report ->> 'whole' = 'whole'
    and coalesce((import.report -> 'rows' ->> 'refused')::integer, 0) = 0
  group by import.import, import.entry, import.known_on, report.destination
) span cross join lateral (
  select measure from (values ('doses'), ('people'), ('full'), ('boosters')) as of (measure)
  where exists (
    select from report where report.import = span.import and case measure
      when 'doses' then doses when 'people' then people when 'full' then "full" else boosters end is not null)
) told;
