-- Usage at a glance: run with psql, or paste single statements into a dashboard. Read-only; any role that may read
-- usage_daily, usage_durations and usage_logs will do. Days are those of UTC. Long spans read the daily sums, percentiles read the rows.

-- Calls a day, the last 30 days.
select day, sum(count) as calls, sum(count) filter (where status = 'success') as succeeded,
  sum(count) filter (where status = 'client_error') as refused, sum(count) filter (where status = 'server_error') as failed
from usage_daily
where day > (now() at time zone 'UTC')::date - 30
group by day
order by day;

-- Engines by calls, the last 30 days.
select engine_id, sum(count) as calls, count(distinct user_id) as users,
  round((100.0 * sum(count) filter (where status = 'server_error') / sum(count))::numeric, 2) as failed_percent,
  round((100.0 * sum(cache_hits) / sum(count))::numeric, 2) as cached_percent,
  round((sum(duration_ms_sum) / sum(count))::numeric, 2) as mean_ms, round(max(duration_ms_max)::numeric, 1) as slowest_ms
from usage_daily
where engine_id is not null and day > (now() at time zone 'UTC')::date - 30
group by engine_id
order by calls desc;

-- Workflows by calls, the last 30 days.
select workflow_id, sum(count) as calls, count(distinct user_id) as users,
  round((100.0 * sum(count) filter (where status = 'server_error') / sum(count))::numeric, 2) as failed_percent,
  round((sum(duration_ms_sum) / sum(count))::numeric, 2) as mean_ms
from usage_daily
where workflow_id is not null and day > (now() at time zone 'UTC')::date - 30
group by workflow_id
order by calls desc;

-- The twenty users who call most, the last 30 days; null are the routes that need no key.
select user_id, sum(count) as calls, count(distinct engine_id) as engines, max(day) as last_day
from usage_daily
where day > (now() at time zone 'UTC')::date - 30
group by user_id
order by calls desc
limit 20;

-- Users who called in the week before the last and not in the last.
select user_id, sum(count) as calls_before
from usage_daily
where user_id is not null and day > (now() at time zone 'UTC')::date - 14
group by user_id
having max(day) <= (now() at time zone 'UTC')::date - 7
order by calls_before desc;

-- Speed by engine or workflow, the last 24 hours.
select coalesce(engine_id, workflow_id) as what, count(*) as calls,
  round((percentile_cont(0.5) within group (order by duration_ms))::numeric, 2) as p50_ms,
  round((percentile_cont(0.95) within group (order by duration_ms))::numeric, 2) as p95_ms,
  round((percentile_cont(0.99) within group (order by duration_ms))::numeric, 2) as p99_ms
from usage_logs
where created_at > now() - interval '24 hours'
group by 1
order by calls desc;

-- What failed in the last 24 hours, by path and status.
select request_path, response_status, count(*) as calls, max(created_at) as last_at
from usage_logs
where created_at > now() - interval '24 hours' and status = 'server_error'
group by request_path, response_status
order by calls desc
limit 50;

-- Rows, sums and histograms must agree: no line is the right answer. Looks at whole days within the last week.
with rows_of as (
  select (created_at at time zone 'UTC')::date as day, count(*) as counted
  from usage_logs
  where created_at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' - interval '7 days'
  group by 1
), sums_of as (
  select day, sum(count) as summed from usage_daily where day >= (now() at time zone 'UTC')::date - 7 group by day
), histograms_of as (
  select day, sum(calls) as timed from usage_durations where day >= (now() at time zone 'UTC')::date - 7 group by day
)
select day, coalesce(counted, 0) as counted, coalesce(summed, 0) as summed, coalesce(timed, 0) as timed
from rows_of full join sums_of using (day) full join histograms_of using (day)
where coalesce(counted, 0) <> coalesce(summed, 0) or coalesce(counted, 0) <> coalesce(timed, 0)
order by day;
