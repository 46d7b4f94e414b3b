import type { IncomingHttpHeaders } from 'node:http'
import { hashApiKeyAsHex } from '@selemene/contracts'

/** What a caller shows to be let in. This alone is judged, and this alone is what anything kept for the caller is tied to. */
export interface Credential {
  method: 'api_key' | 'jwt' | 'none'
  /** The key or the token; empty where there is none, or where `Authorization` holds something else. */
  secret: string
  /** What `hashOf` has made of it. */
  hash?: string
}

const none: Credential = Object.freeze({ method: 'none', secret: '' })

/** A call that waits for its turn is asked for its credential there, and again when it begins. */
const read = new WeakMap<IncomingHttpHeaders, Credential>()

/**
 * Which of a request's headers counts: X-API-Key unless it is empty, else Authorization. The only place that reads either of them for
 * a caller, so that what is let in and what is kept, counted or logged about it can never be two different things.
 */
export function credentialOf(headers: IncomingHttpHeaders): Credential {
  const known = read.get(headers)
  if (known !== undefined) return known
  const credential = readCredential(headers)
  read.set(headers, credential)
  return credential
}

/** The hash that a key is known by. */
export function hashOf(credential: Credential): string {
  credential.hash ??= hashApiKeyAsHex(credential.secret)
  return credential.hash
}

function readCredential(headers: IncomingHttpHeaders): Credential {
  const key = headers['x-api-key']
  if (typeof key === 'string' && key !== '') return { method: 'api_key', secret: key }
  if (headers.authorization === undefined) return none
  return { method: 'jwt', secret: /^Bearer +(\S+)$/i.exec(headers.authorization)?.[1] ?? '' }
}
