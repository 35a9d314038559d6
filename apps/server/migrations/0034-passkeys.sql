-- Passkeys (WebAuthn): by which a person signs in without a password. Keys, counters and names lie sealed by the
-- person's key: who can write this database alone can put no key of their own in another's place.

create table passkey (
  passkey uuid primary key,
  person uuid not null references person on delete cascade,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  blocked_at timestamptz
);
comment on column passkey.sha256 is 'Of the id by which its authenticator knows it';
comment on column passkey.sealed is 'That id, the public key, its counter, how it is reached, whether it is backed up, and the name that its owner gives it';
comment on column passkey.blocked_at is 'Since when it opens nothing, as its counter has fallen';
create index passkey_by_person on passkey (person);

create table passkey_challenge (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('add', 'sign-in', 'fresh')),
  visit uuid references visit on delete cascade,
  asked_at timestamptz not null,
  until timestamptz not null,
  check ((visit is null) = (kind = 'sign-in'))
);
comment on table passkey_challenge is 'What authenticators are asked with, until they have answered, once';
comment on column passkey_challenge.visit is 'In which it was asked; null: by whoever wants to sign in';
comment on column passkey_challenge.asked_at is 'By the clock that counts attempts; until: by that of the machine';
create index passkey_challenge_by_visit on passkey_challenge (visit);
create index passkey_challenge_by_end on passkey_challenge (until);

do $$
declare
  name text;
begin
  foreach name in array array['passkey', 'passkey_challenge']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy signing_in on %I for all using ((select signs_in())) with check ((select signs_in()))', name);
  end loop;
end $$;

create policy own on passkey for select using (person = (select asking_person()));
