-- Scenario and plan folders, each under the hash of what is in it, so that nothing is ever changed.

create table scenario (
  scenario text primary key check (scenario ~ '^[0-9a-f]{64}$'),
  name text not null,
  title text not null,
  start date not null,
  weeks integer not null,
  destinations integer not null,
  lots integer not null,
  source text not null
);

create table plan (
  plan text primary key check (plan ~ '^[0-9a-f]{64}$'),
  scenario text not null references scenario,
  sharing text not null,
  doses bigint not null,
  administered bigint not null,
  kept bigint not null,
  expired bigint not null,
  source text not null
);

create table folder_file (
  folder text not null,
  file text not null,
  sha256 text not null,
  bytes integer not null,
  content bytea not null,
  primary key (folder, file)
);
comment on column folder_file.folder is 'The hash of the scenario or the plan that it is in';

call publish_table('scenario');
call publish_table('plan');
call publish_table('folder_file');
