import { DiscardPolicy, type JetStreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream'
import { eventStream } from '@selemene/contracts'
import { type HasConnection, internals } from './connection.js'
import { replicasOf } from './stream-replicas.js'

/**
 * For so long the server refuses an id that it has stored. After a restart it reads as much back at the first event, and answers no one
 * meanwhile: a longer window would hold up every publisher for the sake of copies that consumers refuse by their ids anyway.
 */
const duplicateSeconds = 120

/** Room for the events of about a million and a half calls; docs/operations/runbook.md tells how to choose another. */
export const defaultEventsMaxBytes = 2 * 1024 ** 3

/**
 * The server drops no event by itself, neither the oldest of a full stream nor any by its age: it does not ask whether they were read. A
 * full stream refuses new events, which wait with their sender; `trimEventStream` removes old ones.
 */
const limitsOf = (maxBytes: number) => ({ max_bytes: maxBytes, discard: DiscardPolicy.New, max_age: 0 })

/** Makes the stream that holds all events, unless it stands. Idempotent: every service that publishes or consumes calls it. */
export async function ensureEventStream(bus: HasConnection, maxBytes = defaultEventsMaxBytes): Promise<void> {
  const manager = await bus[internals].manage()
  if ((await infoOf(manager)) !== undefined) return
  try {
    await manager.streams.add({
      name: eventStream,
      subjects: ['events.>'],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      duplicate_window: duplicateSeconds * 1e9,
      num_replicas: replicasOf(bus[internals]),
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
 * alone has, so that services told different sizes do not undo each other's. Returns when the stream was made, once it has its size:
 * a stream of that `limited` is left alone.
 */
export async function limitEventStream(bus: HasConnection, maxBytes: number, limited?: string): Promise<string | undefined> {
  const manager = await bus[internals].manage()
  const { config, state, created } = await manager.streams.info(eventStream)
  if (created === limited) return created
  const present = config.max_bytes > 0 ? config.max_bytes : Number.POSITIVE_INFINITY
  // A tenth more than it holds, for what comes between this question and the update.
  const wanted = maxBytes >= present ? maxBytes : Math.min(present, Math.max(maxBytes, Math.ceil(1.1 * state.bytes)))
  const isLimited = wanted === present && config.discard === DiscardPolicy.New && config.max_age === 0
  if (!isLimited) await manager.streams.update(eventStream, limitsOf(wanted))
  return wanted === maxBytes ? created : undefined
}

const infoOf = (manager: JetStreamManager) => manager.streams.info(eventStream).catch(() => undefined)
