-- Identity providers (OpenID Connect) by which people of a party sign in. Which one, follows from events; its secret lies
-- sealed beside them, under an id that each setting has anew, and goes with it, as do visits and accounts linked by it.

create table identity_provider (
  party text primary key references party,
  provider uuid not null unique,
  issuer text not null,
  client_id text not null,
  since timestamptz not null
);

create table provider_key (
  provider uuid primary key,
  sealed bytea not null,
  wrapped bytea not null,
  wrapped_by text not null,
  made_at timestamptz not null
);
comment on column provider_key.sealed is 'The secret of the client, by a key of its own';
comment on column provider_key.wrapped_by is 'The id of a key in the key file';
create index provider_key_by_wrapping on provider_key (wrapped_by);

create table provider_account (
  provider uuid not null references provider_key on delete cascade,
  lookup text not null check (lookup ~ '^[0-9a-f]{64}$'),
  person uuid not null references person on delete cascade,
  linked_at timestamptz not null,
  primary key (provider, lookup),
  unique (provider, person)
);
comment on table provider_account is 'Whose an account at a provider is, since its first sign-in here';
comment on column provider_account.lookup is 'HMAC-SHA-256 of issuer and subject by a key outside of the database';
create index provider_account_by_person on provider_account (person);

create table provider_sign_in (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  provider uuid not null references provider_key on delete cascade,
  return_address text not null,
  until timestamptz not null
);
comment on table provider_sign_in is 'Sign-ins that have left for a provider, until they have come back, once';
comment on column provider_sign_in.sha256 is 'Of the 256 bits of chance in the cookie, from which all else is made that the provider is sent';
create index provider_sign_in_by_provider on provider_sign_in (provider);
create index provider_sign_in_by_end on provider_sign_in (until);

-- A visit by a provider is never fresh: it binds nobody.
alter table visit add column provider uuid references provider_key on delete cascade;
alter table visit add constraint never_fresh_by_provider check (provider is null or fresh_until <= made_at);
comment on column visit.provider is 'By which it began; null: by what is its person''s own';
create index visit_by_provider on visit (provider) where provider is not null;

-- For which party somebody may come by a provider now: while it is that party's, the party is at the table and not
-- suspended, and the person belongs to it. Null otherwise. Asked when a visit begins, and at every request in it.
create function party_by_provider(asked uuid, comer uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select party from identity_provider join party using (party) join membership using (party)
  where signs_in() and provider = asked and person = comer and state = 'admitted'
    and has_joined and from_at <= present() and (until_at is null or present() < until_at)
$$;

-- By which provider people of a party sign in now; nothing of one that is suspended, or not at the table.
create function open_provider(wanted text) returns setof identity_provider
  language sql stable security definer set search_path = public, pg_temp as $$
  select identity_provider.* from identity_provider join party using (party)
  where signs_in() and party = wanted and state = 'admitted'
$$;

do $$
declare
  name text;
begin
  foreach name in array array['provider_key', 'provider_account', 'provider_sign_in']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy signing_in on %I for all using ((select signs_in())) with check ((select signs_in()))', name);
  end loop;
end $$;

alter table identity_provider enable row level security;
create policy the_writer on identity_provider for all using (desk() = 'writer') with check (desk() = 'writer');
create policy signing_in on identity_provider for select using ((select signs_in()));
create policy administered on identity_provider for select using (party in (select administered_parties()));
