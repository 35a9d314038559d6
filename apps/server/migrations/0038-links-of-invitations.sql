-- An invitation's link belongs to the party that invites, whether the address has an account or not: what each party is
-- told of its own link then tells nothing of others.
alter table link add column invited_to text;
comment on column link.invited_to is 'Of an invitation, the party; of any other link, and of an invitation of before, null';
