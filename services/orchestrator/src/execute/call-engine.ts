import { type Bus, type HeaderFields, header, type Reply } from '@selemene/bus'
import { NoesisError, subjects } from '@selemene/contracts'
import type { Bulkhead } from './bulkhead.js'

export interface EngineRequest {
  engine: string
  body: unknown
  headers: HeaderFields
  /** performance.now() by which the answer must be here. */
  deadline: number
  signal: AbortSignal | undefined
}

/**
 * One engine asked once, in its own slots, within its deadline. Nothing is asked again from here: an engine that is slow because it
 * has much to do would only get more, and where an instance has died the bus itself turns to another one.
 */
export async function callEngine(bus: Bus, bulkhead: Bulkhead, { engine, body, headers, deadline, signal }: EngineRequest): Promise<Reply> {
  return bulkhead.run(engine, deadline, () => {
    const timeoutMs = deadline - performance.now()
    if (timeoutMs <= 0) throw new NoesisError('TIMEOUT', 'The budget is used up.')
    return bus.request(subjects.engine(engine, 'calculate'), {
      body: JSON.stringify(body),
      headers: { ...headers, [header.accept]: 'application/json' },
      timeoutMs,
      safeToRepeat: true,
      signal,
    })
  })
}
