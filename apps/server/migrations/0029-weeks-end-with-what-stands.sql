-- What is told by week ends with the last report that stands, and on its day: none of a day that has not come, and none
-- of what was undone or taken back, which can be asked for by its days still. The next start makes all summaries anew.
alter table reported_weeks add column last_day date, add column asked_until date;
update reported_weeks set last_day = coalesce(held_week, last_week), asked_until = last_week;
alter table reported_weeks drop column held_week, drop column last_week;
comment on column reported_weeks.last_known is 'The newest day on which a report that stands became known';
comment on column reported_weeks.last_day is 'The newest day that a report that stands is about, or became known on';
comment on column reported_weeks.asked_until is
  'The last day of which it is known what was known on it, by what was undone or taken back since, too';

-- The last week that is told ends on that day.
alter table destination_week drop constraint destination_week_week_check;
alter table group_week drop constraint group_week_week_check;
alter table group_break drop constraint group_break_week_check;

update data_version set version = gen_random_uuid() where subject = 'figures';
