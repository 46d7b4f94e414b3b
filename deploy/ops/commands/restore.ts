import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '@selemene/db'
import { addressOf } from '../addresses.js'
import { loadDatabase } from '../backup/load-database.js'
import { defineCommand } from '../command.js'

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url))

export const command = defineCommand({
  summary: 'Brings the database to what a backup holds: all of it, checked by its checksums, or nothing.',
  target: 'folder',
  options: { replace: { type: 'boolean', description: 'Empties tables that hold rows' } },
  async run({ replace }, target) {
    const url = await addressOf('database')
    const db = connect(url, { poolMax: 1, name: 'restore', deadlineMs: 10_000 })
    try {
      const { made_at, tables } = await loadDatabase(db, { url, folder: resolve(target), migrations, replace })
      return { rows: tables.map(({ name, rows, sha256 }) => ({ table: name, rows, sha256, of: made_at })) }
    } finally {
      await db.close()
    }
  },
})
