import type { Bus } from '@selemene/bus'
import type { Log, Metrics } from '@selemene/service'
import { consumeForPosthog } from './posthog-consumer.js'

export interface StartPosthogOptions {
  bus: Bus
  log: Log
  metrics: Metrics
  /** Undefined: no consumer, no client, nothing is sent. */
  apiKey: string | undefined
  host: string
}

const sendTimeoutMs = 10_000

export interface RunningPosthog {
  /** Finishes the batch at hand. */
  stop(): Promise<void>
}

export async function startPosthog({ bus, log, metrics, apiKey, host }: StartPosthogOptions): Promise<RunningPosthog> {
  const events = metrics.counter('posthog_events_total')
  for (const status of ['sent', 'retried']) events.inc({ status }, 0)
  if (apiKey === undefined) return { stop: async () => undefined }
  const { createPosthogSender } = await import('./posthog-sender.js')
  const sender = createPosthogSender({ apiKey, host, timeoutMs: sendTimeoutMs })
  const consumer = await consumeForPosthog({ bus, sender, log, counted: (status, count) => events.inc({ status }, count) })
  return {
    async stop() {
      await consumer.stop()
      await sender.close()
    },
  }
}
