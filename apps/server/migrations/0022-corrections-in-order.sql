-- The log of corrections is in the order in which imports were entered, one after the other: the time at which each was
-- begun says nothing of that, where several came at once.
alter table correction add column entry integer;
update correction set entry = import.entry from import where import.import = correction.import;
alter table correction alter column entry set not null;
comment on column correction.entry is 'The how-many-th import, or undoing of one, brought it';
alter table correction drop constraint correction_pkey;
alter table correction add primary key (entry, destination, day, measure);
drop index correction_by_destination;
create index correction_by_destination on correction (destination, entry);
update data_version set version = gen_random_uuid() where subject = 'figures';
