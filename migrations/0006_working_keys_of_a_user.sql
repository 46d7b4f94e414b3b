-- Counting the keys of a user that work takes as long as there are such, not as there ever were.
create index api_keys_working_idx on public.api_keys (user_id) where revoked_at is null;
