import { type Call, header } from '@selemene/bus'
import type { AnyEngine } from '@selemene/engine'
import type { Form } from './cache/kept-answer.js'

/** How a call wants to be answered: plain data, so that it can be handed to another thread. */
export interface Wanted {
  /** The caller's own level. */
  level: number
  /** Milliseconds since 1970 UTC. */
  now: number
  /** Taken by a seeded engine where the body has none. */
  seed: string | undefined
  form: Form
}

export function wantedBy(call: Call, { picture }: AnyEngine, level: number): Wanted {
  return {
    level,
    now: Number(call.header(header.now) ?? Date.now()),
    seed: call.header(header.seed),
    form: formOf(call, picture !== undefined),
  }
}

/** A picture only where SVG is asked for by name: a wildcard means JSON. */
function formOf(call: Call, hasPicture: boolean): Form {
  if (call.header(header.withPicture) === 'true') return 'both'
  return hasPicture && call.header(header.accept)?.includes('image/svg+xml') ? 'svg' : 'json'
}
