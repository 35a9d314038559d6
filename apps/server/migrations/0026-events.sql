-- What happened, and what follows from it. Events are the truth: things are made from them, in the same transaction.

-- Rows are added to a table, and never changed or taken away: by nobody, the owner among them.
create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'rows of % are added, never changed', tg_table_name using errcode = '42501';
end $$;

create procedure only_add_to(kept regclass)
  language plpgsql as $$
begin
  execute format(
    'create trigger only_added before update or delete or truncate on %s
       for each statement execute function refuse_change()', kept);
end $$;

-- The writer's desk alone: what others may see of things lies in tables of their own.
create procedure keep_table_for_the_writer(kept regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format(
    'create policy the_writer on %s for all using (desk() = ''writer'') with check (desk() = ''writer'')', kept);
end $$;

create table event (
  thing_kind text not null,
  thing text not null,
  version bigint not null check (version > 0),
  kind text not null,
  body jsonb not null,
  person uuid,
  party text,
  command uuid not null,
  at timestamptz not null,
  recorded timestamptz not null,
  salt bytea not null check (length(salt) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (thing_kind, thing, version)
);
comment on column event.version is 'Counts up in its thing: two writers of one version collide here';
comment on column event.body is 'Of people it has ids alone';
comment on column event.at is 'The moment that it concerns; never goes back in a thing';
comment on column event.hash is 'SHA-256 of its canonical form (RFC 8785), salt among it';
create index event_by_command on event (command);

create table thing (
  kind text not null,
  thing text not null,
  version bigint not null check (version > 0),
  at timestamptz not null,
  state jsonb not null,
  primary key (kind, thing)
);
comment on table thing is 'What the events of a thing have made of it: holds nothing that these do not';

create table command_answer (
  asker text not null,
  key uuid not null,
  asked bytea not null check (length(asked) = 32),
  answer jsonb not null,
  at timestamptz not null,
  primary key (asker, key)
);
comment on column command_answer.asked is 'SHA-256 of party, path and body: another question under the same key is refused';
create index command_answer_by_time on command_answer (at);

call keep_table_for_the_writer('event');
call keep_table_for_the_writer('thing');
call keep_table_for_the_writer('command_answer');
call only_add_to('event');

-- Locks things in one order, whoever asks, so that nobody waits for whoever waits for them; tells those that are there.
-- Some are to be changed; of others, what holds now has to hold until the end of the transaction.
create function hold_things(kinds text[], things text[], changes boolean[])
  returns setof thing
  language plpgsql as $$
declare
  wanted record;
begin
  for wanted in
    select w.kind, w.thing, bool_or(w.changes) as changes
    from unnest(kinds, things, changes) as w (kind, thing, changes)
    group by w.kind, w.thing order by w.kind collate "C", w.thing collate "C"
  loop
    if wanted.changes then
      return query
        select * from thing where thing.kind = wanted.kind and thing.thing = wanted.thing for no key update;
    else
      return query select * from thing where thing.kind = wanted.kind and thing.thing = wanted.thing for share;
    end if;
  end loop;
end $$;
