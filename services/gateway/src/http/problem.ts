import { errorTable, type NoesisError } from '@selemene/contracts'

export interface ProblemContext {
  instance: string
  requestId: string
  traceId: string
}

/** RFC 9457 document of an error. Texts of the error are public by construction; its cause stays here. */
export function problemOf(error: NoesisError, context: ProblemContext): Record<string, unknown> {
  const { status, title, retryable } = errorTable[error.code]
  const { retry_after_seconds: _internal, no_responders: _alsoInternal, unsent: _internalToo, ...extra } = error.extra
  return {
    type: `/api/docs/errors/${error.code}`,
    title,
    status,
    detail: error.message,
    instance: context.instance,
    error_code: error.code,
    request_id: context.requestId,
    trace_id: context.traceId,
    ...(retryable ? { retryable } : {}),
    ...(error.errors ? { errors: error.errors } : {}),
    ...extra,
  }
}

export const problemType = 'application/problem+json; charset=utf-8'
