-- Which months of usage rows go is decided here: by the clock of the database, and never by a clock alone.

-- Makes the partitions of this month and the two to come, and drops what is past retention: months that ended more than
-- `retention_months` months ago. A month with rows goes only when more than `retention_months` newer months have rows too, and one in
-- a call at most, so that a wrong clock costs the oldest month at worst. Answers the names of what it dropped.
create function public.keep_usage_partitions(retention_months integer) returns setof text
language plpgsql security definer set search_path = '' as $$
declare
  this_month date := pg_catalog.date_trunc('month', pg_catalog.now() at time zone 'UTC')::date;
  first_kept date := (this_month - pg_catalog.make_interval(months => retention_months))::date;
  partition_name text;
  has_rows boolean;
  newer_with_rows integer := 0;
  oldest_over text;
begin
  if retention_months is null or retention_months < 1 then
    raise exception 'retention is at least one month' using errcode = 'invalid_parameter_value';
  end if;
  perform pg_catalog.pg_advisory_xact_lock(4077310263);
  perform public.create_usage_partition((this_month + pg_catalog.make_interval(months => ahead))::date) from pg_catalog.generate_series(0, 2) as ahead;
  for partition_name in
    select child.relname::text
    from pg_catalog.pg_inherits
    join pg_catalog.pg_class child on child.oid = inhrelid
    where inhparent = 'public.usage_logs'::pg_catalog.regclass
      and child.relname ~ '^usage_logs_\d{4}_\d{2}$'
    order by child.relname desc
  loop
    execute pg_catalog.format('select exists (select from public.%I)', partition_name) into has_rows;
    if pg_catalog.to_date(pg_catalog.right(partition_name, 7), 'YYYY_MM') >= first_kept then
      newer_with_rows := newer_with_rows + has_rows::integer;
    elsif not has_rows then
      execute pg_catalog.format('drop table public.%I', partition_name);
      return next partition_name;
    else
      if newer_with_rows > retention_months then
        oldest_over := partition_name;
      end if;
      newer_with_rows := newer_with_rows + 1;
    end if;
  end loop;
  if oldest_over is not null then
    execute pg_catalog.format('drop table public.%I', oldest_over);
    return next oldest_over;
  end if;
end
$$;

-- For services of the release before, which pass a day by their own clock: drops nothing.
create or replace function public.drop_usage_partitions(before date) returns setof text
language sql set search_path = '' as 'select null::text where false';

revoke execute on function public.keep_usage_partitions(integer) from public;
do $$
declare
  platform_role text;
begin
  for platform_role in select rolname from pg_roles where rolname in ('anon', 'authenticated') loop
    execute format('revoke execute on function public.keep_usage_partitions(integer) from %I', platform_role);
  end loop;
end
$$;
grant execute on function public.keep_usage_partitions(integer) to noesis_analytics;
