-- What changed that a gateway may have cached: a key, a user with all of its keys, or, with both null, everything. Gateways read what
-- follows the last revision that they saw, so that no change is lost, whoever made it and whatever was disconnected meanwhile.
create table public.access_changes (
  revision bigint generated always as identity primary key,
  key_id uuid,
  user_id uuid
);

-- Revisions become visible in their own order: the lock is held until the transaction has committed, so a reader that has seen one
-- revision never finds an earlier one later. The newest 10,000 are kept; a reader that is further behind starts over.
create function public.note_access_change(changed_key uuid, changed_user uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  noted bigint;
begin
  perform pg_catalog.pg_advisory_xact_lock(4077310264);
  insert into public.access_changes (key_id, user_id) values (changed_key, changed_user) returning revision into noted;
  delete from public.access_changes where revision <= noted - 10000;
end
$$;

create function public.note_changed_key() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform public.note_access_change(old.id, null);
  return null;
end
$$;

create function public.note_changed_user() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform public.note_access_change(null, old.id);
  return null;
end
$$;

-- Deferred: the lock of note_access_change is the last that a transaction takes, so it never waits for another while holding this one.
-- A key's last use is not among the columns.
create constraint trigger api_key_changed
  after update of user_id, hash, tier, consciousness_level, permissions, rate_limit, ip_allowlist, expires_at, revoked_at, grace_until
  on public.api_keys deferrable initially deferred for each row when (old.* is distinct from new.*)
  execute function public.note_changed_key();
create constraint trigger api_key_deleted after delete on public.api_keys deferrable initially deferred for each row
  execute function public.note_changed_key();
create constraint trigger user_changed after update of tier, consciousness_level, permissions, status
  on public.users deferrable initially deferred for each row
  when ((old.tier, old.consciousness_level, old.permissions, old.status) is distinct from (new.tier, new.consciousness_level, new.permissions, new.status))
  execute function public.note_changed_user();
create constraint trigger user_deleted after delete on public.users deferrable initially deferred for each row
  execute function public.note_changed_user();

alter table public.access_changes enable row level security;
revoke all on public.access_changes from public;
revoke execute on function public.note_access_change(uuid, uuid), public.note_changed_key(), public.note_changed_user() from public;
do $$
declare
  platform_role text;
begin
  for platform_role in select rolname from pg_roles where rolname in ('anon', 'authenticated') loop
    execute format('revoke all on public.access_changes from %I', platform_role);
    execute format(
      'revoke execute on function public.note_access_change(uuid, uuid), public.note_changed_key(), public.note_changed_user() from %I',
      platform_role);
  end loop;
end
$$;
grant select on public.access_changes to noesis_auth;
grant execute on function public.note_access_change(uuid, uuid) to noesis_auth;
create policy service_reads on public.access_changes for select to noesis_auth using (true);
