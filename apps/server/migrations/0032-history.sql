-- What happened, for readers: which events of a thing somebody may be told of. The table of events stays the writer's
-- alone: no policy could keep their salts and bodies, with what is withheld in them, from whoever sees the row. So
-- nothing of an event is told here but its version and moment; what it changed, the service works out for these alone.

-- For its people, and the secretariat. Somebody may ask as one of their parties sees it.
create function told_of_party(key text, acting text) returns table (version bigint, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select version, at from event
  where thing_kind = 'party' and thing = key and exists (
    select from party where party in (select my_parties()) and (acting is null or party = acting)
      and (party = key or is_secretariat))
$$;

-- What happened within the time of a seat, as with messages: one's own, or that of who named one to read along.
create function told_of_talk(id uuid, acting text) returns table (version bigint, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  with seat as (
    select since, until from talk_seat
    where talk = id and party in (select my_parties()) and (acting is null or party = acting)
    union all
    select since, least(talk_seat.until, talk_auditor.until)
    from talk_auditor join talk_seat on talk_seat.talk = talk_auditor.talk and talk_seat.party = named_by
    where talk_auditor.talk = id and talk_auditor.party in (select my_parties())
      and (acting is null or talk_auditor.party = acting) and present() < talk_auditor.until
  )
  select version, at from event
  where thing_kind = 'talk' and thing = id::text
    and exists (select from seat where since <= at and (until is null or at <= until))
$$;
