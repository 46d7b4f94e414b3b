import { PostHog } from 'posthog-node'
import type { PosthogEvent } from './posthog-event.js'

export interface PosthogSender {
  /** Resolves when PostHog has taken all of them; rejects when it could not be reached in time or has refused. */
  send(events: readonly PosthogEvent[]): Promise<void>
  close(): Promise<void>
}

export interface PosthogSenderOptions {
  apiKey: string
  host: string
  timeoutMs: number
}

/** Where the client keeps what it has not sent. */
type QueueName = Parameters<PostHog['setPersistedProperty']>[0]
const queueName = 'queue' as QueueName

/** The client without a mind of its own: it sends when told, once, and forgets what it could not send. The durable consumer does the rest. */
export function createPosthogSender({ apiKey, host, timeoutMs }: PosthogSenderOptions): PosthogSender {
  const client = new PostHog(apiKey, {
    host,
    flushAt: Number.MAX_SAFE_INTEGER,
    flushInterval: 0,
    maxBatchSize: 500,
    maxQueueSize: Number.MAX_SAFE_INTEGER,
    fetchRetryCount: 0,
    requestTimeout: timeoutMs,
    // Events go to the configured address alone: redirects are not followed.
    fetch: (url, init) => fetch(url, { ...init, redirect: 'error' }),
  })
  return {
    async send(events) {
      for (const event of events) client.capture(event)
      try {
        await client.flush()
      } finally {
        client.setPersistedProperty(queueName, [])
      }
    },
    close: () => client.shutdown(timeoutMs),
  }
}
