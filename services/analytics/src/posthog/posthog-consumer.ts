import { type Bus, type Consuming, consume, type Delivery } from '@selemene/bus'
import type { Log } from '@selemene/service'
import { type PosthogEvent, posthogEventOf } from './posthog-event.js'
import type { PosthogSender } from './posthog-sender.js'

const batchSize = 200
const batchWaitMs = 1_000
const firstRetryMs = 1_000
const longestRetryMs = 60_000
/** Longer than sending a batch may take. */
const ackWaitMs = 30_000

export interface PosthogConsumerDeps {
  bus: Bus
  sender: PosthogSender
  log: Log
  /** Told how many events were taken, or must be sent again. */
  counted: (status: 'sent' | 'retried', count: number) => void
}

/**
 * Events to PostHog by a durable consumer of its own, so that PostHog's troubles are no trouble of usage. Acknowledged only after PostHog
 * has taken them, tried again ever more rarely while it has not: at least once, with ids by which PostHog drops what it has already.
 */
export function consumeForPosthog({ bus, sender, log, counted }: PosthogConsumerDeps): Promise<Consuming> {
  async function handle(batch: Delivery[]): Promise<void> {
    const wanted: { delivery: Delivery; event: PosthogEvent }[] = []
    const passed: Delivery[] = []
    for (const delivery of batch) {
      const event = delivery.event && posthogEventOf(delivery.event)
      if (event === undefined) passed.push(delivery)
      else wanted.push({ delivery, event })
    }
    for (const delivery of passed) delivery.ack()
    if (wanted.length > 0) await deliver(wanted)
  }

  async function deliver(wanted: { delivery: Delivery; event: PosthogEvent }[]): Promise<void> {
    try {
      await sender.send(wanted.map(({ event }) => event))
    } catch (error) {
      for (const { delivery } of wanted) delivery.retry(pauseAfter(delivery.attempt))
      counted('retried', wanted.length)
      throw error
    }
    for (const { delivery } of wanted) delivery.ack()
    counted('sent', wanted.length)
  }

  return consume(bus, {
    name: 'posthog',
    // One consumer follows one subject in servers before 2.10; what is not for PostHog is acknowledged unread.
    subject: 'events.>',
    batchSize,
    batchWaitMs,
    ackWaitMs,
    handle,
    onError: (error) => log.warn({ error }, 'PostHog did not take events; they are sent again'),
  })
}

/** Doubles with every attempt. */
const pauseAfter = (attempt: number) => Math.min(longestRetryMs, firstRetryMs * 2 ** (attempt - 1))
