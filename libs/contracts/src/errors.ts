import { type FieldFault, publicFaults, shortened } from './public-faults.js'

/** Every way an answer can fail: HTTP status, short title, and whether the same request may succeed later. One table for all services. */
export const errorTable = {
  MALFORMED_REQUEST: { status: 400, title: 'Malformed request', retryable: false },
  AUTH_ERROR: { status: 401, title: 'Authentication failed', retryable: false },
  PERMISSION_DENIED: { status: 403, title: 'Permission denied', retryable: false },
  PHASE_ACCESS_DENIED: { status: 403, title: 'Consciousness level too low', retryable: false },
  NOT_FOUND: { status: 404, title: 'Not found', retryable: false },
  ENGINE_NOT_FOUND: { status: 404, title: 'No such engine', retryable: false },
  WORKFLOW_NOT_FOUND: { status: 404, title: 'No such workflow', retryable: false },
  METHOD_NOT_ALLOWED: { status: 405, title: 'Method not allowed', retryable: false },
  NOT_ACCEPTABLE: { status: 406, title: 'Not acceptable', retryable: false },
  REQUEST_TIMEOUT: { status: 408, title: 'Request took too long to arrive', retryable: false },
  CONFLICT: { status: 409, title: 'Conflict', retryable: false },
  IDEMPOTENCY_CONFLICT: { status: 409, title: 'This Idempotency-Key is taken', retryable: false },
  PAYLOAD_TOO_LARGE: { status: 413, title: 'Payload too large', retryable: false },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'Unsupported media type', retryable: false },
  INVALID_INPUT: { status: 422, title: 'Invalid input', retryable: false },
  RATE_LIMIT_EXCEEDED: { status: 429, title: 'Rate limit exceeded', retryable: true },
  HEADERS_TOO_LARGE: { status: 431, title: 'Request header fields too large', retryable: false },
  CALCULATION_ERROR: { status: 500, title: 'Calculation failed', retryable: false },
  INTERNAL_ERROR: { status: 500, title: 'Internal error', retryable: false },
  CONFIG_ERROR: { status: 500, title: 'Configuration error', retryable: false },
  CACHE_ERROR: { status: 500, title: 'Cache error', retryable: false },
  EXTERNAL_API_ERROR: { status: 502, title: 'Outside provider failed', retryable: false },
  WORKFLOW_FAILED: { status: 502, title: 'No engine of this workflow succeeded', retryable: false },
  BRIDGE_ERROR: { status: 502, title: 'Engine service answered nonsense', retryable: true },
  SERVICE_UNAVAILABLE: { status: 503, title: 'Service unavailable', retryable: true },
  ENGINE_UNAVAILABLE: { status: 503, title: 'Engine unavailable', retryable: true },
  DATABASE_UNAVAILABLE: { status: 503, title: 'Database unavailable', retryable: true },
  OVERLOADED: { status: 503, title: 'Overloaded', retryable: true },
  MAINTENANCE: { status: 503, title: 'Down for maintenance', retryable: true },
  TIMEOUT: { status: 504, title: 'Timed out', retryable: true },
} as const

export type ErrorCode = keyof typeof errorTable

export const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(errorTable, value)

export interface ErrorDetails {
  /** Field faults of a 4xx. The first hundred are kept. */
  errors?: FieldFault[]
  /** Further public members of the problem document. */
  extra?: Record<string, unknown>
  /** What really happened; for logs, never for callers. */
  cause?: unknown
}

/** Characters of a detail: it may quote what a caller sent. */
const longestDetail = 1000

/** An error as data: a code of the table, a sentence that callers may read, and a cause that they never see. */
export class NoesisError extends Error {
  override readonly name = 'NoesisError'
  readonly code: ErrorCode
  readonly errors: FieldFault[] | undefined
  readonly extra: Record<string, unknown>

  constructor(code: ErrorCode, publicDetail: string, details: ErrorDetails = {}) {
    super(shortened(publicDetail, longestDetail), details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    const told = details.errors && publicFaults(details.errors)
    this.errors = told?.errors
    this.extra = told?.errors_omitted ? { ...details.extra, errors_omitted: true } : (details.extra ?? {})
  }

  get status(): number {
    return errorTable[this.code].status
  }

  get retryable(): boolean {
    return errorTable[this.code].retryable
  }

  /** The members that travel on the bus and end in the problem document. */
  toData(): ErrorData {
    return { error_code: this.code, detail: this.message, ...(this.errors ? { errors: this.errors } : {}), ...this.extra }
  }

  /** The error that `toData` wrote on the other side of the bus. */
  static fromData(data: ErrorData): NoesisError {
    const { error_code, detail, errors, ...extra } = data
    return new NoesisError(isErrorCode(error_code) ? error_code : 'BRIDGE_ERROR', detail, { ...(errors ? { errors } : {}), extra })
  }
}

export interface ErrorData {
  error_code: string
  detail: string
  errors?: FieldFault[]
  [extra: string]: unknown
}

/** 422 for one field. */
export function invalidInput(pointer: string, message: string, code = 'invalid'): NoesisError {
  return new NoesisError('INVALID_INPUT', message, { errors: [{ pointer, message, code }] })
}

/** Any thrown value as a NoesisError: what is not one yet becomes INTERNAL_ERROR, its text kept as the cause only. */
export function asNoesisError(error: unknown): NoesisError {
  return error instanceof NoesisError ? error : new NoesisError('INTERNAL_ERROR', 'Something went wrong on our side.', { cause: error })
}
