import { NoesisError } from '@selemene/contracts'
import { threadModule } from '@selemene/service'
import type { Piscina } from 'piscina'
import type { RasterTask } from './raster-worker.js'

/** A thread that had nothing to do for so long ends, and its memory with it. */
const idleMs = 60_000
const mostWaiting = 16

export interface Rasterizer {
  /** The PNG of an SVG document, `width` pixels wide. Throws OVERLOADED when too many wait. */
  png(task: RasterTask): Promise<Buffer>
  close(): Promise<void>
}

/** Makes PNGs on one thread beside the gateway's own, which answers everyone. The thread starts with the first picture. */
export function createRasterizer(): Rasterizer {
  let starting: Promise<Piscina<RasterTask, Uint8Array>> | undefined
  return {
    async png(task) {
      starting ??= start()
      const pool = await starting
      if (pool.queueSize >= mostWaiting) throw new NoesisError('OVERLOADED', 'Too many pictures at once. Try again shortly, or take the SVG.')
      return Buffer.from(await pool.run(task))
    },
    close: async () => (await starting)?.close(),
  }
}

async function start(): Promise<Piscina<RasterTask, Uint8Array>> {
  const { Piscina } = await import('piscina')
  const worker = new URL(import.meta.url.endsWith('.ts') ? './raster-worker.ts' : './raster-worker.js', import.meta.url)
  return new Piscina({ ...threadModule(worker), minThreads: 0, maxThreads: 1, idleTimeout: idleMs, resourceLimits: { maxOldGenerationSizeMb: 128 } })
}
