-- Talks between parties, and what is said in them. Words lie sealed by the key of their matter, which is wrapped by a key
-- outside of the database. That a talk is there, too, is seen by its parties alone.

create table matter_key (
  matter text primary key,
  wrapped bytea not null,
  wrapped_by text not null
);
comment on column matter_key.matter is 'What it is about, such as talk/ID';
comment on column matter_key.wrapped_by is 'The id of a key in the key file';
create index matter_key_by_wrapping on matter_key (wrapped_by);

create table talk (
  talk uuid primary key,
  state text not null check (state in ('open', 'closed')),
  subject jsonb not null,
  begun_at timestamptz not null,
  version bigint not null check (version > 0)
);
comment on column talk.subject is 'Words, their text sealed';

-- What a party sees is what was written while it was there.
create table talk_seat (
  talk uuid not null references talk,
  party text not null references party,
  since timestamptz not null,
  until timestamptz,
  primary key (talk, party)
);
create index talk_seat_by_party on talk_seat (party);

create table talk_addition (
  talk uuid not null references talk,
  party text not null references party,
  agreed text[] not null,
  until timestamptz not null,
  primary key (talk, party)
);

create table talk_auditor (
  talk uuid not null references talk,
  party text not null references party,
  named_by text not null references party,
  until timestamptz not null,
  primary key (talk, party, named_by)
);
create index talk_auditor_by_party on talk_auditor (party);

create table message (
  message uuid primary key,
  talk uuid not null references talk,
  party text not null references party,
  person uuid not null,
  at timestamptz not null,
  words jsonb not null,
  files uuid[] not null,
  earlier jsonb not null,
  version bigint not null check (version > 0)
);
comment on column message.words is 'Words, their text sealed, as in what was said earlier';
create index message_by_talk on message (talk, at, message);

-- Up to when somebody has read a talk: nothing that happens to it.
create table talk_read (
  talk uuid not null references talk,
  person uuid not null,
  until timestamptz not null,
  primary key (talk, person)
);

-- Talks of the parties of whoever asks, and of each the time of which what was written is seen. Who was named to read
-- along sees what the one who named it sees, as long as it may.
create function my_seats() returns table (talk uuid, since timestamptz, until timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select talk, since, until from talk_seat where party in (select my_parties())
  union all
  select talk_auditor.talk, since, least(talk_seat.until, talk_auditor.until)
  from talk_auditor join talk_seat on talk_seat.talk = talk_auditor.talk and talk_seat.party = named_by
  where talk_auditor.party in (select my_parties()) and now() < talk_auditor.until
$$;

do $$
declare
  name text;
begin
  foreach name in array array['matter_key', 'talk', 'talk_seat', 'talk_addition', 'talk_auditor', 'message']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy the_writer on %I for all using (desk() = ''writer'') with check (desk() = ''writer'')', name);
  end loop;
  foreach name in array array['talk', 'talk_seat', 'talk_addition', 'talk_auditor']
  loop
    execute format('create policy seated on %I for select using (talk in (select talk from my_seats()))', name);
  end loop;
end $$;

create policy seated on message for select using (exists (
  select from my_seats() seat where seat.talk = message.talk and since <= at and (seat.until is null or at <= seat.until)));

create policy of_talks on matter_key for select using (
  matter like 'talk/%' and exists (select from talk where 'talk/' || talk.talk = matter));
create policy looking_after on matter_key for all using ((select signs_in())) with check ((select signs_in()));

alter table talk_read enable row level security;
create policy own on talk_read for all using (person = (select asking_person()))
  with check (person = (select asking_person()) and talk in (select talk from my_seats()));

-- Files of a message are read by whoever reads it.
create policy of_messages on file_use for select using (
  thing_kind = 'message' and exists (select from message where message.message::text = thing));
