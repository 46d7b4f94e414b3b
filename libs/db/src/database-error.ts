import { NoesisError } from '@selemene/contracts'
import { DeadlineExceeded } from './within-deadline.js'

/** Codes of the driver and of the operating system that mean: no server at the other end. */
const lostConnection = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
])

/**
 * SQLSTATE classes that say the server cannot do it now: 08 connection, 53 resources, 57 operator intervention (shutdown, cancelled,
 * starting up), 58030 I/O error, 25P03 and 25P04 session timeouts, 25006 read-only; 40 (deadlock, serialization) and 55P03 (lock not
 * available) pass when tried again. See Appendix A of the PostgreSQL manual.
 */
const unavailableState = /^(?:08|53|57|58030|40|55P03|25P0[34]|25006)/
const uniqueViolation = '23505'
const checkViolation = '23514'
/** A character that Postgres cannot store, such as U+0000 or half of a surrogate pair. */
const unstorableCharacter = new Set(['22021', '22P05'])

/** Whatever the driver threw, as one of our codes. Its text may quote values and stays the cause. */
export function asDatabaseError(error: unknown): NoesisError {
  if (error instanceof NoesisError) return error
  const code = codeOf(error)
  if (error instanceof DeadlineExceeded || lostConnection.has(code) || unavailableState.test(code)) return unavailable(error)
  if (code === uniqueViolation) return new NoesisError('CONFLICT', 'This exists already.', { cause: withoutValues(error) })
  if (unstorableCharacter.has(code))
    return new NoesisError('INVALID_INPUT', 'The request contains a character that cannot be stored.', { cause: withoutValues(error) })
  return new NoesisError('INTERNAL_ERROR', 'Something went wrong on our side.', { cause: withoutValues(error) })
}

/** For work that could not begin, whatever kept the connection from opening: a refused login says nothing against the request. */
export const unavailable = (cause: unknown): NoesisError =>
  new NoesisError('DATABASE_UNAVAILABLE', 'The database cannot be reached. Try again shortly.', { cause })

/**
 * True when the connection is of no more use. One that is read-only may lead to a server that was demoted, and stays there for good: the
 * next one finds the server that takes writes.
 */
export const isConnectionLost = (error: unknown): boolean => lostConnection.has(codeOf(error)) || /^(?:08|57P|25006)/.test(codeOf(error))

/** SQLSTATE or system code of an error; empty when it has none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** A driver error that can be logged: Postgres repeats the values of a row in `detail`, and the driver keeps all parameters. */
class StatementError extends Error {
  override name = 'StatementError'
  constructor(
    /** SQLSTATE. */
    readonly code: string,
    readonly constraint: string | undefined,
  ) {
    super(`Postgres ${code}${constraint === undefined ? '' : ` on ${constraint}`}`)
  }
}

/** The row has no partition to go to: a check violation (23514) like any other, except that no constraint is named. */
export const isMissingPartition = (error: unknown): boolean => {
  const statement = statementErrorOf(error)
  return statement?.code === checkViolation && statement.constraint === undefined
}

/** Postgres refused the values themselves, and will whenever they come: SQLSTATE classes 22 (data exception) and 23 (constraint violation). */
export const isRefusedForItsData = (error: unknown): boolean => /^2[23]/.test(statementErrorOf(error)?.code ?? '') && !isMissingPartition(error)

const statementErrorOf = (error: unknown): StatementError | undefined =>
  error instanceof NoesisError && error.cause instanceof StatementError ? error.cause : undefined

function withoutValues(error: unknown): unknown {
  const code = codeOf(error)
  if (code === '') return error
  const constraint = (error as { constraint_name?: unknown }).constraint_name
  return new StatementError(code, typeof constraint === 'string' ? constraint : undefined)
}
