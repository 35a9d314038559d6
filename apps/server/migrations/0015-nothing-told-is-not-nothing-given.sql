-- A group of which nobody has reported has no sum of doses, as it has none of the other measures: not known, and no 0.
alter table group_week alter column doses drop not null;
update group_week set doses = null where reporting = 0;
update data_version set version = gen_random_uuid() where subject = 'figures';
