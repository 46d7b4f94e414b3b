import type { EngineInput, WarmRequest } from '@selemene/contracts'
import type { AnyEngine, Question } from '@selemene/engine'
import { LRUCache } from 'lru-cache'
import type { ResultKey } from './outer-layer.js'

const mostRemembered = 2_000
/** Longer requests carry a picture or a series of measurements. */
const longestText = 2_000
/** Fields that hold what callers said themselves, wherever they stand. */
const words = new Set(['name', 'question', 'intention', 'seed', 'activity'])

/** Which requests are repeated most, so that a new process can have them ready. Holds no words of callers. */
export interface AskedMost {
  /** A request that was answered from the cache. */
  note(engine: AnyEngine, key: ResultKey, question: Question): void
  /** The most repeated first. */
  list(most: number): WarmRequest[]
}

export function createAskedMost(): AskedMost {
  const asked = new LRUCache<string, { count: number; request: WarmRequest | undefined }>({ max: mostRemembered })
  return {
    note(engine, key, question) {
      const known = asked.get(key.text)
      if (known !== undefined) known.count += 1
      else asked.set(key.text, { count: 1, request: requestOf(engine, question) })
    },
    list: (most) =>
      [...asked.values()]
        .sort((a, b) => b.count - a.count)
        .flatMap(({ request }) => request ?? [])
        .slice(0, most),
  }
}

/** undefined: it holds words, is of an instant that has passed, or is long. */
function requestOf({ id, echo }: AnyEngine, { input, level, reading }: Question): WarmRequest | undefined {
  const { current_time, ...lasting } = input as EngineInput<unknown>
  if (current_time !== undefined || echo !== undefined || reading?.quotes !== undefined || holdsWords(lasting)) return undefined
  const whole = { ...lasting, consciousness_level: level, ...(reading === undefined ? {} : { reading: true }) }
  return JSON.stringify(whole).length > longestText ? undefined : { engine_id: id, input: whole }
}

function holdsWords(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, inner]) => words.has(name) || holdsWords(inner))
}
