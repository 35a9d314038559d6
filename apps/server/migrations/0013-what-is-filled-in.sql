-- Which of the figures of a standing are no reports: readers of a file have to see it in the row.
alter table destination_step add column filled text[] not null default '{}';
alter table destination_week add column filled text[] not null default '{}';
comment on column destination_step.filled is 'Measures whose figure was filled in: interpolated, or the last one carried on';
comment on column destination_week.filled is 'Measures whose figure was filled in: interpolated, or the last one carried on';
