import { connect, type NatsConnection } from '@nats-io/transport-node'
import { subjects } from '@selemene/contracts'

export interface ClientOptions {
  /** nats://user:password@host:port; all servers of a cluster, comma-separated. */
  url: string
  /** Shows in the server's connection list. */
  name: string
  /** How long to wait for the first connection. */
  connectTimeoutMs: number
}

/** Connects, and keeps reconnecting for ever. Throws when the first connection is not there in time. */
export const connectClient = ({ url, name, connectTimeoutMs }: ClientOptions): Promise<NatsConnection> =>
  connect({
    servers: url.split(',').map(addressOf),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    waitOnFirstConnect: false,
    timeout: connectTimeoutMs,
    // A server that is frozen, not gone, is noticed by these alone.
    pingInterval: 1_000,
    maxPingOut: 2,
    noAsyncTraces: true,
    inboxPrefix: subjects.inboxPrefix(name),
    ...credentialsOf(url),
  })

/** Host and port alone: the client reads a password that begins with a digit as a port. */
function addressOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

/** User and password of a URL; the client takes them as options only. */
function credentialsOf(url: string): { user?: string; pass?: string } {
  const { username, password } = new URL(url.split(',')[0] as string)
  return username === '' ? {} : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
}
