import { setTimeout as pause } from 'node:timers/promises'
import { tiers } from '@selemene/contracts'
import { type Door, exampleOf, openAccount, tokenOf } from './accounts.js'
import { type Hit, openCallers, type Shot } from './steady-rate.js'

/** Costs its host milliseconds a call, where the birth is a new one, and the client that measures it next to nothing. */
const engine = 'human-design'
const callersAtPeak = 64
/** What of the time is left out at its beginning, while the queues fill. */
const settleShare = 0.3
/** For a tenth of a second after a refusal a gateway sends its service nothing that would be refused as well: by then that is over. */
const calmMs = 500

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
  const callers = await openCallers(ports, connections)
  const peakOf = async () => {
    const begun = performance.now()
    const hits = await callers.askInTurn({ shot: highest(shots), callers: callersAtPeak, seconds: peakSeconds })
    return rateBetween(answeredOf(hits), begun, begun + peakSeconds * 1000)
  }
  await peakOf()
  const measured: Overload = { peaks: [], offered: [], goodputs: [], hits: [] }
  for (let round = 0; round < rounds; round++) {
    const peak = await peakOf()
    const { hits, begun } = await callers.fireAtRate({ shots, rate: times * peak, seconds: overloadSeconds })
    measured.peaks.push(peak)
    measured.offered.push(hits.length / overloadSeconds)
    measured.goodputs.push(rateBetween(answeredOf(hits), begun + settleShare * overloadSeconds * 1000, begun + overloadSeconds * 1000))
    measured.hits.push(...hits)
    await pause(calmMs)
  }
  callers.close()
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
  const body = newBirths((await exampleOf(door, paying, `engines/${engine}`)) as BirthRequest)
  const shotOf = (name: string, credential: string): Shot => ({ name, request: () => requestOf(credential, body()) })
  const token = await tokenOf(door, paying)
  return [...accounts.map(({ tier, account }) => shotOf(tier, `x-api-key: ${account.key}`)), shotOf('token', `authorization: Bearer ${token}`)]
}

interface BirthRequest {
  birth_data: object
}

const dayMs = 86_400_000
const days = 30_000

/** The request for another birth at each call: what was calculated before would cost nothing. */
function newBirths(example: BirthRequest): () => string {
  let asked = 0
  return () => {
    asked += 1
    const date = new Date(Date.UTC(1930, 0, 1) + (asked % days) * dayMs).toISOString().slice(0, 10)
    const time = `${String(10 + (Math.floor(asked / days) % 12)).padStart(2, '0')}:30`
    return JSON.stringify({ ...example, birth_data: { ...example.birth_data, date, time } })
  }
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
