-- Uniqueness and the newest first out of one index instead of two: events arrive in the order of their time, so that rows are added at
-- its end, where an index that begins with a random id is written all over. Locks the table while it builds; events wait in the stream.
alter table public.usage_logs
  add unique (created_at, event_id),
  drop constraint usage_logs_event_id_created_at_key;
drop index public.usage_logs_created_at_idx;
