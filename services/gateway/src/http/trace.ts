import { randomFillSync } from 'node:crypto'
import { readTraceparent, writeTraceparent } from '@selemene/service'

export interface Trace {
  traceId: string
  traceparent: string
}

/** The caller's trace (W3C traceparent) continued with a span of ours, or a new one, which says whether it may be kept. */
export function continueTrace(header: string | undefined, mayBeKept = true): Trace {
  const caller = readTraceparent(header)
  const ids = randomIds()
  const traceId = caller?.traceId ?? ids.slice(16)
  return { traceId, traceparent: writeTraceparent({ traceId, spanId: ids.slice(0, 16), sampled: caller?.sampled ?? mayBeKept }) }
}

const idBytes = 24
/** Randomness is asked of the system for many requests at once. */
const drawn = Buffer.alloc(idBytes * 256)
let used = drawn.length

function randomIds(): string {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += idBytes
  return drawn.toString('hex', used - idBytes, used)
}
