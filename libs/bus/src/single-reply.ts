import { asNoesisError, NoesisError } from '@selemene/contracts'
import type { Reply, Request } from './bus.js'
import type { Calls } from './calls.js'
import { isLastReply, readReply } from './read-reply.js'
import { CallerLeft } from './unanswered.js'

/** One request, one reply; anything else rejects with a NoesisError. */
export function requestOne(calls: Calls, subject: string, request: Request): Promise<Reply> {
  return new Promise((resolve, reject) => {
    let done: ((error?: unknown) => void) | undefined
    const end = (error?: NoesisError) => {
      request.signal?.removeEventListener('abort', abort)
      done?.(error)
      if (error) reject(error)
    }
    const giveUp = (error: NoesisError) => {
      calls.close(call)
      end(error)
    }
    const abort = () => giveUp(new CallerLeft())
    const settle = (read: Reply | NoesisError) => {
      const reply = calls.blamed(read, subject)
      if (reply instanceof NoesisError) return end(reply)
      end()
      resolve(reply)
    }
    const call = calls.open(subject, request, {
      onReply(message, fields) {
        calls.close(call)
        if (isLastReply(fields)) calls.giveBack(call)
        const reply = readReply(message, fields)
        if (!(reply instanceof Promise)) return settle(reply)
        // By the time it is decompressed another call may wait at this address.
        request.signal?.removeEventListener('abort', abort)
        void reply.then(settle)
      },
      onEnd: giveUp,
    })
    if (request.signal?.aborted) return abort()
    request.signal?.addEventListener('abort', abort)
    try {
      done = calls.send(call)
    } catch (error) {
      giveUp(asNoesisError(error))
    }
  })
}
