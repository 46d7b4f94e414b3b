-- Postgres compiles plans that it believes to be expensive (JIT), which takes seconds where the report itself takes milliseconds: it is made
-- for analyses that run for minutes, and no statement here may. Holds for new connections.
do $$
begin
  execute format('alter database %I set jit = off', current_database());
exception when insufficient_privilege then
  raise notice 'jit is left as it is: only the owner of the database may change it';
end
$$;
