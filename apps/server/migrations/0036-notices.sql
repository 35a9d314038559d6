-- What persons want to be told by mail. Who has no row wants what all do: a mail a day, where something waits.

create table notice (
  person uuid primary key references person on delete cascade,
  digest text not null default 'daily' check (digest in ('daily', 'off')),
  asked_on date
);
comment on column notice.asked_on is 'The day, by the person''s own clock, for which a mail of what waits was last asked for';

alter table notice enable row level security;
create policy signing_in on notice for all using ((select signs_in())) with check ((select signs_in()));
create policy own on notice for select using (person = (select asking_person()));
create policy beginning_own on notice for insert with check (person = (select asking_person()));
create policy changing_own on notice for update
  using (person = (select asking_person())) with check (person = (select asking_person()));

-- A mail of what waits is tried for some hours: the next one comes with the next day.
select pgboss.create_queue('digest',
  '{"policy": "standard", "retryLimit": 12, "retryDelay": 2, "retryBackoff": true, "expireInSeconds": 10}');
