import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type postgres from 'postgres'
import { openDriver } from './open-driver.js'

/** One forward-only step of the schema: `0001_users.sql`. */
export interface Migration {
  version: number
  file: string
  text: string
  checksum: string
}

export interface MigrationReport {
  /** Files that this call applied, in order. */
  applied: string[]
  /** Version of the schema now. */
  version: number
}

/** The schema could not be brought forward; what stood before still stands. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/** Any fixed number: it keeps replicas of this project, and no other program, from migrating at the same time. */
const lockKey = 4_077_310_262
const lockWait = '120s'

/**
 * Brings the schema forward to the newest file of `folder`. Safe from several replicas at once: each step takes a lock that lasts
 * as long as its transaction (which also works through a transaction pooler). Files newer than `folder` knows are left alone, so
 * that a rolled-back release starts. Throws MigrationError: an applied file has changed or a step failed.
 */
export async function migrate(url: string, folder: string): Promise<MigrationReport> {
  const migrations = await readMigrations(folder)
  const sql = openDriver(url, 'migrate')
  try {
    const done = await inLock(sql, (tx) => prepareLedger(tx))
    refuseChanged(migrations, done)
    const applied: string[] = []
    for (const migration of migrations.filter(({ version }) => !done.has(version))) {
      if (await apply(sql, migration)) applied.push(migration.file)
    }
    return { applied, version: Math.max(0, ...done.keys(), ...migrations.map(({ version }) => version)) }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The files of a folder in order, numbered from 0001 without a gap. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file, index) => {
      const version = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1])
      if (version !== index + 1)
        throw new MigrationError(`${file}: expected a file named ${String(index + 1).padStart(4, '0')}_<what_it_does>.sql here.`)
      const text = await readFile(join(folder, file), 'utf8')
      return { version, file, text, checksum: checksumOf(text) }
    }),
  )
}

/** Line ends do not count: a checkout on another system may change them. */
const checksumOf = (text: string) => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')

type Ledger = Map<number, { file: string; checksum: string }>

async function prepareLedger(tx: postgres.TransactionSql): Promise<Ledger> {
  const [present] = await tx`select to_regclass('public.schema_migrations') is not null as there`
  if (present?.there !== true) {
    await tx`create table public.schema_migrations (
      version integer primary key,
      file text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`
    // Only the owner reads it, even where a platform opens `public` to its own roles.
    await tx`alter table public.schema_migrations enable row level security`
  }
  const rows = await tx<{ version: number; file: string; checksum: string }[]>`select version, file, checksum from public.schema_migrations`
  return new Map(rows.map(({ version, file, checksum }) => [version, { file, checksum }]))
}

function refuseChanged(migrations: readonly Migration[], done: Ledger): void {
  const newest = Math.max(0, ...done.keys())
  for (const { version, file, checksum } of migrations) {
    const before = done.get(version)
    if (before === undefined && version < newest)
      throw new MigrationError(`${file} was never applied, but the schema is already at version ${newest}. Give it the next free number.`)
    if (before !== undefined && before.checksum !== checksum)
      throw new MigrationError(
        `${file} is not what was applied as ${before.file}: a file that has been applied must stay as it is. Restore it, and put the change into a new file.`,
      )
  }
}

/** False when another replica has applied it in the meantime. */
async function apply(sql: postgres.Sql, { version, file, text, checksum }: Migration): Promise<boolean> {
  try {
    return await inLock(sql, async (tx) => {
      const [there] = await tx`select 1 from public.schema_migrations where version = ${version}`
      if (there !== undefined) return false
      await tx.unsafe(text)
      await tx`insert into public.schema_migrations (version, file, checksum) values (${version}, ${file}, ${checksum})`
      return true
    })
  } catch (error) {
    throw new MigrationError(`${file} failed, and the schema stays as it was: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

function inLock<T>(sql: postgres.Sql, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  return sql
    .begin(async (tx) => {
      await tx.unsafe(`set local lock_timeout = '${lockWait}'`)
      await tx`select pg_advisory_xact_lock(${lockKey})`
      return { result: await work(tx) }
    })
    .then((done) => (done as { result: T }).result)
}
