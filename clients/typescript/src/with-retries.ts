export interface RetryOptions {
  /** How often a request is repeated at most. */
  retries: number
  /** The longest `Retry-After` that is waited for, in seconds; a longer one is the caller's to decide about. */
  longestWaitSeconds: number
  fetch: typeof fetch
}

/**
 * `fetch` that repeats what the API asks to be repeated: 429 and 503 with `Retry-After`, which it answers before anything is done.
 * Requests that create something get an Idempotency-Key, so that no repetition creates a second one.
 */
export function withRetries({ retries, longestWaitSeconds, fetch }: RetryOptions): (request: Request) => Promise<Response> {
  return async (asked) => {
    const request = creates(asked) ? withIdempotencyKey(asked) : asked
    for (let left = retries; ; left -= 1) {
      const answer = await fetch(request.clone())
      const seconds = Number(answer.headers.get('retry-after'))
      const isWorthIt = (answer.status === 429 || answer.status === 503) && seconds > 0 && seconds <= longestWaitSeconds
      if (!isWorthIt || left === 0) return answer
      await answer.body?.cancel()
      await pause(seconds * 1000, request.signal)
    }
  }
}

const creates = ({ method, url }: Request) => method === 'POST' && /\/(keys|rotate|users|invites)$/.test(new URL(url).pathname)

function withIdempotencyKey(request: Request): Request {
  if (!request.headers.has('idempotency-key')) request.headers.set('idempotency-key', crypto.randomUUID())
  return request
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
