import { errorTable, isErrorCode, NoesisError } from '@selemene/contracts'
import type { App } from '../../app-types.js'

/** What to do about each code, for people who followed `type` of a problem document. */
const advice: Record<keyof typeof errorTable, string> = {
  MALFORMED_REQUEST: 'The HTTP message or its JSON cannot be read. Check the syntax, the nesting (32 levels at most) and the Host header.',
  AUTH_ERROR:
    'Send a valid key as X-API-Key or a token as "Authorization: Bearer …". `reason` says whether it was missing, invalid, expired or revoked.',
  PERMISSION_DENIED: 'Your key is good, but it does not hold the permission that this route asks for, or may not be used from your address.',
  PHASE_ACCESS_DENIED: 'This engine or workflow opens at `required_phase`; the level of your key is `current_phase`.',
  NOT_FOUND: 'Nothing lives at this path, or it is not yours. The documentation lists every route.',
  ENGINE_NOT_FOUND: 'GET /api/v1/engines lists the engines.',
  WORKFLOW_NOT_FOUND: 'GET /api/v1/workflows lists the workflows.',
  METHOD_NOT_ALLOWED: 'The path exists; the `Allow` header names the methods that it answers.',
  REQUEST_TIMEOUT: 'The request took too long to arrive. Send headers within 10 seconds and the whole body within 30.',
  CONFLICT: 'What you want to make exists already, or has changed meanwhile.',
  IDEMPOTENCY_CONFLICT:
    'There is no answer to repeat. `outcome` says why: the first request is still `running` (repeat later), it ended in a way that leaves open what it did (`unknown`: look before you try anew), or it came with another credential of this key, which alone can read its answer (`withheld`).',
  PAYLOAD_TOO_LARGE: 'Bodies are limited to 64 KiB; 1 MiB for batches; 2 MiB where an image is taken.',
  UNSUPPORTED_MEDIA_TYPE: 'Send application/json in UTF-8, without Content-Encoding.',
  INVALID_INPUT: '`errors` lists every field that does not fit, by JSON pointer.',
  RATE_LIMIT_EXCEEDED: 'Wait for `Retry-After` seconds. X-RateLimit-Remaining tells how much is left.',
  HEADERS_TOO_LARGE: 'Send fewer or shorter headers; 16 KiB in all is the limit.',
  CALCULATION_ERROR: 'A fault of ours in the calculation; it has been reported. Repeating the request will not help.',
  INTERNAL_ERROR: 'A fault of ours; it has been reported. Quote `request_id` when you ask about it.',
  CONFIG_ERROR: 'The server is not set up for this.',
  CACHE_ERROR: 'The cache failed; the request can be repeated.',
  EXTERNAL_API_ERROR: 'An outside provider failed.',
  WORKFLOW_FAILED: 'None of the engines of this workflow could answer; `engine_statuses` gives each reason.',
  BRIDGE_ERROR: 'A service behind the gateway answered what cannot be read. Repeating may help.',
  SERVICE_UNAVAILABLE: 'A part of the system is away for the moment. Repeat after `Retry-After` seconds.',
  ENGINE_UNAVAILABLE: 'This engine is away for the moment; others answer. Repeat after `Retry-After` seconds.',
  DATABASE_UNAVAILABLE: 'The database is away for the moment. Repeat after `Retry-After` seconds.',
  OVERLOADED:
    'More is asked than can be calculated right now, and this request was refused rather than made to wait. Repeat after `Retry-After` seconds, with growing pauses.',
  MAINTENANCE: 'The API is closed for maintenance. `Retry-After` says for how long.',
  TIMEOUT: 'No answer came within the budget. Repeat, or allow more time with Request-Timeout-Ms.',
}

/** GET /api/docs/errors/:code */
export function errorPages(app: App): void {
  app.get('/api/docs/errors/:code', {
    config: { access: 'public' },
    schema: { hide: true },
    handler(request, reply) {
      const { code } = request.params as { code: string }
      if (!isErrorCode(code)) throw new NoesisError('NOT_FOUND', 'There is no such error code.')
      const { status, title, retryable } = errorTable[code]
      return reply
        .type('text/html; charset=utf-8')
        .send(
          `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${code}</title><style>body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#1f2433}code{background:#f1efe9;padding:.1em .3em}</style><h1>${title}</h1><p><code>${code}</code>, HTTP status ${status}${retryable ? ', may succeed when repeated' : ''}.</p><p>${advice[code].replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p><p><a href="/api/docs">All routes</a></p></html>`,
        )
    },
  })
}
