import { NoesisError } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-types.js'
import { nestsDeeperThan } from '../http/json-depth.js'

const deepestNesting = 32
const jsonType = /^application\/json(?:\s*;\s*charset="?utf-?8"?)?\s*$/i

/** Bodies are JSON and stay bytes: what is in them is the business of the service that answers. */
export function addBodies(app: App): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    if (!nestsDeeperThan(body as Buffer, deepestNesting)) return done(null, body)
    done(new NoesisError('MALFORMED_REQUEST', `The body nests deeper than ${deepestNesting} levels.`) as Error)
    request.raw.resume()
  })
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const error = mediaFault(request)
    done(error as Error | null, payload)
  })
}

/** Where a body is expected or sent, it must say that it is JSON. */
function mediaFault(request: FastifyRequest): NoesisError | null {
  const { headers, method } = request
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  const needsBody = method === 'POST' && request.routeOptions.schema?.body !== undefined
  if (!hasBody && !needsBody) return null
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity')
    return unsupported('Send the body without Content-Encoding.')
  if (!jsonType.test(headers['content-type'] ?? '')) return unsupported('Send the body as application/json in UTF-8.')
  return null
}

const unsupported = (detail: string) => new NoesisError('UNSUPPORTED_MEDIA_TYPE', detail)
