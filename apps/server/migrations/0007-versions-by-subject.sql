-- What was computed from public data is right as long as the version of its subject is the same. A version for each
-- subject: a write of one leaves what was made from others as it is, and only writers of one subject take turns.
create table data_version (
  subject text primary key,
  version uuid not null,
  changed_at timestamptz not null
);
insert into data_version (subject, version, changed_at)
  select subject, gen_random_uuid(), changed_at from data_state, unnest(array['figures', 'scenarios']) as subject;
call publish_table('data_version');

-- What is left of the one row is of reports alone.
alter table data_state drop column version, drop column changed_at;
alter table data_state rename to reported_weeks;
comment on table reported_weeks is 'One row: the Sundays that summaries are kept for';
