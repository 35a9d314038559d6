-- Tokens by which programs of persons ask: each of a person, and of one party for which alone it acts, or of none. Only a
-- hash of each is kept; its name, which its maker gave it, lies sealed by that person's key.

create table person_token (
  token uuid primary key,
  person uuid not null references person on delete cascade,
  party text references party,
  name bytea not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= made_at + interval '8760 hours'),
  used_on date,
  withdrawn_at timestamptz
);
comment on column person_token.party is 'Null: it acts for none';
comment on column person_token.sha256 is 'Of its text, which is shown once and kept nowhere';
comment on column person_token.used_on is 'The last day of UTC on which it was used';
create index person_token_by_person on person_token (person);
create index person_token_by_party on person_token (party);
create index person_token_by_end on person_token (least(expires_at, withdrawn_at));

-- For which party alone whoever asks acts, by a token: a key, or '-' for none. Null in a visit: for any of their own.
create function acts_only_for() returns text
  language sql stable parallel safe
  return nullif(current_setting('sahakarya.acts_only_for', true), '');

create or replace function my_parties() returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select party from membership
  where person = asking_person() and has_joined
    and from_at <= present() and (until_at is null or present() < until_at)
    and party = coalesce(acts_only_for(), party)
$$;
-- A token of no party sees, as what is its person's own, to which parties that one belongs.
create or replace function parties_of_mine() returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select party from membership
  where person = asking_person() and coalesce(acts_only_for(), '-') in ('-', party)
$$;
alter policy own on membership using (
  person = (select asking_person()) and coalesce((select acts_only_for()), '-') in ('-', party));
-- By a token one reads of one's own files those that nothing names yet, and besides what the token's party reads.
alter policy own on file using (
  person = (select asking_person())
  and ((select acts_only_for()) is null or file in (select unnamed_files())));

create function administered_parties() returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select party from membership
  where person = asking_person() and is_administrator and party in (select my_parties())
$$;

alter table person_token enable row level security;
create policy signing_in on person_token for all
  using ((select signs_in())) with check ((select signs_in()));
create policy own on person_token for select using (person = (select asking_person()));
create policy administered on person_token for select using (party in (select administered_parties()));
-- A token makes no tokens.
create policy making_own on person_token for insert with check (
  person = (select asking_person()) and (select acts_only_for()) is null
  and (party is null or party in (select my_parties())));

-- All that somebody may change of one that is made.
create function withdraw_token(wanted uuid, moment timestamptz) returns boolean
  language sql volatile security definer set search_path = public, pg_temp as $$
  with withdrawn as (
    update person_token set withdrawn_at = moment
    where token = wanted and withdrawn_at is null and acts_only_for() is null
      and (person = asking_person() or party in (select administered_parties()))
    returning token
  )
  select exists (select from withdrawn)
$$;
