import { createReadStream } from 'node:fs'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { NoesisError } from '@selemene/contracts'
import { type Database, migrate, type Sql } from '@selemene/db'
import { countAndHash } from './count-and-hash.js'
import { longestMs, measureTable } from './dump-database.js'
import { dataFile, type Manifest, readManifest } from './manifest.js'
import { copyIn, readTables } from './tables.js'

export interface LoadOptions {
  url: string
  folder: string
  /** Where the schema's files lie. */
  migrations: string
  /** Empties tables that hold rows; without it they are a reason to refuse. */
  replace: boolean
}

/**
 * Brings the database to what a backup holds: the schema of that time, every row, then the migrations since. The rows come in one
 * transaction, which is given up unless every table then counts and hashes as it did in the backup. Throws CONFLICT for a database
 * that holds rows, and INVALID_INPUT for files that are not what was written.
 */
export async function loadDatabase(db: Database, { url, folder, migrations, replace }: LoadOptions): Promise<Manifest> {
  const manifest = await readManifest(folder)
  for (const table of manifest.tables) await checkFile(folder, table)
  await migrateTo(url, migrations, manifest.schema_version)
  await db.transaction((tx) => load(tx, folder, manifest, replace), longestMs)
  await migrate(url, migrations)
  return manifest
}

type TableDump = Manifest['tables'][number]

async function checkFile(folder: string, { name, rows, sha256 }: TableDump): Promise<void> {
  const { stream, result } = countAndHash()
  await pipeline(createReadStream(dataFile(folder, name)), createGunzip(), stream, new Writable({ write: (_chunk, _encoding, done) => done() }))
  const found = result()
  if (found.rows !== rows || found.sha256 !== sha256)
    throw new NoesisError('INVALID_INPUT', `${dataFile(folder, name)} is not what the backup wrote.`)
}

/** The schema as it was: of the files of `migrations`, those up to `version`. A database that is further along stays so. */
async function migrateTo(url: string, migrations: string, version: number): Promise<void> {
  const files = (await readdir(migrations)).filter((file) => file.endsWith('.sql')).sort()
  if (files.length < version)
    throw new NoesisError('INVALID_INPUT', `The backup is of schema version ${version}; this release only knows ${files.length}.`)
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  try {
    for (const file of files.slice(0, version)) await cp(join(migrations, file), join(folder, file))
    await migrate(url, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function load(tx: Sql, folder: string, manifest: Manifest, replace: boolean): Promise<void> {
  await tx`set local statement_timeout = 0`
  await tx`set local lock_timeout = '60s'`
  const names = manifest.tables.map(({ name }) => name)
  await refuseUnknown(tx, names)
  if (!replace) await refuseRows(tx, names)
  for (const month of manifest.usage_months) await tx`select create_usage_partition(${month}::date)`
  // The audit log refuses to be emptied otherwise. The trigger is back, or nothing has happened, when the transaction ends.
  for (const name of names) await tx.unsafe(`alter table public.${name} disable trigger user`)
  await tx.unsafe(`truncate ${names.map((name) => `public.${name}`).join(', ')}`)
  for (const table of manifest.tables) await fill(tx, folder, table)
  for (const name of names) await tx.unsafe(`alter table public.${name} enable trigger user`)
  await continueIdentities(tx, names)
  // Gateways drop what they have cached of keys.
  await tx`select note_access_change(null, null)`
}

async function refuseUnknown(tx: Sql, names: readonly string[]): Promise<void> {
  const known = (await readTables(tx)).map(({ name }) => name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new NoesisError('INVALID_INPUT', `The schema has no table ${unknown.join(', ')}.`)
}

async function refuseRows(tx: Sql, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const [row] = await tx.unsafe<{ there: boolean }[]>(`select exists (select from public.${name}) as there`)
    if (row?.there) throw new NoesisError('CONFLICT', `The table ${name} holds rows. Restore into an empty database, or add --replace to lose them.`)
  }
}

async function fill(tx: Sql, folder: string, table: TableDump): Promise<void> {
  await pipeline(createReadStream(dataFile(folder, table.name)), createGunzip(), await copyIn(tx, table).writable())
  const { rows, sha256 } = await measureTable(tx, table)
  if (rows !== table.rows || sha256 !== table.sha256)
    throw new NoesisError('INTERNAL_ERROR', `The rows of ${table.name} are not those of the backup.`)
}

/** Numbers that the database deals out go on after the highest that was restored. */
async function continueIdentities(tx: Sql, names: readonly string[]): Promise<void> {
  const columns = await tx<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES' and table_name in ${tx([...names])}`
  for (const { table, column } of columns)
    await tx.unsafe(
      `select setval(pg_get_serial_sequence('public.${table}', '${column}'), coalesce(max(${column}), 0) + 1, false) from public.${table}`,
    )
}
