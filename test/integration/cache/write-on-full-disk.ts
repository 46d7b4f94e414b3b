import { randomBytes } from 'node:crypto'
import { createDiskStore } from '../../../libs/engine-host/src/cache/disk-store.js'

/** Run by disk-archive.test.ts in a process that may write small files only: puts a large answer into the archive that it is told. */
const store = createDiskStore({ directory: process.argv[2] as string, maxBytes: 1e9, ttlSeconds: 60, onEvicted: () => undefined })
const key = { engine: 'tarot', text: '', secret: Buffer.alloc(64) }
const kept = { bytes: randomBytes(500_000), tailAt: 0, packed: true }
const failed = await store.set(key, kept).then(
  () => false,
  () => true,
)
const found = await store.get(key).then(
  (answer) => answer !== undefined,
  () => true,
)
process.stdout.write(JSON.stringify({ failed, found }))
