-- By which token of its person something was asked: an id alone, which stays when the token goes. Events of before have
-- none, and keep their hashes: what an event does not have is not in its canonical form.
alter table event add column token uuid check (token is null or person is not null);
comment on column event.token is 'Null: in a visit, at the command line, or by time alone';
