-- A page of usage costs its rows, whichever engine, workflow or failure it asks for: without these, finding the calls of a seldom used
-- engine reads every row of the time span. Workflows and failures are a small part of the rows, so their indexes cost little to keep.
-- Locks the table while it builds; events wait in the stream.
create index usage_logs_engine_idx on public.usage_logs (engine_id, created_at desc) where engine_id is not null;
create index usage_logs_workflow_idx on public.usage_logs (workflow_id, created_at desc) where workflow_id is not null;
create index usage_logs_failures_idx on public.usage_logs (status, created_at desc) where status <> 'success';
