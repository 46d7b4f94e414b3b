import type { NatsConnection } from '@nats-io/transport-node'
import type { Turn } from './turn.js'
import type { Wire, WireEvents } from './wire.js'

/** What two wires do differently. */
export interface Exchange extends Pick<Wire, 'publish' | 'fieldsOf'> {
  turn: Turn
}

/** A wire whose subscriptions and connection are the client's own: its public functions cost nothing there. */
export function wireOver(nats: NatsConnection, { turn, publish, fieldsOf }: Exchange): Wire {
  let connected = true

  async function watch({ onConnectionChange, onError }: WireEvents) {
    for await (const status of nats.status()) {
      if (status.type === 'error') onError(status.error)
      else if (status.type === 'reconnect') change(true)
      else if (status.type === 'disconnect' || status.type === 'staleConnection') change(false)
    }

    function change(now: boolean) {
      if (now === connected) return
      connected = now
      onConnectionChange(now)
    }
  }

  return {
    publish,
    fieldsOf,
    beforeFlush: turn.beforeFlush,
    afterWrite: turn.afterWrite,
    subscribe: (subject, { onRefused, ...options }, hear) =>
      nats.subscribe(subject, { ...options, callback: (error, message) => (error ? onRefused?.(error) : hear(message)) }),
    roundTrip() {
      turn.flush()
      return nats.flush()
    },
    watch: (events) => void watch(events),
    isClosed: () => nats.isClosed(),
    server() {
      const { version = '', jetstream = false, cluster } = nats.info ?? {}
      return { version, hasJetStream: jetstream, isClustered: cluster !== undefined }
    },
    async close() {
      turn.flush()
      if (!nats.isClosed()) await (connected ? nats.drain() : nats.close())
    },
  }
}
