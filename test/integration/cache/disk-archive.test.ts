import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createMetrics, processEnvironment, readConfig } from '@selemene/service'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRunner, loadTimeZones } from '../../../libs/engine/src/index.js'
import { cacheVariables } from '../../../libs/engine-host/src/cache/cache-variables.js'
import { createDiskStore } from '../../../libs/engine-host/src/cache/disk-store.js'
import { keepAnswer } from '../../../libs/engine-host/src/cache/kept-answer.js'
import { type CacheOptions, openCache } from '../../../libs/engine-host/src/cache/open-cache.js'
import type { ResultCache } from '../../../libs/engine-host/src/cache/result-cache.js'
import { sigilForgeEngine } from '../../../services/engines-ts/src/engines/sigil-forge/engine.js'
import { tarotEngine } from '../../../services/engines-ts/src/engines/tarot/engine.js'

const zones = loadTimeZones()
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'))
})
// An answer may still be on its way to the disk.
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))

/** One process's cache, with the archive alone beyond its memory. */
function open(environment: Record<string, string> = {}) {
  const read = readConfig(cacheVariables, { CACHE_L3_DIR: folder, ...environment })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const metrics = createMetrics('test')
  const config = read.config as CacheOptions['config']
  const cache = openCache({ config, service: 'test', basis: 'test', metrics, hearsSince: () => 0 })
  return { cache, metrics }
}

async function ask(cache: ResultCache, body: object, engine: typeof tarotEngine | typeof sigilForgeEngine = tarotEngine) {
  const runner = createRunner(engine, { zones, provenance: {} })
  const question = runner.read(structuredClone(body), { level: 5, now: 0 })
  const key = cache.keyOf(engine, question, 'json')
  let calculated = 0
  const calculate = async () => {
    calculated += 1
    return keepAnswer(question, await runner.calculate(question), 'json')
  }
  const waiting = { deadline: performance.now() + 10_000, signal: new AbortController().signal }
  const found = cache.recall(key) ?? (await cache.obtain(key, waiting, calculate))
  return { calculated, layer: found.layer, ttl: found.ttlSeconds, bytes: Buffer.from(found.kept.bytes).toString() }
}

/** By another process. A look-up that a busy machine does not end in time is a miss: then the next one finds it. */
async function foundByAnother(body: object, engine?: typeof tarotEngine | typeof sigilForgeEngine) {
  let last: Awaited<ReturnType<typeof ask>> | undefined
  const lookUp = async () => {
    last = await ask(open().cache, body, engine)
    return last.layer
  }
  await expect.poll(lookUp, { timeout: 20_000 }).toBe('l3')
  return last
}

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
const contents = async () => (await files()).filter((file) => file.includes('content-v2'))
const archived = (count: number) => expect.poll(async () => (await contents()).length, { timeout: 10_000 }).toBe(count)
const failures = (metrics: ReturnType<typeof createMetrics>) => metrics.registry.getSingleMetricAsString('noesis_cache_failures_total')

test('what one process has calculated the next one finds on disk, byte for byte', async () => {
  const first = await ask(open().cache, { seed: 'archive', options: { spread: 'year_ahead' } })
  await archived(1)
  const second = await foundByAnother({ seed: 'archive', options: { spread: 'year_ahead' } })
  expect([first.layer, second?.calculated, second?.bytes]).toEqual([undefined, 0, first.bytes])
  expect(second?.ttl).toBeGreaterThan(86_400)
})

test('no file holds a word of the caller, in its content or its name', async () => {
  const canary = 'Blackjump vexing fowl'
  await ask(open().cache, { seed: 'canaryseed', question: canary, options: { intention: canary } }, sigilForgeEngine)
  await archived(1)
  const all = await Promise.all((await files()).map(async (file) => `${file}\n${await readFile(file, 'latin1')}`))
  for (const word of ['blackjump', 'vexing', 'canaryseed', 'svg']) expect(all.join('\n').toLowerCase()).not.toContain(word)
})

test.each([
  [
    'flipped',
    async (file: string) =>
      writeFile(
        file,
        (await readFile(file)).map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
      ),
  ],
  ['cut', async (file: string) => truncate(file, 30)],
  ['emptied', async (file: string) => truncate(file, 0)],
])('a file that was %s is calculated again, counted, and replaced', async (_, damage) => {
  await ask(open().cache, { seed: 'damage' })
  await archived(1)
  await damage((await contents())[0] as string)
  const { cache, metrics } = open()
  expect(await ask(cache, { seed: 'damage' })).toMatchObject({ calculated: 1, layer: undefined })
  expect(await failures(metrics)).toMatch(/layer="l3"[^\n]* [1-9]\d*$/m)
  await foundByAnother({ seed: 'damage' })
})

test('a damaged index is a miss, not an error', async () => {
  await ask(open().cache, { seed: 'index' })
  await archived(1)
  for (const file of (await files()).filter((name) => name.includes('index-v5'))) await writeFile(file, '\n{"not":"ours"}\n')
  expect(await ask(open().cache, { seed: 'index' })).toMatchObject({ calculated: 1, layer: undefined })
})

test('an archive whose directory cannot be written leaves everything else as it is', async () => {
  await writeFile(join(folder, 'test'), 'a file where the directory should be')
  const { cache, metrics } = open()
  expect(await ask(cache, { seed: 'nowhere' })).toMatchObject({ calculated: 1 })
  expect((await ask(cache, { seed: 'nowhere' })).layer).toBe('l1')
  await expect.poll(() => failures(metrics), { timeout: 10_000 }).toMatch(/layer="l3"[^\n]* [1-9]\d*$/m)
  expect(await cache.clear(undefined)).toEqual({ l1: 1, l3: 0 })
})

test('a disk that takes no more is counted, the answer is given, and nothing half-written is ever read', async () => {
  // The kernel ends every write at 4 KiB of a file, as a full disk would; SIGXFSZ is ignored, so that the write fails.
  const script = fileURLToPath(new URL('write-on-full-disk.ts', import.meta.url))
  const { PATH = '', HOME = '' } = processEnvironment()
  const command = `trap '' XFSZ; ulimit -f 4; exec '${process.execPath}' --import tsx '${script}' '${folder}'`
  const { stdout } = await promisify(execFile)('bash', ['-c', command], { env: { PATH, HOME, TSX_DISABLE_CACHE: '1' } })
  expect(JSON.parse(stdout)).toEqual({ failed: true, found: false })
  expect(await contents()).toEqual([])
})

test('beyond its bound the oldest make room, and are counted', async () => {
  const evicted: number[] = []
  const maxBytes = 40_000
  const store = createDiskStore({ directory: folder, maxBytes, ttlSeconds: 60, onEvicted: (count) => evicted.push(count) })
  const key = (i: number) => ({ engine: 'tarot', text: '', secret: Buffer.alloc(64, i) })
  for (let i = 0; i < 60; i++) await store.set(key(i), { bytes: Buffer.alloc(1_000, i), tailAt: 0, packed: true })
  const sizes = await Promise.all((await contents()).map(async (file) => (await stat(file)).size))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(maxBytes)
  expect(evicted.reduce((sum, count) => sum + count, 0)).toBe(60 - sizes.length)
  expect([await store.get(key(0)), (await store.get(key(59)))?.kept.bytes.length]).toEqual([undefined, 1_000])
})

test('an answer that is written again takes the place of the one before', async () => {
  const store = createDiskStore({ directory: folder, maxBytes: 40_000, ttlSeconds: 60, onEvicted: () => undefined })
  const key = { engine: 'tarot', text: '', secret: Buffer.alloc(64) }
  for (let i = 0; i < 60; i++) await store.set(key, { bytes: Buffer.alloc(1_000, i), tailAt: 0, packed: true })
  expect(await contents()).toHaveLength(1)
  expect((await store.get(key))?.kept.bytes).toEqual(Buffer.alloc(1_000, 59))
})

test('what is older than its time is not read', async () => {
  const store = createDiskStore({ directory: folder, maxBytes: 1e6, ttlSeconds: 0, onEvicted: () => undefined })
  const key = { engine: 'tarot', text: '', secret: Buffer.alloc(64) }
  await store.set(key, { bytes: Buffer.from('x'), tailAt: 0, packed: false })
  expect(await store.get(key)).toBeUndefined()
})

test('clearing one engine leaves the others', async () => {
  const { cache } = open()
  for (const seed of ['a', 'b']) await ask(cache, { seed })
  await ask(cache, { seed: 'c', options: { intention: 'still' } }, sigilForgeEngine)
  await archived(3)
  expect(await cache.clear('tarot')).toEqual({ l1: 2, l3: 2 })
  expect(await contents()).toHaveLength(1)
  await foundByAnother({ seed: 'c', options: { intention: 'still' } }, sigilForgeEngine)
})
