-- How many calls a user made on a day and how long they took, as a histogram: reports over a month are read from here, however many calls
-- there were. Kept by a trigger, so that every row of usage_logs is in it, whichever release wrote the row.

-- Bucket n holds durations above 0.01 ms * 1.04^(n-1), up to 0.01 ms * 1.04^n.
create function public.usage_bucket_of(duration_ms double precision) returns smallint
language sql immutable parallel safe
return ceil(ln(least(greatest(duration_ms, 0.01), 1e9) / 0.01) / ln(1.04::double precision))::smallint;

-- The duration that stands for all of a bucket: none inside is further from it than 2 % (0.04 / 2.04).
create function public.usage_bucket_ms(bucket smallint) returns double precision
language sql immutable parallel safe
return 0.01 * 1.04::double precision ^ bucket * 2 / 2.04;

create table public.usage_durations (
  day date not null,
  user_id uuid,
  engine_id text,
  workflow_id text,
  status text not null,
  calls bigint not null,
  -- Buckets in ascending order, and how many calls are in each.
  buckets smallint[] not null,
  counts integer[] not null,
  unique nulls not distinct (day, user_id, engine_id, workflow_id, status)
);
create index usage_durations_user_idx on public.usage_durations (user_id, day);

-- Two histograms as one.
create function public.usage_histogram_sum(buckets_a smallint[], counts_a integer[], buckets_b smallint[], counts_b integer[])
returns table (buckets smallint[], counts integer[])
language sql immutable parallel safe
begin atomic
  select array_agg(bucket order by bucket), array_agg(calls order by bucket)
  from (
    select bucket, sum(calls)::integer as calls
    from (select * from unnest(buckets_a, counts_a) union all select * from unnest(buckets_b, counts_b)) as both_of (bucket, calls)
    group by bucket
  ) as summed;
end;

-- With the owner's rights: the service that writes rows cannot change what was counted.
create function public.count_usage_durations() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.usage_durations as d (day, user_id, engine_id, workflow_id, status, calls, buckets, counts)
  select day, user_id, engine_id, workflow_id, status, sum(calls), array_agg(bucket order by bucket), array_agg(calls order by bucket)
  from (
    select (created_at at time zone 'UTC')::date as day, user_id, engine_id, workflow_id, status, public.usage_bucket_of(duration_ms) as bucket,
      count(*)::integer as calls
    from added
    group by 1, 2, 3, 4, 5, 6
  ) as bucketed
  group by 1, 2, 3, 4, 5
  -- Always in the same order, so that two writers never wait for each other.
  order by 1, 2, 3, 4, 5
  on conflict (day, user_id, engine_id, workflow_id, status) do update
  set calls = d.calls + excluded.calls,
    (buckets, counts) = (select h.buckets, h.counts from public.usage_histogram_sum(d.buckets, d.counts, excluded.buckets, excluded.counts) as h);
  return null;
end
$$;

-- Creating it waits for writers and keeps new ones out until this migration has committed, so the rows that stand are counted below and those
-- to come by the trigger. 15 s for a million rows; calls and reports go on meanwhile, and events wait in the stream.
create trigger count_durations after insert on public.usage_logs
  referencing new table as added for each statement execute function public.count_usage_durations();

insert into public.usage_durations (day, user_id, engine_id, workflow_id, status, calls, buckets, counts)
select day, user_id, engine_id, workflow_id, status, sum(calls), array_agg(bucket order by bucket), array_agg(calls order by bucket)
from (
  select (created_at at time zone 'UTC')::date as day, user_id, engine_id, workflow_id, status, public.usage_bucket_of(duration_ms) as bucket,
    count(*)::integer as calls
  from public.usage_logs
  group by 1, 2, 3, 4, 5, 6
) as bucketed
group by 1, 2, 3, 4, 5;

alter table public.usage_durations enable row level security;
revoke all on public.usage_durations from public;
revoke execute on function public.usage_bucket_of(double precision), public.usage_bucket_ms(smallint),
  public.usage_histogram_sum(smallint[], integer[], smallint[], integer[]), public.count_usage_durations() from public;
do $$
declare
  platform_role text;
begin
  for platform_role in select rolname from pg_roles where rolname in ('anon', 'authenticated') loop
    execute format('revoke all on public.usage_durations from %I', platform_role);
    execute format(
      'revoke execute on function public.usage_bucket_of(double precision), public.usage_bucket_ms(smallint),
        public.usage_histogram_sum(smallint[], integer[], smallint[], integer[]), public.count_usage_durations() from %I', platform_role);
  end loop;
end
$$;
grant select on public.usage_durations to noesis_analytics;
grant execute on function public.usage_bucket_of(double precision), public.usage_bucket_ms(smallint) to noesis_analytics;
create policy service_reads on public.usage_durations for select to noesis_analytics using (true);
