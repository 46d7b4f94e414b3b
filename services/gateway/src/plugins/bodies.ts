import type { IncomingMessage } from 'node:http'
import { NoesisError } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-types.js'
import { nestsDeeperThan } from '../http/json-depth.js'

const deepestNesting = 32
const jsonType = /^application\/json(?:\s*;\s*charset="?utf-?8"?)?\s*$/i

/** Bodies are JSON and stay bytes: what is in them is the business of the service that answers. */
export function addBodies(app: App): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', readBody)
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const error = mediaFault(request)
    done(error as Error | null, payload)
  })
}

/** The one place that knows how large a body may be: what the engine or workflow that it is for takes, else what the route takes. */
const limitOf = (request: FastifyRequest): number => request.engine?.body_limit ?? request.workflow?.body_limit ?? request.route.bodyLimit ?? 0

/** Collects a body, and stops at the first byte beyond its limit, whether or not its length was stated. */
function readBody(request: FastifyRequest, payload: IncomingMessage, done: (error: Error | null, body?: Buffer) => void): void {
  const limit = limitOf(request)
  const chunks: Buffer[] = []
  let length = 0
  const finish = (error: Error | null, body?: Buffer) => {
    payload.off('data', onData).off('end', onEnd).off('error', onError)
    // What is still on its way is let go, so that the answer can be read.
    if (error !== null) payload.resume()
    done(error, body)
  }
  const onData = (chunk: Buffer) => {
    length += chunk.length
    if (length > limit) return finish(tooLarge(limit))
    chunks.push(chunk)
  }
  const onEnd = () => {
    const body = Buffer.concat(chunks, length)
    if (!nestsDeeperThan(body, deepestNesting)) return finish(null, body)
    finish(new NoesisError('MALFORMED_REQUEST', `The body nests deeper than ${deepestNesting} levels.`))
  }
  const onError = () => finish(new NoesisError('MALFORMED_REQUEST', 'The body ended early.'))
  if (Number(request.headers['content-length'] ?? 0) > limit) finish(tooLarge(limit))
  else payload.on('data', onData).on('end', onEnd).on('error', onError)
}

export const tooLarge = (limit: number): NoesisError =>
  new NoesisError('PAYLOAD_TOO_LARGE', `The body is larger than the ${limit} bytes that are taken here.`, { extra: { limit_bytes: limit } })

/** Where a body is expected or sent, it must say that it is JSON. */
function mediaFault(request: FastifyRequest): NoesisError | null {
  const { headers, method } = request
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  const { schema, config } = request.route
  const needsBody = method === 'POST' && schema?.body !== undefined && config.bodyIsOptional !== true
  if (!hasBody && !needsBody) return null
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity')
    return unsupported('Send the body without Content-Encoding.')
  if (jsonType.test(headers['content-type'] ?? '')) return null
  return unsupported(hasBody ? 'Send the body as application/json in UTF-8.' : 'The body is empty. Send a JSON object as application/json in UTF-8.')
}

const unsupported = (detail: string) => new NoesisError('UNSUPPORTED_MEDIA_TYPE', detail)
