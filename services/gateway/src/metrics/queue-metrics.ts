import type { Metrics } from '@selemene/service'
import type { QueueReader } from '../queue-reader.js'

/** Streams and durable consumers as the server counts them; no series while it cannot be asked. Names are those of the installation's own consumers. */
export function describeQueues(metrics: Metrics, queues: QueueReader): void {
  const consumers = async () =>
    (await queues.read())?.streams.flatMap(({ name, consumers }) => consumers.map((one) => ({ stream: name, ...one }))) ?? []

  metrics.gauge('stream_messages', async (gauge) => {
    gauge.reset()
    for (const { name, messages } of (await queues.read())?.streams ?? []) gauge.set({ stream: name }, messages)
  })
  metrics.gauge('stream_bytes', async (gauge) => {
    gauge.reset()
    for (const { name, bytes } of (await queues.read())?.streams ?? []) gauge.set({ stream: name }, bytes)
  })
  metrics.gauge('stream_max_bytes', async (gauge) => {
    gauge.reset()
    for (const { name, max_bytes } of (await queues.read())?.streams ?? []) if (max_bytes !== null) gauge.set({ stream: name }, max_bytes)
  })
  metrics.gauge('stream_replicas_away', async (gauge) => {
    gauge.reset()
    for (const { name, replicas_away } of (await queues.read())?.streams ?? []) gauge.set({ stream: name }, replicas_away)
  })
  metrics.gauge('consumer_pending', async (gauge) => {
    gauge.reset()
    for (const { stream, name, pending, in_flight } of await consumers()) gauge.set({ stream, consumer: name }, pending + in_flight)
  })
  metrics.gauge('consumer_redelivered', async (gauge) => {
    gauge.reset()
    for (const { stream, name, redelivered } of await consumers()) gauge.set({ stream, consumer: name }, redelivered)
  })
  metrics.gauge('consumer_lag_seconds', async (gauge) => {
    gauge.reset()
    for (const { stream, name, lag_seconds } of await consumers()) gauge.set({ stream, consumer: name }, lag_seconds)
  })
  metrics.gauge('dead_letters', async (gauge) => {
    gauge.reset()
    for (const { name, dead_letters } of await consumers()) gauge.set({ consumer: name }, dead_letters)
  })
}
