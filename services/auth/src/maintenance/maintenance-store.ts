import type { Maintenance } from '@selemene/contracts'
import type { Sql } from '@selemene/db'

export const selectMaintenance = (sql: Sql) => sql<{ value: Maintenance }[]>`select value from settings where key = 'maintenance'`

export const writeMaintenance = (sql: Sql, state: Maintenance) => sql`
  insert into settings (key, value) values ('maintenance', ${sql.json(state)})
  on conflict (key) do update set value = excluded.value, updated_at = clock_timestamp()`
