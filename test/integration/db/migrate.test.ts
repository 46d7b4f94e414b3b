import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@selemene/db'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, migrationsFolder, type TestDatabase } from './test-database.js'

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await createTestDatabase({ migrated: false })
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
})
afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})
const write = (file: string, text: string) => writeFile(join(folder, file), text)
const rowsOf = (table: string) =>
  database.owner.query((sql) => sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`).then(([row]) => row?.n)

describe('migrate', () => {
  test('applies files in order, once, and says which', async () => {
    await write('0001_herbs.sql', 'create table herbs (name text)')
    await write('0002_tulsi.sql', "insert into herbs values ('tulsi')")
    expect(await migrate(database.url, folder)).toEqual({ applied: ['0001_herbs.sql', '0002_tulsi.sql'], version: 2 })
    expect(await migrate(database.url, folder)).toEqual({ applied: [], version: 2 })
    expect(await rowsOf('herbs')).toBe(1)
  })

  test('of six replicas that start at once each step runs in exactly one', async () => {
    await write('0001_herbs.sql', 'create table herbs (name text)')
    await write('0002_tulsi.sql', "insert into herbs values ('tulsi'); select pg_sleep(0.1)")
    const reports = await Promise.all(Array.from({ length: 6 }, () => migrate(database.url, folder)))
    expect(reports.flatMap(({ applied }) => applied).sort()).toEqual(['0001_herbs.sql', '0002_tulsi.sql'])
    expect(reports.every(({ version }) => version === 2)).toBe(true)
    expect(await rowsOf('herbs')).toBe(1)
  })

  test('the real schema stands after three replicas migrated at once', async () => {
    const reports = await Promise.all(Array.from({ length: 3 }, () => migrate(database.url, migrationsFolder)))
    expect(new Set(reports.map(({ version }) => version)).size).toBe(1)
    expect(await rowsOf('users')).toBe(0)
  })

  test('an owner who is no superuser can migrate', async () => {
    const url = new URL(await database.loginAs())
    await database.owner.query((sql) => sql.unsafe(`alter role ${url.username} createrole`))
    await database.owner.query((sql) => sql.unsafe(`alter database ${url.pathname.slice(1)} owner to ${url.username}`))
    expect((await migrate(url.href, migrationsFolder)).applied).toContain('0001_users_keys_and_usage.sql')
  })

  test('refuses when an applied file has changed, and names it', async () => {
    await write('0001_herbs.sql', 'create table herbs (name text)')
    await migrate(database.url, folder)
    await write('0001_herbs.sql', 'create table herbs (name text, dose int)')
    await write('0002_more.sql', 'create table more ()')
    await expect(migrate(database.url, folder)).rejects.toThrow(/0001_herbs\.sql is not what was applied/)
    await expect(rowsOf('more')).rejects.toThrow()
  })

  test('line ends of another system are no change', async () => {
    await write('0001_herbs.sql', 'create table herbs (\n name text\n)\n')
    await migrate(database.url, folder)
    await write('0001_herbs.sql', 'create table herbs (\r\n name text\r\n)\r\n')
    expect((await migrate(database.url, folder)).applied).toEqual([])
  })

  test('a failed step leaves the old schema working, and can be mended', async () => {
    await write('0001_herbs.sql', "create table herbs (name text); insert into herbs values ('tulsi')")
    await migrate(database.url, folder)
    await write('0002_broken.sql', 'alter table herbs add column dose int; drop table herbs; select nothing_of_the_kind()')
    await expect(migrate(database.url, folder)).rejects.toThrow(/0002_broken\.sql failed, and the schema stays as it was/)
    expect(await rowsOf('herbs')).toBe(1)
    await write('0002_broken.sql', 'alter table herbs add column dose int')
    expect((await migrate(database.url, folder)).version).toBe(2)
  })

  test('an older release starts on a newer schema', async () => {
    await write('0001_herbs.sql', 'create table herbs (name text)')
    await write('0002_tulsi.sql', "insert into herbs values ('tulsi')")
    await migrate(database.url, folder)
    await rm(join(folder, '0002_tulsi.sql'))
    expect(await migrate(database.url, folder)).toEqual({ applied: [], version: 2 })
  })

  test('a gap in the numbers is refused before anything runs', async () => {
    await write('0001_herbs.sql', 'create table herbs (name text)')
    await copyFile(join(folder, '0001_herbs.sql'), join(folder, '0003_late.sql'))
    await expect(migrate(database.url, folder)).rejects.toThrow(/0003_late\.sql: expected a file named 0002_/)
    await expect(rowsOf('schema_migrations')).rejects.toThrow()
  })
})

describe('the schema', () => {
  let migrated: TestDatabase
  beforeAll(async () => {
    migrated = await createTestDatabase({ migrated: true })
  })
  afterAll(() => migrated.drop())

  test('has row-level security on every table, partitions included', async () => {
    const open = await migrated.owner.query(
      (sql) => sql<{ relname: string }[]>`
        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
    )
    expect(open.map(({ relname }) => relname)).toEqual([])
  })

  test('has policies for the service roles alone', async () => {
    const policies = await migrated.owner.query((sql) => sql<{ role: string }[]>`select distinct unnest(roles)::text as role from pg_policies`)
    expect(policies.map(({ role }) => role).sort()).toEqual(['noesis_analytics', 'noesis_auth'])
  })

  test('keeps usage of last month to the month after next without a partition made by hand', async () => {
    for (const months of [-1, 0, 1, 2]) {
      await migrated.owner.query(
        (sql) => sql`
          insert into usage_logs (status, response_status, request_path, duration_ms, created_at, event_id)
          values ('success', 200, '/x', 1, date_trunc('month', now()) + make_interval(months => ${months}, days => 14), ${`e${months}`})`,
      )
    }
    const [row] = await migrated.owner.query((sql) => sql<{ n: number }[]>`select count(*)::int as n from usage_logs`)
    expect(row?.n).toBe(4)
  })
})
