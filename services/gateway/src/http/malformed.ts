import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { type ErrorCode, NoesisError } from '@selemene/contracts'
import type { Deps } from '../app-types.js'
import { problemOf, problemType } from './problem.js'
import { continueTrace } from './trace.js'

const codes: Record<string, [ErrorCode, string]> = {
  HPE_HEADER_OVERFLOW: ['HEADERS_TOO_LARGE', 'The headers are larger than 16 KiB.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['REQUEST_TIMEOUT', 'The request took too long to arrive.'],
}
const reasons: Record<number, string> = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' }

/**
 * Answers what never became a request, a message that HTTP's own parser refused, and logs it in the shape of all requests, where the
 * gateway is far enough to have a log.
 */
export const answerMalformed =
  (deps?: Pick<Deps, 'log' | 'settings'>) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
      socket.destroy()
      return
    }
    const [code, detail] = codes[error.code ?? ''] ?? ['MALFORMED_REQUEST', 'The HTTP message is malformed.']
    const problem = new NoesisError(code, detail)
    const requestId = randomUUID()
    const trace = continueTrace(undefined)
    const body = JSON.stringify(problemOf(problem, { instance: '', requestId, traceId: trace.traceId }))
    const head = [
      `HTTP/1.1 ${problem.status} ${reasons[problem.status] ?? 'Bad Request'}`,
      `content-type: ${problemType}`,
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      `traceparent: ${trace.traceparent}`,
      'x-content-type-options: nosniff',
      'connection: close',
    ]
    deps?.log.info(
      {
        status: problem.status,
        error_code: code,
        request_id: requestId,
        trace_id: trace.traceId,
        ip_hash: deps.settings.hashAddress(socket.remoteAddress ?? ''),
      },
      'request',
    )
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
