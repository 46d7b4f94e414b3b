import { expect, vi } from 'vitest'
import { sharedStores } from '../../../libs/local-stack/src/suites.js'
import type { TestDatabase } from '../db/test-database.js'

/**
 * The whole server takes no writes, from open connections neither, for as long as `work` takes: as a standby, or one out of disk space.
 * Tests that run side by side on this server would fail meanwhile.
 */
export async function whileReadOnly<T>({ owner }: TestDatabase, work: () => Promise<T>): Promise<T> {
  const file = expect.getState().testPath ?? ''
  if (!sharedStores.some((folder) => file.includes(`/${folder}/`))) throw new Error(`${file} runs beside others: it must not change their server.`)
  const run = (text: string) => owner.query((sql) => sql.unsafe(text))
  const untilItIs = async (wanted: 'on' | 'off') => {
    await run('select pg_reload_conf()')
    await vi.waitFor(
      async () => {
        const [row] = await run('show default_transaction_read_only')
        if ((row as unknown as { default_transaction_read_only: string }).default_transaction_read_only !== wanted)
          throw new Error(`not ${wanted} yet`)
      },
      { timeout: 10_000, interval: 20 },
    )
  }
  await run('alter system set default_transaction_read_only = on')
  try {
    await untilItIs('on')
    return await work()
  } finally {
    await run('alter system reset default_transaction_read_only')
    await untilItIs('off')
  }
}
