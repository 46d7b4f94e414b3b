import { jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream'
import { eventStream } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'

const dayNanos = 24 * 3600 * 1e9
/**
 * For so long the server refuses an id that it has stored. After a restart it reads as much back at the first event, and answers nobody
 * meanwhile: a longer window would hold up everybody for the sake of copies that consumers refuse by their ids anyway.
 */
const duplicateSeconds = 120

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
      duplicate_window: duplicateSeconds * 1e9,
    })
  }
}
