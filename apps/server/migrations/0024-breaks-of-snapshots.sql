-- What a snapshot tells that was there on one day is no series, but may hold figures that cannot be true together. They
-- come with the next start, which makes all summaries anew.
alter table series_break drop constraint series_break_reading_check,
  add constraint series_break_reading_check check (reading in ('snapshot', 'known', 'published', 'revised'));
update data_version set version = gen_random_uuid() where subject = 'figures';
