-- Audit entries of one action, and those of a time span, are found without reading all entries. They are few beside calls, so both indexes cost little to keep.
create index audit_log_action_idx on public.audit_log (action, id desc);
create index audit_log_at_idx on public.audit_log (at);
