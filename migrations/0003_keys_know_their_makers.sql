-- A key remembers the key that it was made with, and an invite too: what was made with a key ends with it.
alter table public.api_keys add column parent_key_id uuid references public.api_keys (id);
create index api_keys_parent_idx on public.api_keys (parent_key_id) where parent_key_id is not null;
alter table public.invites add column created_with_key_id uuid references public.api_keys (id);
create index invites_created_with_key_idx on public.invites (created_with_key_id) where created_with_key_id is not null;
