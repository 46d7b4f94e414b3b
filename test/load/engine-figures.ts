import { ask } from './ask.js'
import { birthOf, type EngineCost, ephemerisEngines } from './engine-cost.js'
import { type Figure, type Measured, type Reading, ratios } from './figure.js'
import { letters, newRequest } from './line-figures.js'
import { measureRate } from './load-client.js'
import { requestText } from './numerology-request.js'

export interface EngineFiguresOptions {
  baseUrl: string
  key: string
  costs: readonly EngineCost[]
  rounds: number
  seconds: number
  progress(text: string): void
}

const connections = 32
const batchSize = 100

/** Charts through the whole line against the bare ephemeris, a workflow against its slowest engine, an item of a batch against a call. */
export async function measureWork(options: EngineFiguresOptions): Promise<Measured> {
  const measured = [await measureCharts(options), await measureBatch(options), await measureFullSpectrum(options)]
  return { figures: measured.flatMap(({ figures }) => figures), readings: measured.flatMap(({ readings }) => readings) }
}

async function measureCharts({ baseUrl, key, costs, rounds, seconds, progress }: EngineFiguresOptions): Promise<Measured> {
  const port = Number(new URL(baseUrl).port)
  let asked = 0
  const figures: Figure[] = []
  const readings: Reading[] = []
  for (const { id } of ephemerisEngines) {
    const request = () => requestText(`/api/v1/engines/${id}/calculate`, key, birthOf(asked++))
    const cost = costs.find((one) => one.id === id) as EngineCost
    await measureRate({ port, request }, connections, seconds)
    const rates: number[] = []
    for (let round = 0; round < rounds; round++) rates.push((await measureRate({ port, request }, connections, seconds)).rate)
    progress(`${id} through the line`)
    readings.push(
      { what: `${id}, every birth new`, unit: 'requests/s', rounds: rates },
      { what: `${id}, one chart in one process`, unit: 'ms', rounds: [cost.wholeMs] },
      { what: `${id}, its ${cost.calls} ephemeris calls alone`, unit: 'ms', rounds: [cost.callsMs] },
    )
    figures.push({
      id: `${id}-ephemeris`,
      what: `${id} through the line against one core’s ephemeris calls`,
      unit: '×',
      rounds: rates.map((rate) => (rate * cost.callsMs) / 1000),
      asked: { atLeast: 0.4 },
      goal: 0.7,
    })
  }
  return { figures, readings }
}

async function measureBatch({ baseUrl, key, rounds, seconds, progress }: EngineFiguresOptions): Promise<Measured> {
  const port = Number(new URL(baseUrl).port)
  let asked = 0
  const item = () => ({
    engine_id: 'numerology',
    input: { birth_data: { name: `Ravi ${letters(asked++)}`, date: '1991-08-13' } },
  })
  const batch = () => requestText('/api/v1/batch', key, { items: Array.from({ length: batchSize }, item) })
  const [single, items]: [number[], number[]] = [[], []]
  await measureRate({ port, request: batch }, 2, seconds)
  for (let round = 1; round <= rounds; round++) {
    single.push(1e6 / (await measureRate({ port, request: newRequest(key, 'Mira') }, 64, seconds)).rate)
    items.push(1e6 / (batchSize * (await measureRate({ port, request: batch }, 2, seconds)).rate))
    progress(`batch of ${batchSize}: round ${round} of ${rounds}`)
  }
  return {
    readings: [
      { what: 'a call of its own', unit: 'µs', rounds: single },
      { what: `an item of a batch of ${batchSize}`, unit: 'µs', rounds: items },
    ],
    figures: [
      {
        id: 'batch-item',
        what: `Batch of ${batchSize}: an item against a single call`,
        unit: '×',
        rounds: ratios(items, single),
        asked: { atMost: 0.25 },
        goal: 0.15,
      },
    ],
  }
}

interface Spectrum {
  total_time_ms: number
  engine_statuses: Record<string, { duration_ms: number }>
}

/** By its own figures: the whole against twice its slowest engine and 20 ms. */
async function measureFullSpectrum({ baseUrl, key, rounds, progress }: EngineFiguresOptions): Promise<Measured> {
  const totals: number[] = []
  const shares: number[] = []
  for (let i = 0; i < 4 * rounds; i++) {
    const { birth_data } = birthOf(40_000 + i)
    const { total_time_ms, engine_statuses } = await ask<Spectrum>(baseUrl, key, 'POST', '/api/v1/workflows/full-spectrum/execute', {
      birth_data: { ...birth_data, name: 'Asha Rao' },
    })
    const slowest = Math.max(...Object.values(engine_statuses).map(({ duration_ms }) => duration_ms))
    totals.push(total_time_ms)
    shares.push(total_time_ms / (2 * slowest + 20))
  }
  progress('full-spectrum')
  return {
    readings: [{ what: 'full-spectrum', unit: 'ms', rounds: totals }],
    figures: [
      { id: 'full-spectrum', what: 'full-spectrum against twice its slowest engine and 20 ms', unit: '×', rounds: shares, asked: { atMost: 1 } },
    ],
  }
}
