-- Of what somebody was told by a mail of its own, since it waits until a day: each once, and who else was told.

create table notice_told (
  person uuid not null references person on delete cascade,
  thing text not null,
  until timestamptz not null,
  days smallint not null check (days in (1, 2, 3, 7)),
  told_at timestamptz not null,
  passed_over_on date,
  primary key (thing, until, days, person)
);
comment on column notice_told.thing is 'What waits, by ids alone';
comment on column notice_told.days is 'Days before; 2: at once, when it came to wait with two days left or fewer';
comment on column notice_told.told_at is 'When the mail was asked for';
comment on column notice_told.passed_over_on is
  'The day, by the person''s own clock, whose mail of what waits left it out, since it had been told';
create index notice_told_by_person on notice_told (person);
create index notice_told_by_end on notice_told (until);

alter table notice_told enable row level security;
create policy signing_in on notice_told for all using ((select signs_in())) with check ((select signs_in()));

-- Tried for some hours, as a mail of what waits is; what is settled or over by then is not mailed.
select pgboss.create_queue('at-once',
  '{"policy": "standard", "retryLimit": 12, "retryDelay": 2, "retryBackoff": true, "expireInSeconds": 10}');
select pgboss.create_queue('reminder',
  '{"policy": "standard", "retryLimit": 12, "retryDelay": 2, "retryBackoff": true, "expireInSeconds": 10}');
