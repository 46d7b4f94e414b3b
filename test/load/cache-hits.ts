import { type Measured, ratios } from './figure.js'
import { measureRate } from './load-client.js'
import { requestText } from './numerology-request.js'

const connections = 64
const dayMs = 86_400_000

export interface HitsOptions {
  port: number
  key: string
  rounds: number
  seconds: number
  progress: (text: string) => void
}

/** The engine whose results are the cheapest to calculate, and one that asks the ephemeris a lot; each with a body that no other number gives. */
const bodies: Record<'biorhythm' | 'human-design', (i: number) => object> = {
  biorhythm: (i) => ({ birth_data: { date: dayAfter(i) }, options: { target_date: `${2010 + Math.floor(i / 30_000)}-01-01` } }),
  'human-design': (i) => ({ birth_data: { date: dayAfter(i), time: `12:${10 + Math.floor(i / 30_000)}`, timezone: 'UTC' } }),
}
const dayAfter = (i: number) => new Date(Date.UTC(1921, 0, 1) + (i % 30_000) * dayMs).toISOString().slice(0, 10)

/**
 * What a hit in memory costs through the whole line (key, limit, events), beside calculating: one request again and again, and requests that
 * nobody has asked before. Cost is the inverse of the rate.
 */
export async function measureHits({ port, key, rounds, seconds, progress }: HitsOptions): Promise<Measured> {
  let asked = 0
  const ways = Object.entries(bodies).flatMap(([id, bodyOf]) => {
    const textOf = (i: number) => requestText(`/api/v1/engines/${id}/calculate`, key, bodyOf(i))
    const again = textOf(0)
    const anew = () => {
      asked += 1
      return textOf(asked)
    }
    return [
      { name: `${id}, hit`, target: { port, request: again }, costs: [] as number[] },
      { name: `${id}, calculated`, target: { port, request: anew }, costs: [] as number[] },
    ]
  })
  for (const { target } of ways) await measureRate(target, connections, 2 * seconds)
  for (let round = 1; round <= rounds; round++) {
    for (const { target, costs } of ways) costs.push(1e6 / (await measureRate(target, connections, seconds)).rate)
    progress(`cache hits: round ${round} of ${rounds}`)
  }
  const [cheapHit, cheap, , chart] = ways.map(({ costs }) => costs) as [number[], number[], number[], number[]]
  return {
    readings: ways.map(({ name, costs }) => ({ what: `${name}, through the whole line`, unit: 'µs/request', rounds: costs })),
    figures: [
      {
        id: 'hit-cheapest',
        what: 'A hit in memory against the cheapest calculated call',
        unit: '×',
        rounds: ratios(cheapHit, cheap),
        asked: { atMost: 0.6 },
      },
      { id: 'hit-chart', what: 'A hit in memory against a human-design chart', unit: '×', rounds: ratios(cheapHit, chart), asked: { atMost: 0.15 } },
    ],
  }
}
