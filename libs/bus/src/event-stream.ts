import { jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream'
import { eventStream } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'

const dayNanos = 24 * 3600 * 1e9

/** Makes the stream that holds all events, unless it stands. Idempotent: every service that publishes or consumes calls it. */
export async function ensureEventStream(bus: Bus): Promise<void> {
  const manager = await jetstreamManager(bus.nats)
  const found = await manager.streams.info(eventStream).catch(() => undefined)
  // Two services may both find it missing; adding the same configuration twice is no error.
  if (found === undefined) {
    await manager.streams.add({
      name: eventStream,
      subjects: ['events.>'],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      max_age: 14 * dayNanos,
      duplicate_window: 600 * 1e9,
    })
  }
}
