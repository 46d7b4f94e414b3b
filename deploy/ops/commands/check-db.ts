import { fileURLToPath } from 'node:url'
import { connect, type Database, readMigrations, serviceRoles } from '@selemene/db'
import { addressOf } from '../addresses.js'
import { checked, isAtLeast, report } from '../check.js'
import { defineCommand } from '../command.js'

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url))

export const command = defineCommand({
  summary: 'Postgres: version, schema, roles of the services, partitions, room for connections.',
  async run() {
    const db = connect(await addressOf('database'), { poolMax: 1, name: 'check-db', deadlineMs: 10_000 })
    try {
      const answers = await checked('answers', () => measureAnswer(db))
      if (!answers.ok) return report([answers])
      const looks = { version, schema, roles, partitions, connections }
      return report([answers, ...(await Promise.all(Object.entries(looks).map(([name, look]) => checked(name, () => look(db)))))])
    } finally {
      await db.close()
    }
  },
})

async function measureAnswer(db: Database) {
  const started = performance.now()
  await db.query((sql) => sql`select 1`)
  return { ok: true, found: `in ${Math.round(performance.now() - started)} ms, connecting included` }
}

async function version(db: Database) {
  const [row] = await db.query((sql) => sql<{ version: string }[]>`select current_setting('server_version') as version`)
  return { ok: isAtLeast(row?.version ?? '0', '15'), found: `${row?.version}, 15 or newer is needed` }
}

async function schema(db: Database) {
  const files = await readMigrations(migrations)
  const rows = await db.query((sql) => sql<{ version: number; checksum: string }[]>`select version, checksum from schema_migrations`)
  const missing = files.filter(({ version }) => !rows.some((row) => row.version === version)).map(({ file }) => file)
  const changed = files.filter(({ version, checksum }) => rows.some((row) => row.version === version && row.checksum !== checksum))
  if (missing.length > 0) return { ok: false, found: `not applied: ${missing.join(', ')}` }
  if (changed.length > 0) return { ok: false, found: `applied in another form: ${changed.map(({ file }) => file).join(', ')}` }
  return { ok: true, found: `version ${Math.max(...rows.map(({ version }) => version))}` }
}

async function roles(db: Database) {
  const rows = await db.query(
    (sql) => sql<{ name: string; above: boolean }[]>`
      select rolname as name, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls as above
      from pg_roles where rolcanlogin and rolname in ${sql([...serviceRoles])}`,
  )
  const shut = serviceRoles.filter((role) => !rows.some(({ name }) => name === role))
  const above = rows.filter((row) => row.above).map(({ name }) => name)
  if (shut.length > 0) return { ok: false, found: `may not log in: ${shut.join(', ')}` }
  return above.length > 0
    ? { ok: false, found: `may do too much: ${above.join(', ')}` }
    : { ok: true, found: rows.map(({ name }) => name).join(', ') }
}

async function partitions(db: Database) {
  const rows = await db.query(
    (sql) => sql<{ name: string; there: boolean }[]>`
      select 'usage_logs_' || to_char(month, 'YYYY_MM') as name, to_regclass('public.usage_logs_' || to_char(month, 'YYYY_MM')) is not null as there
      from (select (now() at time zone 'UTC') + make_interval(months => ahead) as month from generate_series(0, 1) as ahead) as months`,
  )
  const missing = rows.filter(({ there }) => !there).map(({ name }) => name)
  return missing.length === 0 ? { ok: true, found: rows.map(({ name }) => name).join(', ') } : { ok: false, found: `missing: ${missing.join(', ')}` }
}

async function connections(db: Database) {
  const [row] = await db.query(
    (sql) => sql<{ used: number; most: number }[]>`
      select (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
        current_setting('max_connections')::int as most`,
  )
  const { used = 0, most = 0 } = row ?? {}
  return { ok: used < most * 0.9, found: `${used} of ${most} in use` }
}
