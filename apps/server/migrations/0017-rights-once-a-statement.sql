-- Whether a desk may read a table or write it is the same for all its rows, so it is asked once in a statement: as a
-- sub-select, which the planner makes a value before it reads the first row. As a condition on each row it cost a
-- third of a scan, and the planner, which could not know how many rows it leaves, took it for one in a hundred.

create function reads() returns boolean
  language sql stable parallel safe
  return desk() in ('public', 'operator');
create function writes() returns boolean
  language sql stable parallel safe
  return desk() = 'operator';
comment on function reads() is 'Whether this transaction may read what is published';
comment on function writes() is 'Whether this transaction may write, and read what operators alone may';

create or replace procedure publish_table(published regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', published);
  execute format('create policy reading on %s for select using ((select reads()))', published);
  execute format('create policy adding on %s for insert with check ((select writes()))', published);
  execute format(
    'create policy changing on %s for update using ((select writes())) with check ((select writes()))', published);
  execute format('create policy deleting on %s for delete using ((select writes()))', published);
end $$;

create or replace procedure keep_table_for_operators(kept regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format(
    'create policy operators on %s for all using ((select writes())) with check ((select writes()))', kept);
end $$;

do $$
declare
  held record;
begin
  for held in
    select distinct tablename::regclass as name, policyname = 'operators' as is_kept
    from pg_policies where schemaname = 'public' and policyname in ('reading', 'operators')
  loop
    if held.is_kept then
      execute format('drop policy operators on %s', held.name);
      call keep_table_for_operators(held.name);
    else
      execute format('drop policy reading on %s', held.name);
      execute format('drop policy adding on %s', held.name);
      execute format('drop policy changing on %s', held.name);
      execute format('drop policy deleting on %s', held.name);
      call publish_table(held.name);
    end if;
  end loop;
end $$;
