import { measureRate } from './load-client.js'
import { withSpread } from './medians.js'
import { requestText } from './numerology-request.js'

const rounds = 9
const seconds = 1
const warmUpSeconds = 4
const connections = 64
const dayMs = 86_400_000

export interface HitsOptions {
  port: number
  key: string
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
export async function measureHits({ port, key, progress }: HitsOptions): Promise<void> {
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
  for (const { target } of ways) await measureRate(target, connections, warmUpSeconds)
  for (let round = 1; round <= rounds; round++) {
    for (const { target, costs } of ways) costs.push(1e6 / (await measureRate(target, connections, seconds)).rate)
    progress(`cache hits: round ${round} of ${rounds}`)
  }
  for (const { name, costs } of ways) process.stdout.write(`${name.padEnd(38)} ${withSpread(costs, 0)} µs a request through the whole line\n`)
  const [cheapHit, cheap, , chart] = ways.map(({ costs }) => costs) as [number[], number[], number[], number[]]
  const ratio = (hits: number[], others: number[]) =>
    withSpread(
      hits.map((cost, round) => cost / (others[round] as number)),
      2,
    )
  process.stdout.write(`a hit costs ${ratio(cheapHit, cheap)} × the cheapest calculated call (at most 0.6 is wanted)\n`)
  process.stdout.write(`and ${ratio(cheapHit, chart)} × a human design chart (at most 0.15 is wanted)\n`)
}
