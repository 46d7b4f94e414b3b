import { connect } from '@selemene/db'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../db/test-database.js'
import { whileReadOnly } from './while-read-only.js'

test('a server that takes no writes is DATABASE_UNAVAILABLE for these alone, and takes them on other connections afterwards', async () => {
  const database = await createTestDatabase({ migrated: false })
  await database.owner.query((sql) => sql`create table herbs (name text primary key)`)
  const db = connect(database.url, { poolMax: 2, name: 'test', deadlineMs: 1_000 })
  const addHerb = (name: string) => db.query((sql) => sql`insert into herbs values (${name})`)
  const herbs = () => db.query((sql) => sql<{ name: string }[]>`select name from herbs order by name`)
  try {
    await addHerb('tulsi')
    await whileReadOnly(database, async () => {
      await expect(addHerb('neem')).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
      await expect(db.transaction((tx) => tx`select from herbs for update`)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
      expect(await herbs()).toEqual([{ name: 'tulsi' }])
      // Those that were refused may lead to a server that was demoted.
      expect(db.pool.open).toBe(1)
    })
    await addHerb('neem')
    expect((await herbs()).map(({ name }) => name)).toEqual(['neem', 'tulsi'])
  } finally {
    await db.close()
    await database.drop()
  }
})
