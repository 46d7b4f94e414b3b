import type { ConsumerInfo, JetStreamManager, MsgRequest, StreamInfo } from '@nats-io/jetstream'
import { type HasConnection, internals } from './connection.js'
import { deadLetterStream, deadLetterSubject } from './dead-letters.js'

const apiTimeoutMs = 1_000

/** One durable consumer and what still lies before it. */
export interface ConsumerStatus {
  name: string
  /** The subjects that it follows. */
  subject: string
  /** Messages that it has not been given yet. */
  pending: number
  /** Given, and not acknowledged yet. */
  in_flight: number
  /** Of those in flight, how many were given more than once. */
  redelivered: number
  /** Messages that it has given up on. */
  dead_letters: number
  /** Age of the oldest message that it has not acknowledged, 0 when there is none. */
  lag_seconds: number
}

export interface StreamStatus {
  name: string
  messages: number
  bytes: number
  /** Most that it may hold; null where it has no limit. */
  max_bytes: number | null
  /** Servers of a cluster that should hold a copy and cannot be reached; 0 without a cluster. */
  replicas_away: number
  /** When its newest message came; null while it is empty. */
  last_message_at: string | null
  consumers: ConsumerStatus[]
}

export interface QueueStatus {
  streams: StreamStatus[]
  dead_letters: number
}

/** Every stream and every durable consumer, as the server counts them now. Throws when the server does not answer within a second or so. */
export async function readQueueStatus(bus: HasConnection, now: number): Promise<QueueStatus> {
  const manager = await bus[internals].manage({ timeout: apiTimeoutMs, checkAPI: false })
  const streams = await all(manager.streams.list())
  const dead = await countDeadLetters(manager, streams)
  const statuses = await Promise.all(streams.map((stream) => describeStream(manager, stream, dead, now)))
  return {
    streams: statuses.sort((a, b) => (a.name < b.name ? -1 : 1)),
    dead_letters: [...dead.values()].reduce((sum, count) => sum + count, 0),
  }
}

/** Servers of a cluster hear each other every second. It takes them half a minute to call one of them offline. */
const silentNs = 5e9
const isAway = ({ offline, active }: { offline?: boolean; active: number }): boolean => offline === true || active > silentNs

async function describeStream(manager: JetStreamManager, stream: StreamInfo, dead: ReadonlyMap<string, number>, now: number): Promise<StreamStatus> {
  // Consumers without a durable name are watchers that come and go with their process.
  const durable = (await all(manager.consumers.list(stream.config.name))).filter((consumer) => consumer.config.durable_name !== undefined)
  const { messages, bytes, last_ts } = stream.state
  return {
    name: stream.config.name,
    messages,
    bytes,
    max_bytes: stream.config.max_bytes > 0 ? stream.config.max_bytes : null,
    replicas_away: (stream.cluster?.replicas ?? []).filter(isAway).length,
    last_message_at: messages === 0 ? null : last_ts,
    consumers: await Promise.all(durable.map((consumer) => describeConsumer(manager, consumer, dead.get(consumer.name) ?? 0, now))),
  }
}

async function describeConsumer(manager: JetStreamManager, consumer: ConsumerInfo, deadLetters: number, now: number): Promise<ConsumerStatus> {
  return {
    name: consumer.name,
    subject: subjectOf(consumer),
    pending: consumer.num_pending,
    in_flight: consumer.num_ack_pending,
    redelivered: consumer.num_redelivered,
    dead_letters: deadLetters,
    lag_seconds: await lagOf(manager, consumer, now),
  }
}

/** Seconds since the oldest message that is not acknowledged was stored. */
async function lagOf(manager: JetStreamManager, consumer: ConsumerInfo, now: number): Promise<number> {
  if (consumer.num_pending + consumer.num_ack_pending === 0) return 0
  // The server takes both members; the client's type knows only one of them.
  const query = { seq: consumer.ack_floor.stream_seq + 1, next_by_subj: subjectOf(consumer) } as unknown as MsgRequest
  const oldest = await manager.streams.getMessage(consumer.stream_name, query)
  return oldest === null ? 0 : Math.max(0, (now - oldest.time.getTime()) / 1000)
}

const subjectOf = ({ config }: ConsumerInfo) => config.filter_subject ?? config.filter_subjects?.join(', ') ?? '>'

/** Dead letters by the consumer that buried them. */
async function countDeadLetters(manager: JetStreamManager, streams: readonly StreamInfo[]): Promise<Map<string, number>> {
  if (!streams.some((stream) => stream.config.name === deadLetterStream)) return new Map()
  const { state } = await manager.streams.info(deadLetterStream, { subjects_filter: deadLetterSubject('>') })
  return new Map(Object.entries(state.subjects ?? {}).map(([subject, count]) => [subject.slice(deadLetterSubject('').length), count]))
}

async function all<T>(lister: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of lister) items.push(item)
  return items
}
