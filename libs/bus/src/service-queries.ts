import type { Endpoint, ServiceDescription } from './bus.js'
import type { Connection } from './connection.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { isInbox } from './reply-addresses.js'
import type { Subscription } from './wire/wire.js'

export interface EndpointStats {
  endpoint: Endpoint
  requests: number
  errors: number
  processingMs: number
  lastError: string
}

/**
 * NATS's service protocol (ADR-32): PING, INFO and STATS on `$SRV.<verb>[.<name>[.<id>]]`, so that `nats micro` and the
 * gateway's health route see every replica. Written here because the client's own module is a pre-release.
 */
export function answerServiceQueries(
  connection: Pick<Connection, 'wire' | 'faults'>,
  service: ServiceDescription & { id: string },
  stats: readonly EndpointStats[],
): Subscription[] {
  const { id } = service
  const started = new Date().toISOString()
  const identity = { name: service.name, id, version: service.version, metadata: { pid: String(process.pid) } }
  const name = (endpoint: Endpoint) => endpoint.subject.replaceAll('.', '_')
  const answers: Record<string, () => object> = {
    PING: () => ({ type: 'io.nats.micro.v1.ping_response', ...identity }),
    INFO: () => ({
      type: 'io.nats.micro.v1.info_response',
      ...identity,
      description: service.description,
      endpoints: stats.map(({ endpoint }) => ({
        name: name(endpoint),
        subject: endpoint.subject,
        queue_group: service.name,
        metadata: endpoint.metadata ?? {},
      })),
    }),
    STATS: () => ({
      type: 'io.nats.micro.v1.stats_response',
      ...identity,
      started,
      endpoints: stats.map((stat) => ({
        name: name(stat.endpoint),
        subject: stat.endpoint.subject,
        queue_group: service.name,
        num_requests: stat.requests,
        num_errors: stat.errors,
        last_error: stat.lastError,
        processing_time: Math.round(stat.processingMs * 1e6),
        average_processing_time: stat.requests === 0 ? 0 : Math.round((stat.processingMs * 1e6) / stat.requests),
      })),
    }),
  }
  return Object.entries(answers).flatMap(([verb, answer]) =>
    [`$SRV.${verb}`, `$SRV.${verb}.${service.name}`, `$SRV.${verb}.${service.name}.${id}`].map((subject) =>
      guardedSubscribe(connection, { subject, kind: 'call' }, (message) => {
        if (isInbox(message.reply)) connection.wire.publish(message.reply, JSON.stringify(answer()))
      }),
    ),
  )
}
