import { type Answer, header } from '@selemene/bus'
import type { EngineRunner } from '@selemene/engine'

/** How a call wants to be answered: plain data, so that it can be handed to another thread. */
export interface Wanted {
  /** The caller's own level. */
  level: number
  /** Milliseconds since 1970 UTC. */
  now: number
  /** Taken by a seeded engine where the body has none. */
  seed: string | undefined
  accept: string
  withPicture: boolean
}

/** Calculates, and writes the answer as JSON or as a picture. Throws as `EngineRunner.run` does. */
export async function answerCall(runner: EngineRunner, body: unknown, wanted: Wanted, signal?: AbortSignal): Promise<Answer> {
  const response = await runner.run(body, { level: wanted.level, now: wanted.now, seed: wanted.seed, ...(signal === undefined ? {} : { signal }) })
  const { picture } = runner.engine
  if (wanted.withPicture) {
    const drawn = picture === undefined ? {} : { picture: picture(response.result) }
    return { body: JSON.stringify({ response, ...drawn }), headers: { [header.contentType]: 'application/json' } }
  }
  // A picture only where SVG is asked for by name: a wildcard means JSON.
  if (picture !== undefined && wanted.accept.includes('image/svg+xml'))
    return { body: picture(response.result), headers: { [header.contentType]: 'image/svg+xml' } }
  return { body: JSON.stringify(response), headers: { [header.contentType]: 'application/json' } }
}
