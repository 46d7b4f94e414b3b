import { fileURLToPath } from 'node:url'
import { readMigrations } from '@selemene/db'
import { expect, test } from 'vitest'

test('migrations are numbered from 0001 without a gap, none twice', async () => {
  const migrations = await readMigrations(fileURLToPath(new URL('../../migrations', import.meta.url)))
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})
