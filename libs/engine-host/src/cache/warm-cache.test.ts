import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WarmRequest } from '@selemene/contracts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { warmCache } from './warm-cache.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warm-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function warm(text: string | undefined, options: { idle?: () => Promise<void>; abort?: AbortController } = {}) {
  const file = join(folder, 'requests.jsonl')
  if (text !== undefined) await writeFile(file, text)
  const logged: Record<string, unknown>[] = []
  const prepared: WarmRequest[] = []
  const log = (fields: object, message: string) => void logged.push({ ...fields, message })
  await warmCache({
    file,
    async prepare(request) {
      if (request.engine_id === 'tarot') return false
      if (request.engine_id === 'broken') throw new Error('Zanzibar')
      prepared.push(request)
      return true
    },
    idle: options.idle ?? (async () => undefined),
    log: { info: log, warn: log } as never,
    signal: (options.abort ?? new AbortController()).signal,
  })
  return { logged, prepared }
}

const line = (engine_id: string) => `${JSON.stringify({ engine_id, input: { birth_data: { date: '1991-08-13' } } })}\n`

test('each line is prepared, and those of other services or that are no requests are counted', async () => {
  const { logged, prepared } = await warm(`${line('numerology')}\n${line('tarot')}not JSON\n{"engine_id":1}\n${line('broken')}${line('panchanga')}`)
  expect(prepared.map(({ engine_id }) => engine_id)).toEqual(['numerology', 'panchanga'])
  expect(logged).toEqual([{ count: 2, skipped: 4, message: expect.stringContaining('warm') }])
})

test('nothing is prepared while a caller waits, and nothing after the stop', async () => {
  const abort = new AbortController()
  let waits = 0
  const idle = async () => {
    waits += 1
    if (waits === 3) abort.abort()
  }
  const { prepared } = await warm(line('numerology').repeat(10), { idle, abort })
  expect([waits, prepared.length]).toEqual([3, 2])
})

test('a file that is not there is said in the log, and no more', async () => {
  const { logged, prepared } = await warm(undefined)
  expect([prepared, logged]).toEqual([[], [expect.objectContaining({ error_code: 'ENOENT' })]])
})
