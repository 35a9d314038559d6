-- People: who they are, by what they sign in, and where they are signed in. What tells of somebody lies sealed by a key
-- of its own for each person, which is wrapped by a key outside of the database: with the person's key, all of it goes.

-- The person who asks, where a person does.
create function asking_person() returns uuid
  language sql stable parallel safe
  return case when desk() = 'person' then nullif(current_setting('sahakarya.person', true), '')::uuid end;
create function signs_in() returns boolean
  language sql stable parallel safe
  return desk() = 'sign-in';
comment on function desk() is 'The desk at which this transaction works: public, operator, person, sign-in, or empty';

create table person (
  person uuid primary key,
  lookup text check (lookup ~ '^[0-9a-f]{64}$'),
  name bytea,
  email bytea,
  language text,
  time_zone text,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  handed_on_at timestamptz,
  erased_at timestamptz,
  check (num_nulls(lookup, name, email, language, time_zone) = case when erased_at is null then 0 else 5 end)
);
comment on column person.lookup is 'HMAC-SHA-256 of the e-mail address by a key outside of the database';
comment on column person.name is 'Sealed by the person''s key, as is the e-mail address';
comment on column person.confirmed_at is 'When the owner of the e-mail address said so; before, it is nobody''s';
comment on column person.handed_on_at is 'When this person last came in by a link that others had handed on';
-- Before it is confirmed, anybody may have written somebody else's.
create unique index person_by_lookup on person (lookup) where confirmed_at is not null;
create index person_unconfirmed on person (made_at) where confirmed_at is null;

create table person_key (
  person uuid primary key references person on delete cascade,
  wrapped bytea not null,
  wrapped_by text not null
);
comment on column person_key.wrapped_by is 'The id of a key in the key file';
create index person_key_by_wrapping on person_key (wrapped_by);

create table credential (
  credential uuid primary key,
  person uuid not null references person on delete cascade,
  kind text not null check (kind in ('password', 'totp')),
  sealed bytea not null,
  made_at timestamptz not null
);
comment on column credential.sealed is 'The hash of a password; of a second factor its secret, and hashes of the codes for when it is lost';
create unique index one_of_each_kind on credential (person, kind);

create table visit (
  visit uuid primary key,
  person uuid not null references person on delete cascade,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  device text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  until timestamptz not null,
  fresh_until timestamptz not null
);
comment on column visit.sha256 is 'Of the 256 bits of chance in the cookie, which are kept nowhere';
comment on column visit.device is 'Browser and system, in a few words';
create index visit_by_person on visit (person);
create index visit_by_end on visit (until);

create table link (
  link uuid primary key,
  person uuid references person on delete cascade,
  kind text not null check (kind in ('confirm', 'password', 'recovery')),
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed bytea not null,
  made_at timestamptz not null,
  until timestamptz not null,
  used_at timestamptz,
  handed_on_at timestamptz
);
comment on column link.person is 'Null: for an address that nobody has. It opens nothing, and is there as the others are';
comment on column link.sealed is 'The link itself, by the person''s key, so that it can be handed on';
create index link_by_person on link (person);
create index link_by_end on link (until);

create table attempt (
  kind text not null,
  subject text not null,
  began timestamptz not null,
  count integer not null,
  until timestamptz not null,
  primary key (kind, subject, began)
);
comment on table attempt is 'How often something was tried in a span of time; subjects are HMACs';
create index attempt_by_end on attempt (until);

do $$
declare
  name text;
begin
  foreach name in array array['person', 'person_key', 'credential', 'visit', 'link', 'attempt']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy signing_in on %I for all using ((select signs_in())) with check ((select signs_in()))', name);
  end loop;
end $$;

create policy own on person for select using (person = (select asking_person()));
create policy changing_own on person for update
  using (person = (select asking_person())) with check (person = (select asking_person()));
create policy own on person_key for select using (person = (select asking_person()));
create policy own on visit for select using (person = (select asking_person()));
create policy ending_own on visit for delete using (person = (select asking_person()));
