import { unlink } from 'node:fs/promises'
import cacache from 'cacache'
import type { ResultKey, Store } from './outer-layer.js'
import { openAnswer, sealAnswer, sealedName } from './sealed-answer.js'

/** What an entry takes on disk beside its content: its line in the index. */
const indexBytes = 300
/** Making room goes down to this share of the bound, so that it is seldom needed. */
const keptShare = 0.9

const nameOf = ({ engine, secret }: ResultKey) => `${engine}:${sealedName(secret)}`

type Listed = Pick<cacache.ls.Cache[string], 'key' | 'size' | 'time'>

export interface DiskStoreOptions {
  directory: string
  maxBytes: number
  ttlSeconds: number
  onEvicted: (count: number) => void
}

/**
 * L3: an archive of sealed answers on disk that outlives processes. Files are written aside and renamed, and their hash is checked at each
 * reading (cacache), so an answer is there whole or not at all. Beyond `maxBytes` the oldest make room; processes of one machine may share
 * a directory, and each then counts what the others wrote when it makes room.
 */
export function createDiskStore({ directory, maxBytes, ttlSeconds, onEvicted }: DiskStoreOptions): Store {
  let bytes: number | undefined
  let tidying: Promise<void> | undefined

  /** The oldest first, and of each no more than is needed: there may be hundreds of thousands. */
  async function list(): Promise<Listed[]> {
    const entries: Listed[] = []
    for await (const { key, size, time } of entriesIn(directory)) entries.push({ key, size, time })
    return entries.sort((a, b) => a.time - b.time)
  }

  /** False: it is not there, or another process was first. */
  async function remove(name: string): Promise<boolean> {
    const found = await cacache.get.info(directory, name)
    if (found === null) return false
    await removeEntry(directory, name, { removeFully: true })
    return unlink(found.path).then(() => true, isMissing)
  }

  /** Counts what is there, and lets the oldest go until it fits. */
  async function tidy(): Promise<void> {
    const entries = await list()
    let total = entries.reduce((sum, entry) => sum + bytesOf(entry), 0)
    let evicted = 0
    for (const entry of total > maxBytes ? entries : []) {
      if (total <= maxBytes * keptShare) break
      await remove(entry.key)
      total -= bytesOf(entry)
      evicted += 1
    }
    bytes = total
    onEvicted(evicted)
  }

  const tidyOnce = () => {
    tidying ??= tidy().finally(() => {
      tidying = undefined
    })
    return tidying
  }

  return {
    name: 'l3',
    async get(key) {
      const name = nameOf(key)
      const found = await cacache.get.info(directory, name)
      if (found === null) return undefined
      const ageSeconds = (Date.now() - found.time) / 1000
      if (ageSeconds >= ttlSeconds) return undefined
      const data = await cacache.get.byDigest(directory, found.integrity, { memoize: false })
      return { kept: await openAnswer(data, key.secret), ttlSeconds: Math.round(ttlSeconds - ageSeconds) }
    },
    async set(key, kept) {
      if (bytes === undefined) await tidyOnce()
      const sealed = await sealAnswer(kept, key.secret)
      if (sealed.length > maxBytes) return
      const name = nameOf(key)
      // Sealed anew it is another file: the one before would stay for good, unseen by what makes room.
      await remove(name)
      await cacache.put(directory, name, sealed)
      bytes = (bytes ?? 0) + sealed.length + indexBytes
      if (bytes > maxBytes) await tidyOnce()
    },
    async clear(engine) {
      const entries = (await list()).filter(({ key }) => engine === undefined || key.startsWith(`${engine}:`))
      let cleared = 0
      for (const entry of entries) if (await remove(entry.key)) cleared += 1
      bytes = undefined
      return cleared
    },
    close: async () => tidying,
  }
}

/** One by one, which its types do not know. */
const entriesIn = cacache.ls.stream as unknown as (directory: string) => AsyncIterable<Listed>

/** With an option that its types do not know: without it the index grows by a line for each removal. */
const removeEntry = cacache.rm.entry as (directory: string, key: string, options: { removeFully: true }) => Promise<unknown>

function isMissing(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOENT') throw error
  return false
}

const bytesOf = ({ size }: Listed) => size + indexBytes
