import type { ConsumerInfo, JetStreamManager, MsgRequest } from '@nats-io/jetstream'
import { eventStream } from '@selemene/contracts'
import { type HasConnection, internals } from './connection.js'

/** Above this share of its room the stream gives up what every consumer has done with. */
const trimAbove = 0.75
/** Above this one it waits for the essential consumer alone: no other is worth refusing calls for. */
const trimHardAbove = 0.9
/** So much of what it holds goes at a time. */
const share = 0.25
const hourMs = 3_600_000

export interface Trimmed {
  /** Messages removed. */
  count: number
  /** Consumers that had not seen all of them. */
  overtaken: string[]
}

export interface TrimOptions {
  /** The consumer without whose acknowledgement nothing is removed. */
  essential: string
  /** Older events go, an hour's worth at a time; fourteen days unless said. */
  keepMs?: number
  /** Younger events stay until the stream is nearly full, so that a consumer that lost its work can read them again; an hour unless said. */
  youngMs?: number
}

/**
 * Removes events that are done with: those past their age, and the oldest ones of a stream that fills up, since a busy API makes more in
 * fourteen days than a disk holds. The server is given no age limit: it would not ask whether an event was read, and go by its clock
 * alone. Here age only chooses among acknowledged events, and counts back from the newest event or this machine's clock, whichever
 * is earlier, so that one wrong clock ages nothing.
 */
export async function trimEventStream(bus: HasConnection, options: TrimOptions): Promise<Trimmed> {
  const { essential, keepMs = 14 * 24 * hourMs, youngMs = hourMs } = options
  const manager = await bus[internals].manage()
  // The stream first: what its consumers say afterwards is at least as new.
  const { config, state } = await manager.streams.info(eventStream)
  const { first_seq: first, last_seq: last } = state
  const fill = config.max_bytes > 0 ? state.bytes / config.max_bytes : 0
  const now = Math.min(Date.parse(String(state.last_ts)), Date.now())
  const isOld = Date.parse(String(state.first_ts)) < now - keepMs - youngMs
  if (fill <= trimAbove && !isOld) return nothing

  const done = await doneByConsumer(manager, { essential, last })
  const doneByEssential = done.get(essential)
  if (doneByEssential === undefined) return nothing
  const doneByAll = Math.min(...done.values())
  const olderThan = (ageMs: number, end: number) => endOfOlder(manager, { first, end, beforeMs: now - ageMs })
  const portionEnd = first + Math.ceil(share * (last + 1 - first))

  const ends = [first]
  if (isOld) ends.push(await olderThan(keepMs, doneByAll + 1))
  if (fill > trimHardAbove) ends.push(Math.min(portionEnd, doneByEssential + 1))
  else if (fill > trimAbove) ends.push(await olderThan(youngMs, Math.min(portionEnd, doneByAll + 1)))
  const end = Math.max(...ends)
  if (end === first) return nothing
  const { purged } = await manager.streams.purge(eventStream, { seq: end })
  return { count: purged, overtaken: [...done].filter(([, seq]) => seq < end - 1).map(([name]) => name) }
}

const nothing: Trimmed = { count: 0, overtaken: [] }

/** The first sequence from `first` on that was not stored before a time, `end` at the latest: by halves, since the server cannot be asked. */
async function endOfOlder(manager: JetStreamManager, { first, end, beforeMs }: { first: number; end: number; beforeMs: number }): Promise<number> {
  let [low, high] = [first, Math.max(first, end)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    // The server takes both members; the client's type knows only one of them.
    const query = { seq: middle, next_by_subj: '>' } as unknown as MsgRequest
    const message = await manager.streams.getMessage(eventStream, query)
    if (message !== null && message.time.getTime() < beforeMs) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The sequence up to which each consumer has acknowledged all that it follows. One that has nothing left is done with everything, save
 * the essential one: in a cluster, the server that leads a consumer may not yet have what the leader of the stream has stored.
 */
async function doneByConsumer(manager: JetStreamManager, { essential, last }: { essential: string; last: number }): Promise<Map<string, number>> {
  const done = new Map<string, number>()
  for await (const consumer of manager.consumers.list(eventStream))
    done.set(consumer.name, consumer.name !== essential && isDone(consumer) ? last : consumer.ack_floor.stream_seq)
  return done
}

const isDone = ({ num_pending, num_ack_pending }: ConsumerInfo) => num_pending + num_ack_pending === 0
