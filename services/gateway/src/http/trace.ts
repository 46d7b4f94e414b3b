import { randomFillSync } from 'node:crypto'

export interface Trace {
  traceId: string
  traceparent: string
}

const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/

/** The caller's trace (W3C traceparent) continued with a span of ours, or a new one. */
export function continueTrace(header: string | undefined): Trace {
  const match = header === undefined ? null : pattern.exec(header)
  const valid = match !== null && !/^0+$/.test(match[1] as string) && !/^0+$/.test(match[2] as string)
  const ids = randomIds()
  const traceId = valid ? (match[1] as string) : ids.slice(16)
  return { traceId, traceparent: `00-${traceId}-${ids.slice(0, 16)}-${valid ? (match[3] as string) : '01'}` }
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
