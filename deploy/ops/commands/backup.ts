import { resolve } from 'node:path'
import { connect } from '@selemene/db'
import { addressOf } from '../addresses.js'
import { dumpDatabase } from '../backup/dump-database.js'
import { defineCommand } from '../command.js'

export const command = defineCommand({
  summary: 'Writes every row of the database into a new folder, all of one instant, with checksums.',
  target: 'folder',
  async run(_, target) {
    const db = connect(await addressOf('database'), { poolMax: 1, name: 'backup', deadlineMs: 10_000 })
    try {
      const { tables } = await dumpDatabase(db, resolve(target))
      return { rows: tables.map(({ name, rows, sha256 }) => ({ table: name, rows, sha256 })) }
    } finally {
      await db.close()
    }
  },
})
