import type { IncomingHttpHeaders } from 'node:http'

/** What a caller shows to be let in. This alone is judged, and this alone is what anything kept for the caller is tied to. */
export interface Credential {
  method: 'api_key' | 'jwt' | 'none'
  /** The key or the token; empty where there is none, or where `Authorization` holds something else. */
  secret: string
}

const none: Credential = Object.freeze({ method: 'none', secret: '' })

/**
 * Which of a request's headers counts: X-API-Key unless it is empty, else Authorization. The only place that reads either of them for
 * a caller, so that what is let in and what is kept, counted or logged about it can never be two different things.
 */
export function credentialOf(headers: IncomingHttpHeaders): Credential {
  const key = headers['x-api-key']
  if (typeof key === 'string' && key !== '') return { method: 'api_key', secret: key }
  if (headers.authorization === undefined) return none
  return { method: 'jwt', secret: /^Bearer +(\S+)$/i.exec(headers.authorization)?.[1] ?? '' }
}
