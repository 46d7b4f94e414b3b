import { type CloudEvent, createParser, type EventData, type EventName, eventCatalogue, eventSchema, NoesisError } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'
import { type Consuming, consume } from './consume.js'
import type { Delivery } from './deliveries.js'

const batchSize = 100
const mostAttempts = 5
const firstRetryMs = 250

export interface SubscriberSpec<N extends EventName> {
  /** Durable name: replicas with the same name share the events, and a restart resumes where it stopped. */
  name: string
  /** Which event of the catalogue to follow. */
  event: N
  /** Called once per event, or more often: be ready to see an id again. What it rejects is delivered anew, five times in all. */
  handle(event: CloudEvent<EventData<N>>): Promise<void>
  /** For the log: what `handle` threw, or what kept events from being fetched. */
  onError(error: unknown): void
}

/**
 * Follows one kind of event, typed by the catalogue, at least once and in parallel. What does not fit the event's schema, and what
 * `handle` has rejected five times, goes to the dead-letter stream.
 */
export function subscribe<N extends EventName>(bus: Bus, spec: SubscriberSpec<N>): Promise<Consuming> {
  const parse = createParser(eventSchema(spec.event)) as (event: unknown) => CloudEvent<EventData<N>>

  async function deliver(delivery: Delivery): Promise<void> {
    try {
      await spec.handle(parse(delivery.event))
      delivery.ack()
    } catch (error) {
      if (error instanceof NoesisError && error.code === 'INVALID_INPUT') return delivery.bury(`not a ${spec.event} event`)
      spec.onError(error)
      if (delivery.attempt >= mostAttempts) return delivery.bury(`rejected ${mostAttempts} times`)
      delivery.retry(firstRetryMs * 2 ** (delivery.attempt - 1))
    }
  }

  return consume(bus, {
    name: spec.name,
    subject: eventCatalogue[spec.event].subject.replace(/\{\w+\}/, '*'),
    batchSize,
    batchWaitMs: 0,
    handle: async (batch) => {
      await Promise.all(batch.map(deliver))
    },
    onError: spec.onError,
  })
}
