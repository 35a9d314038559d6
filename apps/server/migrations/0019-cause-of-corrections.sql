-- The public log says why a figure was corrected; who undid what stands among imports, which operators alone see.
alter table correction add column undone boolean not null default false;
comment on column correction.undone is 'An import was undone, and the figure with it';
update correction set undone = true from import where import.import = correction.import and import.undoes is not null;
update data_version set version = gen_random_uuid() where subject = 'figures';
