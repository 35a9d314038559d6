-- A mistyped year stretched the series of everybody over centuries. What was imported so is kept, and holds for nothing.
update report set impossible = true where day < '2020-12-01';
alter table report add constraint report_day_check check (day >= '2020-12-01' or impossible);
comment on column report.impossible is
  'Its figures cannot be true together, or its day is before there were any reports: it holds for nothing';
update data_version set version = gen_random_uuid() where subject = 'figures';
