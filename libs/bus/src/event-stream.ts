import { DiscardPolicy, type JetStreamManager, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream'
import { eventStream } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'
import { replicasOf } from './stream-replicas.js'

const dayNanos = 24 * 3600 * 1e9
/**
 * For so long the server refuses an id that it has stored. After a restart it reads as much back at the first event, and answers nobody
 * meanwhile: a longer window would hold up everybody for the sake of copies that consumers refuse by their ids anyway.
 */
const duplicateSeconds = 120

/** Room for the events of about a million and a half calls; docs/operations/runbook.md tells how to choose another. */
export const defaultEventsMaxBytes = 2 * 1024 ** 3

/** A full stream refuses new events, which then wait with their sender: dropping old ones would lose what callers were answered. */
const limitsOf = (maxBytes: number) => ({ max_bytes: maxBytes, discard: DiscardPolicy.New })

/** Makes the stream that holds all events, unless it stands. Idempotent: every service that publishes or consumes calls it. */
export async function ensureEventStream(bus: Pick<Bus, 'nats'>, maxBytes = defaultEventsMaxBytes): Promise<void> {
  const manager = await jetstreamManager(bus.nats)
  if ((await infoOf(manager)) !== undefined) return
  try {
    await manager.streams.add({
      name: eventStream,
      subjects: ['events.>'],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      max_age: 14 * dayNanos,
      duplicate_window: duplicateSeconds * 1e9,
      num_replicas: replicasOf(bus),
      ...limitsOf(maxBytes),
    })
  } catch (error) {
    // Another service, told another size, was faster.
    if ((await infoOf(manager)) === undefined) throw error
  }
}

/**
 * Brings a stream that stands to its limits: one of an earlier version has none. A stream that holds more is made smaller as it
 * empties, since servers drop the oldest messages of one that is cut. Needs the right to update it, which the analytics service
 * alone has, so that services told different sizes do not undo each other's.
 */
export async function limitEventStream(bus: Pick<Bus, 'nats'>, maxBytes: number): Promise<void> {
  const manager = await jetstreamManager(bus.nats)
  const { config, state } = await manager.streams.info(eventStream)
  const present = config.max_bytes > 0 ? config.max_bytes : Number.POSITIVE_INFINITY
  // A tenth more than it holds, for what comes between this question and the update.
  const wanted = maxBytes >= present ? maxBytes : Math.min(present, Math.max(maxBytes, Math.ceil(1.1 * state.bytes)))
  if (wanted === present && config.discard === DiscardPolicy.New) return
  await manager.streams.update(eventStream, limitsOf(wanted))
}

const infoOf = (manager: JetStreamManager) => manager.streams.info(eventStream).catch(() => undefined)
