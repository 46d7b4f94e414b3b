import type { ClearedResults, LookUps } from '@selemene/contracts'
import { type AnyEngine, type Question, questionKey } from '@selemene/engine'
import type { CacheCounts, LayerName } from './cache-metrics.js'
import type { Form, KeptAnswer } from './kept-answer.js'
import type { MemoryLayer } from './memory-layer.js'
import type { OuterLayer, ResultKey } from './outer-layer.js'
import { sealedName } from './sealed-answer.js'
import { createSingleFlight, type Waiting, type Work } from './single-flight.js'

/** An answer, and where it came from. */
export interface Found {
  kept: KeptAnswer
  /** undefined: it was calculated for this call. */
  layer: LayerName | undefined
  ttlSeconds: number
}

export interface ResultCache {
  keyOf(engine: AnyEngine, question: Question, form: Form): ResultKey
  /** What memory has. */
  recall(key: ResultKey): Found | undefined
  /** What another layer has or `calculate` gives; calls that ask for the same at once share it. */
  obtain(key: ResultKey, waiting: Waiting, calculate: Work<KeptAnswer>): Promise<Found>
  /** Drops the answers of one engine, or all, in every layer. Returns how many each layer in use had; null: it could not be cleared. */
  clear(engine: string | undefined): Promise<ClearedResults>
  /** What became of the look-ups so far. */
  count(): LookUps
  close(): Promise<void>
}

export interface CacheLayers {
  memory: MemoryLayer | undefined
  /** In the order in which they are asked. */
  outer: readonly OuterLayer[]
  counts: CacheCounts
  /** Everything that the numbers stand on beside the engines' versions, such as the hashes of the files that they read. */
  basis: string
  /** Since when this process has been told of every clearing: changes whenever it may have missed one. */
  hearsSince: () => number
}

export function createResultCache({ memory, outer, counts, basis, hearsSince }: CacheLayers): ResultCache {
  const flights = createSingleFlight<Found>()
  // What was begun before a clearing is not kept after it.
  let clearings = 0
  let heardSince = hearsSince()

  /** Clearings are not told to a process that is cut off from the bus: what it has in memory from before may have been cleared. */
  function forgetUnheard() {
    heardSince = hearsSince()
    clearings += 1
    memory?.clear('')
  }

  function recall(key: ResultKey): Found | undefined {
    if (heardSince !== hearsSince()) forgetUnheard()
    const found = memory?.get(key.text)
    if (found === undefined) return undefined
    counts.hit('l1')
    return { ...found, layer: 'l1' }
  }

  function keep(key: ResultKey, kept: KeptAnswer, layers: readonly OuterLayer[], since: number) {
    if (since !== clearings || kept.provisional) return
    memory?.set(key.text, kept)
    for (const layer of layers) void layer.set(key, kept)
  }

  async function find(key: ResultKey, calculate: () => Promise<KeptAnswer>): Promise<Found> {
    const since = clearings
    if (memory !== undefined) counts.miss('l1')
    for (const [i, layer] of outer.entries()) {
      const found = await layer.get(key)
      if (found === undefined) continue
      keep(key, found.kept, outer.slice(0, i), since)
      return { ...found, layer: layer.name }
    }
    const kept = await calculate()
    keep(key, kept, outer, since)
    return { kept, layer: undefined, ttlSeconds: 0 }
  }

  return {
    keyOf(engine, question, form) {
      const secret = questionKey(engine, `${basis} ${form}`, question)
      return { engine: engine.id, text: `${engine.id} ${sealedName(secret)}`, secret }
    },
    recall,
    async obtain(key, waiting, calculate) {
      const { value, shared } = await flights.run(key.text, waiting, (wait) => find(key, () => calculate(wait)))
      // Those who joined are answered from what the first has left in memory.
      return shared ? (recall(key) ?? { ...value, layer: value.layer ?? 'l1' }) : value
    },
    async clear(engine) {
      clearings += 1
      const cleared: ClearedResults = {}
      const prefix = engine === undefined ? '' : `${engine} `
      // At once: the other layers take their time, and what is asked meanwhile must not be answered from memory.
      const l1 = memory?.clear(prefix) ?? 0
      await Promise.all(
        outer.map(async (layer) => {
          cleared[layer.name] = await layer.clear(engine)
        }),
      )
      // Anew: what was found in an outer layer meanwhile may be of before.
      clearings += 1
      if (memory !== undefined) cleared.l1 = l1 + memory.clear(prefix)
      return cleared
    },
    count: () => ({ layers: counts.read() }),
    async close() {
      await Promise.all(outer.map((layer) => layer.close()))
    },
  }
}
