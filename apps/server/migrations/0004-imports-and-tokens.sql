-- What came in from outside, and who may bring it.

create table import (
  import uuid primary key,
  at timestamptz not null,
  who text not null,
  sha256 text not null,
  known_on date not null,
  report jsonb not null
);
comment on column import.who is 'The name of a token, or the command line';
comment on column import.sha256 is 'Of the file';
comment on column import.report is 'What it did, as the API tells it';

-- One row for every figure that was told anew with another value.
create table correction (
  at timestamptz not null,
  destination text not null,
  day date not null,
  measure text not null check (measure in ('doses', 'people', 'full', 'boosters')),
  before bigint,
  after bigint,
  known_on date not null,
  source text not null,
  import uuid not null,
  primary key (import, destination, day, measure)
);
create index correction_by_time on correction (at, import, destination, day, measure);
create index correction_by_destination on correction (destination, at, import, day, measure);

create table operator_token (
  token uuid primary key,
  name text not null,
  sha256 text not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table operator_token is 'Only a hash of each token is kept';

call keep_table_for_operators('import');
call publish_table('correction');
call keep_table_for_operators('operator_token');

-- The one way in which a desk without an operator's rights learns whether a token is good.
create function operator_of_token(hash text, at timestamptz)
  returns table (token uuid, name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select operator_token.token, operator_token.name
    from operator_token
    where operator_token.sha256 = hash
      and operator_token.withdrawn_at is null
      and operator_token.expires_at > operator_of_token.at;
  end;
