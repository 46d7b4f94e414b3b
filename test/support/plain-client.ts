import { type JetStreamClient, jetstream } from '@nats-io/jetstream'
import { connect, headers, type NatsConnection } from '@nats-io/transport-node'

/** NATS as any other program speaks it: for what a test says or sees below the bus. */
export interface PlainClient {
  nats: NatsConnection
  jetstream: JetStreamClient
  /** Publishes with header fields, as pairs where a name stands twice. */
  send(subject: string, body: Uint8Array | string, options?: { reply?: string; headers?: Record<string, string> | [string, string][] }): void
  close(): Promise<void>
}

export interface PlainClientOptions {
  /** Replies arrive in the inbox of this service, where its permissions let no other hear. */
  service?: string
  /** Told of what the server refuses. */
  onError?(error: Error): void
}

/** `url`: as services get it, all servers of a cluster, comma-separated. */
export async function connectPlain(url: string, { service, onError }: PlainClientOptions = {}): Promise<PlainClient> {
  const [first, ...others] = url.split(',').map((each) => new URL(each)) as [URL, ...URL[]]
  const { username, password } = first
  const nats = await connect({
    servers: [first, ...others].map(({ protocol, host }) => `${protocol}//${host}`),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 50,
    reconnectJitter: 0,
    ...(username === '' ? {} : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
    ...(service === undefined ? {} : { inboxPrefix: `_INBOX.${service}` }),
  })
  if (onError !== undefined) void tellErrors(nats, onError)
  return {
    nats,
    jetstream: jetstream(nats),
    send(subject, body, { reply, headers: fields = {} } = {}) {
      const all = headers()
      for (const [name, value] of Array.isArray(fields) ? fields : Object.entries(fields)) all.append(name, value)
      nats.publish(subject, body, { headers: all, ...(reply === undefined ? {} : { reply }) })
    },
    close: () => nats.close(),
  }
}

async function tellErrors(nats: NatsConnection, onError: (error: Error) => void): Promise<void> {
  for await (const status of nats.status()) if (status.type === 'error') onError(status.error)
}
