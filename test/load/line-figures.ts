import type { Measured, Reading } from './figure.js'
import { ratios } from './figure.js'
import { type LoadTarget, measureRate } from './load-client.js'
import { numerology, requestText } from './numerology-request.js'
import { processorTimeUs } from './processor-time.js'
import type { Peers } from './start-peers.js'

const connections = 64

export interface LineOptions {
  port: number
  key: string
  peers: Peers
  /** Of our processes, by name. */
  pids: Record<string, number>
  rounds: number
  seconds: number
  warmUpSeconds: number
  progress(text: string): void
}

/** Requests per second of the whole line and of its peers, in turn; and what a request costs each of our processes. */
export async function measureLine(options: LineOptions): Promise<Measured> {
  const { port, key, peers, rounds, seconds, warmUpSeconds, progress } = options
  const ways: Record<string, LoadTarget> = {
    ...Object.fromEntries(Object.entries(peers.ports).map(([name, peer]) => [name, { port: peer, request: requestText('/', key) }])),
    'the line, every body new': { port, request: newRequest(key) },
    'the line, same body': { port, request: requestText(numerology, key) },
  }
  const rates = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]))
  const costs = new Map<string, number[]>()
  for (const target of Object.values(ways)) await measureRate(target, connections, warmUpSeconds)
  for (let round = 1; round <= rounds; round++) {
    for (const [name, target] of Object.entries(ways)) {
      const before = usedBy(options.pids)
      const { rate, answered } = await measureRate(target, connections, seconds)
      rates.get(name)?.push(rate)
      if (name === 'the line, every body new')
        for (const [process, used] of Object.entries(usedBy(options.pids))) push(costs, process, (used - (before[process] ?? used)) / answered)
    }
    progress(`the line and its peers: round ${round} of ${rounds}`)
  }
  const of = (name: string) => rates.get(name) ?? []
  const [anew, again, bare] = [of('the line, every body new'), of('the line, same body'), of('bare Fastify')]
  const readings: Reading[] = [
    ...[...rates].map(([what, list]) => ({ what, unit: 'requests/s', rounds: list })),
    ...[...costs].map(([process, list]) => ({ what: costOfProcess(process), unit: 'µs/request', rounds: list })),
  ]
  return {
    readings,
    figures: [
      {
        id: 'new-body-moleculer',
        what: 'Numerology, every body new, × Moleculer',
        unit: '×',
        rounds: ratios(anew, of('Moleculer')),
        asked: { atLeast: 1.6 },
        goal: 3,
      },
      {
        id: 'new-body-nest',
        what: 'Numerology, every body new, × NestJS',
        unit: '×',
        rounds: ratios(anew, of('NestJS')),
        asked: { atLeast: 1.8 },
        goal: 3,
      },
      {
        id: 'new-body-bare',
        what: 'Numerology, every body new, × bare Fastify',
        unit: '×',
        rounds: ratios(anew, bare),
        asked: { atLeast: 0.4 },
        goal: 0.75,
      },
      {
        id: 'same-body-bare',
        what: 'Numerology, same body again, × bare Fastify',
        unit: '×',
        rounds: ratios(again, bare),
        asked: { atLeast: 0.55 },
        goal: 0.75,
      },
    ],
  }
}

export const costOfProcess = (name: string) => `processor time of ${name}`

/** A name that was not asked before, at each call. */
export function newRequest(key: string, first = 'Asha'): () => Buffer {
  let asked = 0
  return () => {
    asked += 1
    return requestText(numerology, key, {
      birth_data: { name: `${first} ${letters(asked)}`, date: '1991-08-13' },
      current_time: '2026-01-01T00:00:00Z',
    })
  }
}

/** A number in letters, since names have none. */
export const letters = (n: number): string => String(n).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string)

const usedBy = (pids: Record<string, number>) => Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, processorTimeUs(pid) ?? 0]))

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
