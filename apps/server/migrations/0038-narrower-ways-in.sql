-- What an invitation tells whoever made it, and what a token reads, is no more than they are for.

-- An invitation's link belongs to the party that invites, whether the address has an account or not: what each party is
-- told of its own link then tells nothing of others.
alter table link add column invited_to text;
comment on column link.invited_to is 'Of an invitation, the party; of any other link, and of an invitation of before, null';

-- By a token one reads of one's own files that nothing names yet those alone that were brought by tokens of the same
-- party, or of none: not what its maker brings in a visit, for whatever it is meant.
alter table file add column brought_for text default acts_only_for();
comment on column file.brought_for is 'For which party alone a token acted that brought it, or ''-'' for none; null: in a visit';
alter policy own on file using (
  person = (select asking_person())
  and ((select acts_only_for()) is null
    or (brought_for = (select acts_only_for()) and file in (select unnamed_files()))));
alter policy bringing on file with check (
  person = (select asking_person()) and brought_for is not distinct from (select acts_only_for()));

-- No scope names passkeys: the inbox tells of one that was blocked in a visit alone.
alter policy own on passkey using (person = (select asking_person()) and (select acts_only_for()) is null);

-- A person is told at once of a new passkey, a new token and another password. Whoever makes a token does so at their
-- own desk: there they leave mail for themselves alone, and read of queues how that one's jobs are tried.
select pgboss.create_queue('account-mail',
  '{"policy": "standard", "retryLimit": 15, "retryDelay": 2, "retryBackoff": true, "expireInSeconds": 10}');
create policy leaving_own on pgboss.job for insert with check (
  desk() = 'person' and name = 'account-mail' and acts_only_for() is null
  and data ->> 'person' = asking_person()::text);
create policy reading_own on pgboss.queue for select using (desk() = 'person' and name = 'account-mail');
