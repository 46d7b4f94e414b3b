import { createWriteStream } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { type Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Database, Sql } from '@selemene/db'
import { countAndHash } from './count-and-hash.js'
import { dataFile, type Manifest, manifestFile } from './manifest.js'
import { copyOut, readTables, type Table } from './tables.js'

export const longestMs = 3_600_000

/**
 * Writes every row of our tables into `folder`, all of one instant, one compressed file a table; manifest.json comes last, so that a
 * folder without it is no backup. Needs nothing but a connection: no program of the server's version, and works through a pooler.
 */
export async function dumpDatabase(db: Database, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const manifest = await db.transaction(async (tx) => {
    await tx`set transaction isolation level repeatable read read only`
    await tx`set local statement_timeout = 0`
    const tables: Manifest['tables'] = []
    for (const table of await readTables(tx)) tables.push({ ...table, ...(await dumpTable(tx, table, folder)) })
    return { made_at: new Date().toISOString(), schema_version: await schemaVersion(tx), usage_months: await usageMonths(tx), tables }
  }, longestMs)
  await writeFile(`${manifestFile(folder)}.new`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  await rename(`${manifestFile(folder)}.new`, manifestFile(folder))
  return manifest
}

async function dumpTable(tx: Sql, table: Table, folder: string) {
  const { stream, result } = countAndHash()
  // "x": a backup never writes over another.
  const file = createWriteStream(dataFile(folder, table.name), { mode: 0o600, flags: 'wx' })
  await copyTable(tx, table, (rows) => pipeline(rows, stream, createGzip(), file))
  return result()
}

/** What a table holds now, as the manifest counts it. */
export async function measureTable(tx: Sql, table: Table) {
  const { stream, result } = countAndHash()
  await copyTable(tx, table, (rows) => pipeline(rows, stream, new Writable({ write: (_chunk, _encoding, done) => done() })))
  return result()
}

/**
 * The driver pauses its connection while the stream of a COPY is full, and goes on when more is read. Nothing is read after the last row:
 * were that one full, the connection would never hear the server again.
 */
async function copyTable(tx: Sql, table: Table, through: (rows: Readable) => Promise<void>): Promise<void> {
  const rows = await copyOut(tx, table).readable()
  await through(rows)
  rows._read(0)
}

async function schemaVersion(tx: Sql): Promise<number> {
  const [row] = await tx<{ version: number }[]>`select max(version) as version from schema_migrations`
  return row?.version ?? 0
}

async function usageMonths(tx: Sql): Promise<string[]> {
  const rows = await tx<{ month: string }[]>`
    select distinct to_char(created_at at time zone 'UTC', 'YYYY-MM-01') as month from usage_logs order by 1`
  return rows.map(({ month }) => month)
}
