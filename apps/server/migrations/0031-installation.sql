-- Whether this database is real or an exercise: said once, by whoever makes it. One that has data already is real.

create table installation (
  is_only boolean primary key default true check (is_only),
  kind text not null check (kind in ('real', 'exercise')),
  ahead_ms bigint not null default 0,
  -- What an exercise begins with has been written, all of it.
  is_seeded boolean not null default false,
  check (kind = 'exercise' or (ahead_ms = 0 and not is_seeded))
);
comment on column installation.ahead_ms is 'By how much the clock of an exercise is before that of the machine; mostly below 0';

alter table installation enable row level security;
create policy reading on installation for select using (desk() <> '');
create policy moving_on on installation for update
  using (desk() = 'operator' and kind = 'exercise') with check (desk() = 'operator' and kind = 'exercise');

insert into installation (kind) select 'real' where exists (select from reference_table);

-- The time that counts: of an exercise, its own.
create function present() returns timestamptz
  language sql stable security definer set search_path = public, pg_temp as $$
  select now() + coalesce((select ahead_ms from installation), 0) * interval '1 millisecond'
$$;

create or replace function my_parties() returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select party from membership
  where person = asking_person() and has_joined
    and from_at <= present() and (until_at is null or present() < until_at)
$$;

create or replace function my_seats() returns table (talk uuid, since timestamptz, until timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select talk, since, until from talk_seat where party in (select my_parties())
  union all
  select talk_auditor.talk, since, least(talk_seat.until, talk_auditor.until)
  from talk_auditor join talk_seat on talk_seat.talk = talk_auditor.talk and talk_seat.party = named_by
  where talk_auditor.party in (select my_parties()) and present() < talk_auditor.until
$$;
