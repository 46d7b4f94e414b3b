import { invalidInput, NoesisError } from '@selemene/contracts'
import { seal, unseal } from '../http/sealed.js'
import type { Slot } from './slots.js'

/** Longer than any request may take: after it, the outcome of a first request that never reported back is unknown. */
const longestRunMs = 330_000

/** What is kept of a first request. Whatever may be secret is sealed under the caller's credential. */
export interface FirstWord {
  fingerprint: string
  /** When it began, milliseconds since 1970. */
  startedAt: number
  /** No two requests have the same: a slot is given up only by the one that took it. */
  nonce: string
  /** Of a creation, the answer; of a calculation, what it drew on. Absent while a creation runs, and for ever when its outcome is unknown. */
  sealed?: string
  /** The status of an answer that does not tell whether something was created. */
  failedWith?: number
}

/** An answer as it was given. */
export interface Answered {
  status: number
  type: string
  body: string
}

/** What a seeded calculation draws on beside its body: the same again gives the same result. */
export interface Draw {
  seed: string
  /** Milliseconds since 1970. */
  now: number
}

/** A creation that has taken its slot and is to leave its answer there. */
export interface Creation {
  slot: Slot
  secret: string
  begun: FirstWord
}

/** Which secret opens a slot's word, and where the word belongs. */
export interface SealedBy {
  secret: string
  at: string
}

export const sealed = (content: Answered | Draw, { secret, at }: SealedBy): string => seal(Buffer.from(JSON.stringify(content)), secret, at)

/** Refuses a repeat with another body, and one whose first request has no answer to repeat: running, unknown, or not for this credential. */
export function readFirst<T extends Answered | Draw>(text: string, fingerprint: string, by: SealedBy, now: number): T {
  const first = JSON.parse(text) as FirstWord
  if (first.fingerprint !== fingerprint) throw invalidInput('Idempotency-Key', 'was used before with another body', 'reused')
  if (first.sealed === undefined) throw unanswered(first, now)
  try {
    return JSON.parse(unseal(first.sealed, by.secret, by.at).toString()) as T
  } catch (error) {
    throw conflict(
      'withheld',
      'The first request with this Idempotency-Key came with another credential of the same key; only that one can repeat it.',
      error,
    )
  }
}

function unanswered({ failedWith, startedAt }: FirstWord, now: number): NoesisError {
  if (failedWith !== undefined)
    return conflict(
      'unknown',
      `The first request with this Idempotency-Key ended in a ${failedWith}: its outcome is unknown. Look before you try anew.`,
    )
  if (now - startedAt > longestRunMs)
    return conflict('unknown', 'The first request with this Idempotency-Key was cut short: its outcome is unknown. Look before you try anew.')
  return conflict('running', 'The first request with this Idempotency-Key is still running.')
}

const conflict = (outcome: 'running' | 'unknown' | 'withheld', detail: string, cause?: unknown) =>
  new NoesisError('IDEMPOTENCY_CONFLICT', detail, { extra: { outcome }, ...(cause === undefined ? {} : { cause }) })
