import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createParser, type EngineInput, parseJson, WarmRequest } from '@selemene/contracts'
import type { EngineRunner } from '@selemene/engine'
import type { Log } from '@selemene/service'
import { keepAnswer } from './kept-answer.js'
import type { ResultCache } from './result-cache.js'
import type { WorkWait } from './single-flight.js'

/** A line longer than this is none of ours. */
const longestLine = 64 * 1024

export interface Warming {
  file: string
  /** Calculates one request unless its result is there; false where it is of another service. Throws for one that cannot be calculated. */
  prepare: (request: WarmRequest) => Promise<boolean>
  /** Resolves when nothing else is to be done. */
  idle: () => Promise<void>
  log: Pick<Log, 'info' | 'warn'>
  signal: AbortSignal
}

const parse = createParser(WarmRequest)
const highestLevel = 5
const mostMs = 30_000

/** Has the JSON results of these engines kept. What is heavy or drawn without a seed is never kept, and so not calculated. */
export function prepareWith(runners: readonly EngineRunner[], cache: ResultCache, signal: AbortSignal): Warming['prepare'] {
  const byId = new Map(runners.map((runner) => [runner.engine.id, runner]))
  return async ({ engine_id, input }) => {
    const runner = byId.get(engine_id)
    if (runner === undefined) return false
    const question = runner.read(input, { level: highestLevel, now: Date.now() })
    if (!question.repeatable || runner.engine.isHeavy?.(input as EngineInput<never>)) return true
    const key = cache.keyOf(runner.engine, question, 'json')
    const calculate = async (wait: WorkWait) => keepAnswer(question, await runner.calculate(question, wait), 'json')
    if (cache.recall(key) === undefined) await cache.obtain(key, { deadline: performance.now() + mostMs, signal }, calculate)
    return true
  }
}

/** Prepares the results of a file of requests, one JSON a line, one after the other and only while no caller waits. Never rejects. */
export async function warmCache({ file, prepare, idle, log, signal }: Warming): Promise<void> {
  const counts = { prepared: 0, skipped: 0 }
  let number = 0
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      if (line.trim() === '') continue
      await idle()
      if (signal.aborted) return
      counts[await fateOf(line, prepare)] += 1
    }
    log.info({ count: counts.prepared, skipped: counts.skipped }, 'the result cache is warm')
  } catch (error) {
    // What a line says may be birth data: only its number is told.
    log.warn(
      { count: counts.prepared, line: number, error_code: (error as NodeJS.ErrnoException).code },
      'the file of requests to warm the cache with cannot be read',
    )
  }
}

/** Lines of other services and lines that are no requests are skipped. */
async function fateOf(line: string, prepare: Warming['prepare']): Promise<'prepared' | 'skipped'> {
  try {
    if (line.length > longestLine) return 'skipped'
    return (await prepare(parse(parseJson(Buffer.from(line))))) ? 'prepared' : 'skipped'
  } catch {
    return 'skipped'
  }
}
