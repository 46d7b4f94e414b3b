import { announce, connectBus } from '@selemene/bus'
import { type AnyEngine, describeCatalogueEntry } from '@selemene/engine'
import { numerologyEngine } from '../../services/engines-rust-port/src/engines/numerology/engine.js'
import { ask } from './ask.js'
import { type Measured, ratios } from './figure.js'
import { letters } from './line-figures.js'
import { measureRate } from './load-client.js'
import { numerology, requestText } from './numerology-request.js'
import { processorTimeUs } from './processor-time.js'

export interface MoreEnginesOptions {
  baseUrl: string
  key: string
  natsUrl: string
  gatewayPid: number
  rounds: number
  seconds: number
  progress(text: string): void
}

const engineCount = 100
const connections = 64
const listedMs = 20_000

/** What a call costs the gateway with the engines that there are, and with a hundred in its catalogue. */
export async function measureMoreEngines(options: MoreEnginesOptions): Promise<Measured> {
  const few = await costs(options)
  const bus = await connectBus({ url: options.natsUrl, name: 'bench', connectTimeoutMs: 5_000 })
  try {
    announce(bus, { engines: await generated(options) })
    await listed(options)
    options.progress(`${engineCount} engines`)
    const many = await costs(options)
    return {
      figures: [
        {
          id: 'growth-engines',
          what: `a call’s processor time in the gateway, 14 → ${engineCount} engines`,
          unit: '×',
          rounds: ratios(many, few),
          asked: { atMost: 1.2 },
        },
      ],
      readings: [
        { what: 'a call in the gateway, 14 engines', unit: 'µs', rounds: few },
        { what: `a call in the gateway, ${engineCount} engines`, unit: 'µs', rounds: many },
      ],
    }
  } finally {
    await bus.close()
  }
}

async function costs({ baseUrl, key, gatewayPid, rounds, seconds }: MoreEnginesOptions): Promise<number[]> {
  const target = { port: Number(new URL(baseUrl).port), request: requestText(numerology, key) }
  await measureRate(target, connections, seconds)
  const costs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = processorTimeUs(gatewayPid) ?? 0
    const { answered } = await measureRate(target, connections, seconds)
    costs.push(((processorTimeUs(gatewayPid) ?? 0) - before) / answered)
  }
  return costs
}

/** Entries like that of numerology, up to a hundred with those that are there. */
async function generated(options: MoreEnginesOptions) {
  const entry = describeCatalogueEntry(numerologyEngine as unknown as AnyEngine, 'engines-rust-port')
  const missing = engineCount - (await engineIds(options)).length
  return Array.from({ length: missing }, (_, i) => ({ ...entry, id: `copy-${letters(i)}`, title: `Copy ${i}` }))
}

async function engineIds({ baseUrl, key }: MoreEnginesOptions): Promise<string[]> {
  return (await ask<{ engines: string[] }>(baseUrl, key, 'GET', '/api/v1/status')).engines
}

async function listed(options: MoreEnginesOptions): Promise<void> {
  const end = performance.now() + listedMs
  while ((await engineIds(options)).length < engineCount) {
    if (performance.now() > end) throw new Error(`The gateway does not list ${engineCount} engines.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
