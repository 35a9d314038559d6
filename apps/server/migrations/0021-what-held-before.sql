-- Whose figures were those of a day, as known: of whom nothing holds any more, too, until that ended. The next start fills
-- it, with all other summaries.
create table past_extent (
  destination text not null,
  source text not null,
  first_day date not null,
  until date not null,
  primary key (destination, source)
);
comment on table past_extent is 'What a source told of a destination and tells no longer';
comment on column past_extent.first_day is 'The first day that it told something about';
comment on column past_extent.until is 'The day from which nothing of it holds: undone by then, or taken back';
call publish_table('past_extent');
