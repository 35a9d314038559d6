-- A series breaks by the reading that shows it: as revised, as published, and as known from the day on which it was.
-- Those of the other readings come with the next start, which makes all summaries anew.
alter table series_break add column reading text not null default 'revised'
  check (reading in ('known', 'published', 'revised'));
alter table series_break alter column reading drop default;
alter table series_break drop constraint series_break_pkey;
alter table series_break add primary key (reading, destination, day, measure, kind);
update data_version set version = gen_random_uuid() where subject = 'figures';
