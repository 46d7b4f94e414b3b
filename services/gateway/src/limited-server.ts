import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { NoesisError } from '@selemene/contracts'
import { answerMalformed } from './http/malformed.js'
import { problemOf, problemType } from './http/problem.js'
import { continueTrace } from './http/trace.js'
import { acceptableRequestId } from './plugins/request-context.js'

/**
 * What listens while the API cannot be served: live is 200, ready 503 with what is missing, everything else 503.
 * `missing` are names of environment variables or parts, never values.
 */
export function startLimitedServer(port: number, missing: string[]): Promise<Server> {
  const server = createServer({ requireHostHeader: false, headersTimeout: 10_000, requestTimeout: 30_000 }, (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] as string
    const requestId = acceptableRequestId(request.headers['x-request-id']) ?? randomUUID()
    const { traceId, traceparent } = continueTrace(request.headers.traceparent as string | undefined)
    const json = (status: number, body: unknown, type = 'application/json') => {
      const text = JSON.stringify(body)
      response
        .writeHead(status, {
          'content-type': type,
          'content-length': Buffer.byteLength(text),
          'x-request-id': requestId,
          traceparent,
          'x-content-type-options': 'nosniff',
          ...(status === 503 ? { 'retry-after': '1' } : {}),
        })
        .end(text)
    }
    if (path === '/health/live') return json(200, { status: 'ok' })
    if (path === '/health/ready' || path === '/ready') return json(503, { overall_status: 'not_ready', missing })
    const error = new NoesisError('SERVICE_UNAVAILABLE', 'The API is not ready to serve. Try again shortly.')
    return json(503, problemOf(error, { instance: path, requestId, traceId }), problemType)
  })
  server.on('clientError', answerMalformed())
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '::', () => resolve(server))
  })
}
