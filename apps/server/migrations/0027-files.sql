-- Files that persons bring: each sealed by a key of its own, which is wrapped by a key outside of the database. Types
-- are told by what is in them. What nothing names goes after a day.

create table file (
  file uuid primary key,
  person uuid not null references person,
  name bytea not null,
  type text not null,
  bytes integer not null check (bytes > 0),
  content bytea not null,
  made_at timestamptz not null
);
comment on column file.name is 'Sealed by the file''s key, as is the content';
comment on column file.bytes is 'Of the content before it was sealed';
create index file_by_person on file (person);

create table file_key (
  file uuid primary key references file on delete cascade,
  wrapped bytea not null,
  wrapped_by text not null
);
comment on column file_key.wrapped_by is 'The id of a key in the key file';
create index file_key_by_wrapping on file_key (wrapped_by);

-- What names a file: as long as it does, the file stays.
create table file_use (
  file uuid not null references file,
  thing_kind text not null,
  thing text not null,
  primary key (file, thing_kind, thing)
);
create index file_use_by_thing on file_use (thing_kind, thing);

alter table file enable row level security;
alter table file_key enable row level security;
alter table file_use enable row level security;

-- Whoever brought it; the sign-in desk looks after keys and after what nothing names.
create policy own on file for select using (person = (select asking_person()));
create policy bringing on file for insert with check (person = (select asking_person()));
create policy looking_after on file for all using ((select signs_in())) with check ((select signs_in()));
create policy own on file_key for select using (exists (select from file where file.file = file_key.file));
create policy bringing on file_key for insert with check (
  exists (select from file where file.file = file_key.file and person = (select asking_person())));
create policy looking_after on file_key for all using ((select signs_in())) with check ((select signs_in()));
create policy looking_after on file_use for select using ((select signs_in()));
create policy the_writer on file_use for all using (desk() = 'writer') with check (desk() = 'writer');

-- Of whoever asks, those that nothing names: what names a file is not for everybody to see.
create function unnamed_files() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select file from file
  where person = asking_person() and not exists (select from file_use where file_use.file = file.file)
$$;
