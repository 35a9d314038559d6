-- Parties and their people, as lists and pages read them. All of it follows from events, and is written at the writer's
-- desk alone. Who reads a field says in which row it lies.

create table party (
  party text primary key,
  state text not null check (state in ('asked', 'admitted', 'refused', 'suspended', 'left')),
  kind text not null,
  name text not null,
  does text[] not null,
  is_secretariat boolean not null,
  since timestamptz not null,
  version bigint not null check (version > 0)
);
create unique index one_secretariat on party (is_secretariat) where is_secretariat;

create table membership (
  party text not null references party,
  person uuid not null,
  role text not null,
  is_administrator boolean not null,
  from_at timestamptz not null,
  until_at timestamptz,
  has_joined boolean not null,
  is_confirmed boolean not null,
  primary key (party, person)
);
comment on column membership.person is 'Its name lies elsewhere, and goes when it is erased';
create index membership_by_person on membership (person);

create table deputy (
  party text not null references party,
  deputy uuid not null,
  of uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  is_confirmed boolean not null,
  primary key (party, deputy, of)
);

create table party_field (
  party text not null references party,
  field text not null,
  disclosure text not null check (disclosure in ('public', 'participants', 'parties')),
  value jsonb not null,
  primary key (party, field)
);

create table party_withheld (
  party text not null references party,
  field text not null,
  disclosure text not null,
  primary key (party, field)
);
comment on table party_withheld is 'That a field is withheld, and who reads it, is public always';

-- Parties to which whoever asks belongs now. Tables of parties are read through these, so they look past their policies.
create function my_parties() returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select party from membership
  where person = asking_person() and has_joined and from_at <= now() and (until_at is null or now() < until_at)
$$;
create function is_participant() returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from party where state = 'admitted' and party in (select my_parties()))
$$;
create function is_of_secretariat() returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from party where is_secretariat and party in (select my_parties()))
$$;
-- Also of whoever is invited, and has not come yet.
create function parties_of_mine() returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select party from membership where person = asking_person()
$$;
-- Persons of one's own parties; for the secretariat, whoever speaks for a party.
create function colleagues() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select person from membership where party in (select my_parties())
  union select person from membership where is_administrator and is_of_secretariat()
$$;

do $$
declare
  name text;
begin
  foreach name in array array['party', 'membership', 'deputy', 'party_field', 'party_withheld']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy the_writer on %I for all using (desk() = ''writer'') with check (desk() = ''writer'')', name);
  end loop;
end $$;

create policy at_the_table on party for select
  using (state in ('admitted', 'suspended', 'left') and desk() in ('public', 'person'));
create policy own on party for select using (party in (select parties_of_mine()));
create policy secretariat on party for select using ((select is_of_secretariat()));

create policy own on membership for select using (person = (select asking_person()));
create policy colleagues on membership for select using (party in (select my_parties()));
create policy secretariat on membership for select using (is_administrator and (select is_of_secretariat()));

create policy colleagues on deputy for select using (party in (select my_parties()));

create policy everybody on party_field for select
  using (disclosure = 'public' and exists (select from party where party.party = party_field.party));
create policy participants on party_field for select
  using (disclosure = 'participants' and (select is_participant()));
create policy own on party_field for select using (party in (select my_parties()));
create policy everybody on party_withheld for select
  using (exists (select from party where party.party = party_withheld.party));

-- Of persons, those of one party see each other's names.
create policy colleagues on person for select using (person in (select colleagues()));
create policy colleagues on person_key for select using (person in (select colleagues()));

-- What shows for whom somebody speaks is read by those who decide, and by the party's own.
create policy of_parties on file_use for select using (
  thing_kind = 'party' and (thing in (select my_parties()) or (select is_of_secretariat())));
create policy naming on file for select using (desk() = 'writer');
create policy named on file for select using (
  exists (select from file_use where file_use.file = file.file) and (select asking_person()) is not null);

-- Somebody who is invited has no account yet.
alter table link drop constraint link_kind_check;
alter table link add constraint link_kind_check check (kind in ('confirm', 'password', 'recovery', 'invitation'));
