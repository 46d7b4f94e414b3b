import { parseJson } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'

/** The body of a route that the gateway itself reads. Throws as `parseJson` does; an absent body is an empty object. */
export function readJson(request: FastifyRequest): unknown {
  const bytes = request.body as Buffer | undefined
  if (bytes === undefined || bytes.length === 0) return {}
  return parseJson(bytes)
}
