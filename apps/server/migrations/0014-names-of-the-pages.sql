-- Pages, API and files name a country alike. What stood in its place was the name of the United Nations.
alter table destination add column un_name text;
update destination set un_name = name;
comment on column destination.un_name is 'As the United Nations writes it, in English';
