-- Users, keys, invites, audit, settings and usage, with one role per service and no more rights than it needs.
-- Runs as the owner of the database; the owner need not be a superuser, but may create roles.

do $$
declare
  role_name text;
begin
  foreach role_name in array array['noesis_auth', 'noesis_analytics'] loop
    -- Roles belong to the whole server: another database of it may be making them right now.
    begin
      execute format('create role %I nologin', role_name);
    exception when duplicate_object or unique_violation then
      null;
    end;
    execute format('grant usage on schema public to %I', role_name);
    -- A statement that nobody waits for any more must not keep a connection. An owner who did not make the roles may not say
    -- so since Postgres 16, and does without it.
    begin
      execute format('alter role %I in database %I set statement_timeout = %L', role_name, current_database(), '10s');
      execute format('alter role %I in database %I set idle_in_transaction_session_timeout = %L', role_name, current_database(), '10s');
    exception when insufficient_privilege then
      raise notice 'time limits of % were not set', role_name;
    end;
  end loop;
end
$$;

create table public.users (
  id uuid primary key default gen_random_uuid(),
  email text,
  tier text not null check (tier in ('free', 'premium', 'enterprise')),
  consciousness_level smallint not null default 0 check (consciousness_level between 0 and 5),
  permissions jsonb not null default '["panchanga:read"]' check (jsonb_typeof(permissions) = 'array'),
  status text not null default 'active' check (status in ('active', 'suspended')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index users_email_key on public.users (lower(email));
create index users_created_at_idx on public.users (created_at desc, id desc);

-- Of a key only its SHA-256 is kept. A null tier, level or set of permissions means: whatever the owner has.
create table public.api_keys (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id),
  hash bytea not null unique check (octet_length(hash) = 32),
  last_four text not null check (char_length(last_four) = 4),
  name text,
  tier text check (tier in ('free', 'premium', 'enterprise')),
  consciousness_level smallint check (consciousness_level between 0 and 5),
  permissions jsonb check (jsonb_typeof(permissions) = 'array'),
  rate_limit integer check (rate_limit >= 1),
  ip_allowlist jsonb check (jsonb_typeof(ip_allowlist) = 'array'),
  expires_at timestamptz,
  revoked_at timestamptz,
  -- Set when a newer key has taken this one's place: until then it still works.
  grace_until timestamptz,
  previous_key_id uuid references public.api_keys (id),
  last_used_at timestamptz,
  created_at timestamptz not null default now()
);
create index api_keys_user_idx on public.api_keys (user_id, created_at desc, id desc);
create index api_keys_created_at_idx on public.api_keys (created_at desc, id desc);
create index api_keys_previous_idx on public.api_keys (previous_key_id) where previous_key_id is not null;

create table public.invites (
  id uuid primary key default gen_random_uuid(),
  code_hash bytea not null unique check (octet_length(code_hash) = 32),
  tier text not null check (tier in ('free', 'premium', 'enterprise')),
  consciousness_level smallint not null check (consciousness_level between 0 and 5),
  max_uses integer not null default 1 check (max_uses >= 1),
  uses integer not null default 0 check (uses between 0 and max_uses),
  expires_at timestamptz,
  created_by uuid references public.users (id),
  created_at timestamptz not null default now()
);
create index invites_created_by_idx on public.invites (created_by);

-- Who did what to whom. No foreign keys: a row stays true whatever becomes of its actor.
create table public.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_user_id uuid,
  actor_key_id uuid,
  action text not null,
  target_type text,
  target_id text,
  ip_hash text,
  request_id text,
  details jsonb not null default '{}'
);
create index audit_log_actor_idx on public.audit_log (actor_user_id, id desc);
create index audit_log_target_idx on public.audit_log (target_id, id desc);

create function public.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_log_is_append_only before update or delete or truncate on public.audit_log
  for each statement execute function public.refuse_change();

create table public.settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

-- One row per call that counts. `event_id` is unique within `created_at`, and `created_at` is the event's own time: unique altogether.
create table public.usage_logs (
  user_id uuid,
  key_id uuid,
  engine_id text,
  workflow_id text,
  status text not null check (status in ('success', 'client_error', 'server_error')),
  response_status smallint not null,
  request_path text not null,
  duration_ms double precision not null check (duration_ms >= 0),
  cache_hit boolean not null default false,
  created_at timestamptz not null,
  event_id text not null,
  unique (event_id, created_at)
) partition by range (created_at);
create index usage_logs_user_idx on public.usage_logs (user_id, created_at desc);
create index usage_logs_created_at_idx on public.usage_logs (created_at desc);

-- Sums per day, so that long reports do not read every row.
create table public.usage_daily (
  day date not null,
  user_id uuid,
  engine_id text,
  workflow_id text,
  status text not null check (status in ('success', 'client_error', 'server_error')),
  count bigint not null check (count >= 0),
  cache_hits bigint not null default 0,
  duration_ms_sum double precision not null default 0,
  duration_ms_max double precision not null default 0,
  updated_at timestamptz not null default now(),
  unique nulls not distinct (day, user_id, engine_id, workflow_id, status)
);
create index usage_daily_user_idx on public.usage_daily (user_id, day);

-- Makes the partition for the month of `day`, unless it stands; true when it made one. The analytics role calls it with the
-- owner's rights, since it must not create tables by itself. Attaching locks the parent less than creating inside it does.
create function public.create_usage_partition(day date) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  first_day date := pg_catalog.date_trunc('month', day::timestamp)::date;
  next_month date := (first_day + interval '1 month')::date;
  partition_name text := 'usage_logs_' || pg_catalog.to_char(first_day, 'YYYY_MM');
begin
  perform pg_catalog.pg_advisory_xact_lock(4077310263);
  if pg_catalog.to_regclass('public.' || partition_name) is not null then
    return false;
  end if;
  execute pg_catalog.format('create table public.%I (like public.usage_logs including defaults including constraints)', partition_name);
  execute pg_catalog.format('alter table public.%I enable row level security', partition_name);
  -- Months begin at midnight UTC, whatever the session's time zone.
  execute pg_catalog.format(
    'alter table public.usage_logs attach partition public.%I for values from (%L) to (%L)',
    partition_name, first_day::text || ' 00:00:00+00', next_month::text || ' 00:00:00+00');
  return true;
end
$$;

-- Drops the partitions of all months that ended before `before`; answers their names.
create function public.drop_usage_partitions(before date) returns setof text
language plpgsql security definer set search_path = '' as $$
declare
  partition_name text;
begin
  perform pg_catalog.pg_advisory_xact_lock(4077310263);
  for partition_name in
    select child.relname::text
    from pg_catalog.pg_inherits
    join pg_catalog.pg_class child on child.oid = inhrelid
    where inhparent = 'public.usage_logs'::pg_catalog.regclass
      and child.relname ~ '^usage_logs_\d{4}_\d{2}$'
      and pg_catalog.to_date(pg_catalog.right(child.relname::text, 7), 'YYYY_MM') + interval '1 month'
        <= pg_catalog.date_trunc('month', before::timestamp)
    order by child.relname
  loop
    execute pg_catalog.format('drop table public.%I', partition_name);
    return next partition_name;
  end loop;
end
$$;

select public.create_usage_partition((date_trunc('month', now()) + make_interval(months => step))::date) from generate_series(-1, 2) as step;

-- Rights. Row-level security is on everywhere, and only the service roles have a policy: where a platform grants its own
-- roles everything in `public`, they still read nothing.
do $$
declare
  platform_role text;
  table_name text;
begin
  foreach table_name in array array['users', 'api_keys', 'invites', 'audit_log', 'settings', 'usage_logs', 'usage_daily'] loop
    execute format('alter table public.%I enable row level security', table_name);
    execute format('revoke all on public.%I from public', table_name);
  end loop;
  revoke execute on function public.create_usage_partition(date), public.drop_usage_partitions(date), public.refuse_change() from public;
  for platform_role in select rolname from pg_roles where rolname in ('anon', 'authenticated') loop
    execute format('revoke all on public.users, public.api_keys, public.invites, public.audit_log, public.settings, public.usage_logs, public.usage_daily from %I', platform_role);
    execute format('revoke execute on function public.create_usage_partition(date), public.drop_usage_partitions(date), public.refuse_change() from %I', platform_role);
  end loop;
end
$$;

grant select, insert, update on public.users, public.api_keys, public.invites, public.settings to noesis_auth;
grant select, insert on public.audit_log to noesis_auth;
grant select, insert on public.usage_logs to noesis_analytics;
grant select, insert, update, delete on public.usage_daily to noesis_analytics;
grant execute on function public.create_usage_partition(date), public.drop_usage_partitions(date) to noesis_analytics;

create policy service on public.users to noesis_auth using (true) with check (true);
create policy service on public.api_keys to noesis_auth using (true) with check (true);
create policy service on public.invites to noesis_auth using (true) with check (true);
create policy service on public.settings to noesis_auth using (true) with check (true);
create policy service_reads on public.audit_log for select to noesis_auth using (true);
create policy service_adds on public.audit_log for insert to noesis_auth with check (true);
create policy service_reads on public.usage_logs for select to noesis_analytics using (true);
create policy service_adds on public.usage_logs for insert to noesis_analytics with check (true);
create policy service on public.usage_daily to noesis_analytics using (true) with check (true);
