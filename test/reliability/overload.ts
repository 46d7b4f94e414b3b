import { tiers } from '@selemene/contracts'
import { measureRate } from '../load/load-client.js'
import { type Door, exampleOf, openAccount, tokenOf } from './accounts.js'
import { fireAtRate, type Hit, type Shot } from './steady-rate.js'

/** Costs its host milliseconds a call, and the client that measures it next to nothing. */
const engine = 'human-design'
const callersAtPeak = 64
/** What of the time is left out at its beginning, while the queues fill. */
const settleShare = 0.3

/** One entry a round, calls a second. */
export interface Overload {
  /** Answered while callers ask one call after the other. */
  peaks: number[]
  /** Sent, and answered, while many times as many come. */
  offered: number[]
  goodputs: number[]
  /** Every answer to more than can be done. */
  hits: Hit[]
}

export interface OverloadOptions {
  door: Door
  /** Ports of the gateways: a balancer between them and thousands of callers would have to be measured too. */
  ports: readonly number[]
  times: number
  rounds: number
  peakSeconds: number
  overloadSeconds: number
  /** As many calls may wait for their answers at once; with fewer than wait in the queues nothing is ever refused. */
  connections: number
}

/** Measures by turns what can be done, and what is done of `times` as much: a machine is not equally fast all the time. */
export async function measureOverload({ door, ports, times, rounds, peakSeconds, overloadSeconds, connections }: OverloadOptions): Promise<Overload> {
  const shots = await shotsOfAllTiers(door)
  const peakAt = async (port: number) =>
    (await measureRate({ port, request: highest(shots).bytes }, Math.ceil(callersAtPeak / ports.length), peakSeconds)).rate
  const peakOf = async () => (await Promise.all(ports.map(peakAt))).reduce((sum, rate) => sum + rate, 0)
  await peakOf()
  const measured: Overload = { peaks: [], offered: [], goodputs: [], hits: [] }
  for (let round = 0; round < rounds; round++) {
    const peak = await peakOf()
    const { hits, begun } = await fireAtRate({ ports, shots, rate: times * peak, seconds: overloadSeconds, connections })
    measured.peaks.push(peak)
    measured.offered.push(hits.length / overloadSeconds)
    measured.goodputs.push(rateBetween(answeredOf(hits), begun + settleShare * overloadSeconds * 1000, begun + overloadSeconds * 1000))
    measured.hits.push(...hits)
  }
  return measured
}

const rateBetween = (hits: readonly Hit[], from: number, to: number): number =>
  hits.filter(({ at }) => at >= from && at < to).length / ((to - from) / 1000)

export const answeredOf = (hits: readonly Hit[]): Hit[] => hits.filter(({ status }) => status === 200)
export const refusedOf = (hits: readonly Hit[]): Hit[] => hits.filter(({ status }) => status !== 200)

/** The share of a caller's calls that were answered. */
export function shareOf(hits: readonly Hit[], name: string): number {
  const its = hits.filter((hit) => hit.name === name)
  return answeredOf(its).length / its.length
}

const highest = (shots: readonly Shot[]) => shots.find(({ name }) => name === 'enterprise') as Shot

/** A caller of each tier with a key, and one of the highest with a token. */
async function shotsOfAllTiers(door: Door): Promise<Shot[]> {
  const accounts = await Promise.all(tiers.map(async (tier) => ({ tier, account: await openAccount(door, tier) })))
  const paying = await openAccount(door, 'enterprise')
  const body = JSON.stringify(await exampleOf(door, paying, `engines/${engine}`))
  const token = { name: 'token', bytes: requestOf(`authorization: Bearer ${await tokenOf(door, paying)}`, body) }
  return [...accounts.map(({ tier, account }) => ({ name: tier, bytes: requestOf(`x-api-key: ${account.key}`, body) })), token]
}

function requestOf(credential: string, body: string): Buffer {
  const head = [
    `POST /api/v1/engines/${engine}/calculate HTTP/1.1`,
    'host: 127.0.0.1',
    credential,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}
