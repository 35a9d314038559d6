-- An import that revises a hundred thousand rows logs three times as many corrections: each index that they need less
-- is felt. All rows of an import have its time, so the index by time tells them apart as well as the key did.

alter table correction drop constraint correction_pkey;
drop index correction_by_time;
alter table correction add primary key (at, import, destination, day, measure);
