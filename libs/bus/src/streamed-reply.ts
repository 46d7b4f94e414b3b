import { randomUUID } from 'node:crypto'
import { NoesisError, subjects } from '@selemene/contracts'
import { header, type Reply, type Request } from './bus.js'
import type { Calls } from './calls.js'
import type { PendingCall } from './pending-calls.js'
import { isLastReply, readReply, unreadable } from './read-reply.js'
import { CallerLeft, NoAnswer } from './unanswered.js'
import type { Wire } from './wire/wire.js'

/** Parts of a reply that wait for their reader: far more than a workflow has steps. */
const mostUnread = 1_000

type Item = Reply | NoesisError

/** Parts in the order in which they came; who asks for the next one waits for it. */
interface Parts {
  readonly isFull: boolean
  push(item: Item | Promise<Item>): void
  next(): Promise<Item>
}

/** One request, several replies; ends after the one that is the last, and tells the other end where the reader leaves before. */
export async function* requestMany(
  calls: Calls,
  wire: Pick<Wire, 'publish' | 'isClosed'>,
  subject: string,
  request: Request,
): AsyncGenerator<Reply, void, void> {
  if (request.signal?.aborted) throw new CallerLeft()
  const cancelOn = subjects.cancel(randomUUID())
  const parts = createParts()
  const abort = () => parts.push(new CallerLeft())
  let finished = false
  let done: ((error?: unknown) => void) | undefined
  let failure: NoesisError | undefined
  const call: PendingCall = calls.open(
    subject,
    request,
    endsOf(calls, parts, () => call),
    { [header.cancel]: cancelOn },
  )
  request.signal?.addEventListener('abort', abort)
  try {
    done = calls.send(call)
    while (!finished) {
      const part = calls.blamed(await parts.next(), subject)
      if (part instanceof NoesisError) {
        failure = part
        finished = !(part instanceof NoAnswer || part instanceof CallerLeft)
        throw part
      }
      finished = part.header(header.last) === 'true'
      if (!finished || part.body.length > 0) yield part
    }
  } finally {
    calls.close(call)
    request.signal?.removeEventListener('abort', abort)
    done?.(failure)
    if (!finished && !wire.isClosed()) wire.publish(cancelOn, '')
  }
}

function endsOf(calls: Calls, parts: Parts, call: () => PendingCall): Pick<PendingCall, 'onReply' | 'onEnd'> {
  return {
    onReply(message, fields) {
      if (isLastReply(fields)) calls.close(call())
      if (!parts.isFull) return parts.push(readReply(message, fields))
      calls.close(call())
      parts.push(unreadable(new Error(`more than ${mostUnread} parts of a reply wait to be read`)))
    },
    // The reader may never come back: what has ended must not be told again and again.
    onEnd(error) {
      calls.close(call())
      parts.push(error)
    },
  }
}

function createParts(): Parts {
  const arrived: (Item | Promise<Item>)[] = []
  let wake: (() => void) | undefined
  return {
    get isFull() {
      return arrived.length >= mostUnread
    },
    push(item) {
      arrived.push(item)
      wake?.()
    },
    async next() {
      while (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      return arrived.shift() as Item | Promise<Item>
    },
  }
}
