-- Who asks: every policy of row-level security reads it here. Empty where no desk was opened, and then nothing
-- is allowed.
create function desk() returns text
  language sql stable parallel safe
  return coalesce(current_setting('sahakarya.desk', true), '');

comment on function desk() is 'The desk at which this transaction works: public, operator, or empty';

-- Protects a table that everybody may read and operators alone may write.
create procedure publish_table(published regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', published);
  execute format('create policy reading on %s for select using (desk() in (''public'', ''operator''))', published);
  execute format('create policy adding on %s for insert with check (desk() = ''operator'')', published);
  execute format(
    'create policy changing on %s for update using (desk() = ''operator'') with check (desk() = ''operator'')',
    published);
  execute format('create policy deleting on %s for delete using (desk() = ''operator'')', published);
end $$;

-- Protects a table that operators alone may read and write.
create procedure keep_table_for_operators(kept regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format(
    'create policy operators on %s for all using (desk() = ''operator'') with check (desk() = ''operator'')', kept);
end $$;
