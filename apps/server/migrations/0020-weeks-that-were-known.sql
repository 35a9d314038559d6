-- Days on which something was known that is undone by now can be asked for still. Pages open on none of them.
alter table reported_weeks add column held_week date;
comment on column reported_weeks.held_week is 'The last Sunday that reports reach which still hold; not after last_week';
update reported_weeks set held_week = last_week;
