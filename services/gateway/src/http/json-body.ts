import { NoesisError } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'

/** The body of a route that the gateway itself reads. Throws MALFORMED_REQUEST; an absent body is an empty object. */
export function readJson(request: FastifyRequest): unknown {
  const bytes = request.body as Buffer | undefined
  if (bytes === undefined || bytes.length === 0) return {}
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new NoesisError('MALFORMED_REQUEST', 'The body is not valid JSON.', { cause: error })
  }
}
