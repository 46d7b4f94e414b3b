import { type ConsumerInfo, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream'
import { eventStream } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'

/** Above this share of its room the stream gives up what every consumer has done with. */
const trimAbove = 0.75
/** Above this one it waits for the essential consumer alone: no other is worth refusing calls for. */
const trimHardAbove = 0.9
/** So much of what it holds goes at a time. */
const share = 0.25

export interface Trimmed {
  /** Messages removed. */
  count: number
  /** Consumers that had not seen all of them. */
  overtaken: string[]
}

/**
 * Makes room in an event stream that fills up: on a busy API the events of fourteen days are more than any disk, and a stream that
 * refuses new ones must not be full of old ones that are done with. Removes only what the `essential` consumer has acknowledged.
 */
export async function trimEventStream(bus: Pick<Bus, 'nats'>, essential: string): Promise<Trimmed> {
  const manager = await jetstreamManager(bus.nats)
  // The stream first: what its consumers say afterwards is at least as new.
  const { config, state } = await manager.streams.info(eventStream)
  const fill = config.max_bytes > 0 ? state.bytes / config.max_bytes : 0
  const done = fill > trimAbove ? await doneByConsumer(manager, state.last_seq) : new Map<string, number>()
  const doneByEssential = done.get(essential)
  if (doneByEssential === undefined) return { count: 0, overtaken: [] }
  const doneByAll = fill > trimHardAbove ? doneByEssential : Math.min(...done.values())
  const end = Math.min(doneByAll + 1, state.first_seq + Math.ceil(share * (state.last_seq + 1 - state.first_seq)))
  if (end <= state.first_seq) return { count: 0, overtaken: [] }
  const { purged } = await manager.streams.purge(eventStream, { seq: end })
  return { count: purged, overtaken: [...done].filter(([, seq]) => seq < end - 1).map(([name]) => name) }
}

/** The sequence up to which each consumer has acknowledged all that it follows. */
async function doneByConsumer(manager: JetStreamManager, lastSequence: number): Promise<Map<string, number>> {
  const done = new Map<string, number>()
  for await (const consumer of manager.consumers.list(eventStream))
    done.set(consumer.name, isDone(consumer) ? lastSequence : consumer.ack_floor.stream_seq)
  return done
}

const isDone = ({ num_pending, num_ack_pending }: ConsumerInfo) => num_pending + num_ack_pending === 0
