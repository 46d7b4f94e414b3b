// What the dearest legal request of each engine costs: `node --import tsx test/load/dearest-requests.ts engines-rust-port`, `bun … engines-ts`.
import { type AnyEngine, createRunner, type EngineRunner, loadTimeZones } from '@selemene/engine'
import { loadEngines } from '@selemene/engine-host'
import { greyPng } from '../support/grey-png.js'

const birth_data = { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }
const call = { level: 5, now: Date.UTC(2026, 0, 1) }
const rounds = 3

type Options = Record<string, unknown>
interface OptionSchema {
  type?: string
  enum?: unknown[]
  minimum?: number
  maximum?: number
  maxLength?: number
}

/** The ends of what an option may be: where the dearest request is looked for. */
function valuesOf({ type, enum: listed, minimum = 0, maximum = 1, maxLength = 0 }: OptionSchema): unknown[] {
  if (listed !== undefined) return listed
  if (type === 'boolean') return [true, false]
  if (type === 'integer' || type === 'number') return [minimum, maximum]
  return type === 'string' && maxLength >= 100 ? ['abcdefghijklmnopqrstuvwxyz'.repeat(40).slice(0, maxLength)] : []
}

/** What no search over single values finds: pictures, series and faces at their largest. */
const largest: Record<string, () => Options[]> = {
  biofield() {
    const series = Array.from({ length: 65_536 }, (_, i) => Math.round(100 * Math.sin(i * i)) / 100)
    const image = noise(2000, 2000)
    return [{ image, measurements: { values: series, second: series } }, { image }, { measurements: { values: series, second: series } }]
  },
}

/** A black and white picture whose figure is as ragged as can be, in a file that is small enough. */
const noise = (width: number, height: number) => greyPng(width, height, (x, y) => (Math.imul(y * width + x, 2_654_435_761) >>> 31) * 255)

/** Changes one option after another to the value that costs most, from each of the engine's examples on. */
async function dearest(runner: EngineRunner): Promise<{ ms: number; bytes: number; options: Options }> {
  const properties = (runner.engine.options as { properties: Record<string, OptionSchema> }).properties
  let most = { ms: 0, bytes: 0, options: {} as Options }
  const attempt = async (options: Options) => {
    const cost = await costOf(runner, options)
    if (cost !== undefined && cost.ms > most.ms) most = { ...cost, options }
  }
  for (const { request } of runner.engine.examples) await attempt((request.options ?? {}) as Options)
  for (const options of largest[runner.engine.id]?.() ?? []) await attempt(options)
  for (let pass = 0; pass < 2; pass++)
    for (const [name, schema] of Object.entries(properties)) for (const value of valuesOf(schema)) await attempt({ ...most.options, [name]: value })
  return most
}

/** Processor time of one request with its JSON and its picture, the least of three; undefined where the request is refused. */
async function costOf(runner: EngineRunner, options: Options): Promise<{ ms: number; bytes: number } | undefined> {
  const body = { birth_data, question: 'What now?', seed: 'dearest', options }
  if (runner.faultsOf(structuredClone(body)).length > 0) return undefined
  let ms = Number.POSITIVE_INFINITY
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    const response = await runner.run(structuredClone(body), call)
    bytes = JSON.stringify(response).length
    runner.engine.picture?.(response.result)
    const { user, system } = process.cpuUsage(before)
    ms = Math.min(ms, (user + system) / 1000)
  }
  return { ms, bytes }
}

async function portsOf(service: string): Promise<unknown> {
  if (service !== 'engines-rust-port') return undefined
  const { openEphemeris } = await import('../../services/engines-rust-port/src/ephemeris/open-ephemeris.js')
  return { ephemeris: openEphemeris() }
}

const shortened = (options: Options) =>
  JSON.stringify(options, (_, value) => (JSON.stringify(value)?.length > 60 && typeof value !== 'object' ? '…' : value)).slice(0, 90)

for (const service of process.argv.slice(2)) {
  const engines: AnyEngine[] = await loadEngines(new URL(`../../services/${service}/src/engines/`, import.meta.url))
  const deps = { zones: loadTimeZones(), ports: await portsOf(service), provenance: {} }
  for (const engine of engines) {
    const { ms, bytes, options } = await dearest(createRunner(engine, deps))
    const cost = String(engine.cost ?? 1)
    process.stdout.write(
      `${engine.id.padEnd(16)} ${ms.toFixed(1).padStart(8)} ms ${String(bytes).padStart(8)} bytes  cost ${cost.padStart(2)}  ${shortened(options)}\n`,
    )
  }
}
