import { errorTable, mostFaults } from '@selemene/contracts'

/** Examples that documentation and tests share. */
export const exampleOf = {
  birth: {
    birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' },
    consciousness_level: 3,
  },
} as const

/** The schema of every error, as the document names it. */
export const problemSchema = {
  $id: 'Problem',
  type: 'object',
  description: 'RFC 9457 problem details',
  required: ['type', 'title', 'status', 'detail', 'instance', 'error_code', 'request_id', 'trace_id'],
  properties: {
    type: { type: 'string', description: 'Where the code is explained' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    error_code: { type: 'string', enum: Object.keys(errorTable) },
    request_id: { type: 'string' },
    trace_id: { type: 'string' },
    reason: { type: 'string', enum: ['missing', 'invalid', 'expired', 'revoked'], description: 'Of AUTH_ERROR' },
    acceptable: { type: 'array', items: { type: 'string' }, description: 'Of NOT_ACCEPTABLE: the media types that this route answers in' },
    outcome: { type: 'string', enum: ['running', 'unknown', 'withheld'], description: 'Of IDEMPOTENCY_CONFLICT: what became of the first request' },
    line: { type: 'integer', description: 'Of MALFORMED_REQUEST: where the JSON breaks, from 1' },
    column: { type: 'integer', description: 'In that line, from 1' },
    position: { type: 'integer', description: 'In UTF-16 units from the start, from 0' },
    retryable: { type: 'boolean' },
    errors: {
      type: 'array',
      description: 'What is wrong with which field',
      maxItems: mostFaults,
      items: {
        type: 'object',
        required: ['pointer', 'message', 'code'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body, or the name of a parameter' },
          message: { type: 'string' },
          code: { type: 'string' },
          suggestions: { type: 'array', items: { type: 'string' }, description: 'What may have been meant, nearest first' },
        },
      },
    },
    errors_omitted: { type: 'boolean', const: true, description: 'Checking stopped at these; there are more' },
  },
} as const

const meanings: Record<number, string> = {
  400: 'The request is malformed',
  401: 'No credential, or one that is not accepted',
  403: 'Not permitted',
  404: 'Not found',
  406: 'Nothing that `Accept` allows is made here; `acceptable` lists what is',
  408: 'The request took too long to arrive',
  409: 'Conflict',
  413: 'The body is too large',
  415: 'Not application/json',
  422: 'A field is not valid; `errors` names it',
  429: 'The limit is used up; see Retry-After',
  431: 'The headers are too large',
  500: 'A fault of ours',
  502: 'Something behind us failed',
  503: 'Not available right now; see Retry-After',
  504: 'No answer within the budget',
}

/** What pictures come as, most usual first. */
export const pictureTypes = ['image/svg+xml', 'image/png'] as const
export const pictureContent = {
  'image/svg+xml': { schema: { type: 'string', description: 'The picture' } },
  'image/png': { schema: { type: 'string', contentMediaType: 'image/png', description: 'The same, in pixels' } },
} as const

/** Problem responses of an operation, by status. */
export const problemResponses = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: meanings[status] ?? 'Error',
        content: { 'application/problem+json': { schema: { $ref: 'Problem#' }, example: exampleProblem(status) } },
      },
    ]),
  )

function exampleProblem(status: number) {
  const [code, { title }] = Object.entries(errorTable).find(([, entry]) => entry.status === status) ?? ['INTERNAL_ERROR', errorTable.INTERNAL_ERROR]
  return {
    type: `/api/docs/errors/${code}`,
    title,
    status,
    detail: meanings[status] ?? title,
    instance: '/api/v1/…',
    error_code: code,
    request_id: '0f3c6d1e-9f0a-4a57-8a62-3c1f2f6f9b11',
    trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
  }
}

/** What a document with an ETag answers to a caller who has it already. */
export const notModified = { 304: { type: 'null', description: 'What you have is current (If-None-Match)' } } as const

/** Whom the documents name as their contact: each deployment has its own. */
export const operatorName = 'The operator of this server'
