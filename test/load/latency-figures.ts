import { connect, type NatsConnection } from '@nats-io/transport-node'
import { type Measured, ratios } from './figure.js'
import { newRequest } from './line-figures.js'
import { measureAtRate, measureLatencies } from './load-client.js'
import { median, quantile } from './medians.js'
import { requestText } from './numerology-request.js'
import type { Peers } from './start-peers.js'

export interface LatencyOptions {
  port: number
  key: string
  natsUrl: string
  peers: Peers
  rounds: number
  seconds: number
  progress(text: string): void
}

const steadyRate = 500
const connections = 64

/** How long one request takes by itself, and in a steady stream of 500 a second. */
export async function measureLatency({ port, key, natsUrl, peers, rounds, seconds, progress }: LatencyOptions): Promise<Measured> {
  const { username, password } = new URL(natsUrl)
  const nats = await connect({ servers: natsUrl, user: decodeURIComponent(username), pass: decodeURIComponent(password) })
  const bare = { port: peers.ports['bare Fastify'], request: requestText('/', key) }
  const moleculer = { port: peers.ports.Moleculer, request: requestText('/', key) }
  const line = { port, request: newRequest(key) }
  const of = { line: [] as number[], bare: [] as number[], moleculer: [] as number[], nats: [] as number[] }
  const steady = { line: [] as number[], bare: [] as number[] }
  for (let round = 1; round <= rounds; round++) {
    of.line.push(median(await measureLatencies(line, seconds)))
    of.bare.push(median(await measureLatencies(bare, seconds)))
    of.moleculer.push(median(await measureLatencies(moleculer, seconds)))
    of.nats.push(median(await roundTrips(nats, seconds)))
    steady.line.push(quantile(await measureAtRate(line, steadyRate, 2 * seconds, connections), 0.99))
    steady.bare.push(quantile(await measureAtRate(bare, steadyRate, 2 * seconds, connections), 0.5))
    progress(`latency: round ${round} of ${rounds}`)
  }
  await nats.close()
  const floor = of.bare.map((ms, round) => ms + (of.nats[round] as number))
  return {
    readings: [
      { what: 'one connection: the line, median', unit: 'ms', rounds: of.line },
      { what: 'one connection: bare Fastify, median', unit: 'ms', rounds: of.bare },
      { what: 'one connection: Moleculer, median', unit: 'ms', rounds: of.moleculer },
      { what: 'a NATS round trip, median', unit: 'ms', rounds: of.nats },
      { what: `${steadyRate} requests/s: the line, p99`, unit: 'ms', rounds: steady.line },
      { what: `${steadyRate} requests/s: bare Fastify, p50`, unit: 'ms', rounds: steady.bare },
    ],
    figures: [
      {
        id: 'one-connection',
        what: 'One connection: median against a NATS round trip + bare Fastify',
        unit: '×',
        rounds: ratios(of.line, floor),
        asked: { atMost: 1.9 },
        goal: 1.3,
      },
      {
        id: 'steady-p99',
        what: `${steadyRate} requests/s: p99 against bare Fastify’s p50`,
        unit: '×',
        rounds: ratios(steady.line, steady.bare),
        asked: { atMost: 15 },
        goal: 5,
      },
    ],
  }
}

/** To the peers' own service and back, with the stock client. */
async function roundTrips(nats: NatsConnection, seconds: number): Promise<number[]> {
  const latencies: number[] = []
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const sent = performance.now()
    await nats.request('peer.calculate', '{}', { timeout: 5_000 })
    latencies.push(performance.now() - sent)
  }
  return latencies
}
