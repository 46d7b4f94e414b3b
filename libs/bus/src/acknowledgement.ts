import { textOf } from './text-of.js'
import type { Message } from './wire/wire.js'

/** Why the stream did not store an event: it has no more room, no stream takes the subject, or something else. */
export const refusals = ['full', 'no_stream', 'other'] as const
export type Refusal = (typeof refusals)[number]

export interface Refused {
  refusal: Refusal
  /** JetStream's own code: https://github.com/nats-io/nats-server/blob/main/server/errors.json; 0 when it gave none. */
  code: number
}

/** The stream has stored the message. */
export interface Acknowledgement {
  sequence: number
  /** It had stored this id before, under this number. */
  isCopy: boolean
}

/** JetStream's answer to a published message: https://docs.nats.io/reference/reference-protocols/nats_api_reference#publishing-streams */
interface Answer {
  stream?: string
  seq?: number
  duplicate?: boolean
  error?: { err_code?: number }
}

/**
 * Error codes that mean "no room": limits of the account (10002), of the server (10023, 10047) and of the stream (10077: the store
 * did not take the message, which for a stream that discards new messages is its `max_bytes`, or a full disk).
 */
const codesOfFull = new Set([10002, 10023, 10047, 10077])

/** Whether an answer is an acknowledgement, or why it is none. Errors name the stream too, with sequence 0. */
export function readAcknowledgement(message: Message): Acknowledgement | Refused {
  // The server itself says that no stream listens: a status without a body.
  if (message.data.length === 0) return { refusal: 'no_stream', code: 0 }
  const { error, seq = 0, duplicate = false } = parse(textOf(message.data))
  if (error === undefined && seq > 0) return { sequence: seq, isCopy: duplicate }
  const code = error?.err_code ?? 0
  return { refusal: codesOfFull.has(code) ? 'full' : 'other', code }
}

function parse(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch (error) {
    // Not JetStream's words: no acknowledgement either.
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
