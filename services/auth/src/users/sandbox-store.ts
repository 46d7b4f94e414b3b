import type { Sql } from '@selemene/db'

/** Until this transaction ends, no other one asks for the same address. A statement of its own: the count after it must see what others gave. */
export const lockAddress = (sql: Sql, ipHash: string) => sql`select pg_advisory_xact_lock(hashtextextended('sandbox ' || ${ipHash}, 0))`

/** How many sandbox keys an address was given within 24 hours. */
export const countSandboxKeys = (sql: Sql, ipHash: string) => sql<{ count: number }[]>`
  select count(*)::int as count from audit_log
  where target_id = ${ipHash} and action = 'sandbox.key_created' and at > clock_timestamp() - interval '24 hours'`
