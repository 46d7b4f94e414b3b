import type { HTTPMethods, RouteOptions } from 'fastify'
import { problemResponses } from '../documented.js'

interface Documented {
  body?: unknown
  response?: unknown
}

/**
 * Adds to an operation what the plugins before it may answer, so that no route has to list it: framing, credentials, limit,
 * maintenance, and, where it takes a body, time, size and media type.
 */
export function withCommonResponses<S extends Documented>(schema: S, { method, config }: Pick<RouteOptions, 'method' | 'config'>): S {
  const { access = 'key', alwaysOpen, produces = [] } = config ?? {}
  const takesBody = schema.body !== undefined || changes(method)
  const statuses = [
    400,
    431,
    ...(produces.length === 0 ? [] : [406]),
    ...(takesBody ? [408, 413, 415] : []),
    ...(access === 'key' ? [401, 403, 500, 504] : []),
    ...(access === 'public' ? [] : [422, 429]),
    ...(alwaysOpen ? [] : [503]),
  ]
  return { ...schema, response: { ...problemResponses(...statuses), ...(schema.response as object | undefined) } }
}

const changes = (method: HTTPMethods | HTTPMethods[]) => [method].flat().some((one) => one !== 'GET' && one !== 'HEAD')
