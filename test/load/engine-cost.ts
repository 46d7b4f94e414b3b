import { type AnyEngine, createRunner, loadTimeZones } from '@selemene/engine'
import { humanDesignEngine } from '../../services/engines-rust-port/src/engines/human-design/engine.js'
import { panchangaEngine } from '../../services/engines-rust-port/src/engines/panchanga/engine.js'
import { vimshottariEngine } from '../../services/engines-rust-port/src/engines/vimshottari/engine.js'
import type { Ephemeris } from '../../services/engines-rust-port/src/ephemeris/ephemeris.js'
import { openEphemeris } from '../../services/engines-rust-port/src/ephemeris/open-ephemeris.js'

const charts = 200
const rounds = 7

/** What a chart costs one core, milliseconds: the calculation, and the ephemeris calls that it makes alone. */
export interface EngineCost {
  id: string
  wholeMs: number
  callsMs: number
  calls: number
}

export const ephemerisEngines = [humanDesignEngine, panchangaEngine, vimshottariEngine] as unknown as AnyEngine[]

/** Calls of the ephemeris are recorded, and replayed alone in the same process. */
export async function measureEngines(): Promise<EngineCost[]> {
  const costs: EngineCost[] = []
  for (const engine of ephemerisEngines) costs.push(await costOf(engine))
  return costs
}

async function costOf(engine: AnyEngine): Promise<EngineCost> {
  const ephemeris = openEphemeris()
  const calls: [keyof Ephemeris, unknown[]][] = []
  const zones = loadTimeZones()
  const runner = createRunner(engine, { zones, ports: { ephemeris }, provenance: {} })
  const recording = createRunner(engine, { zones, ports: { ephemeris: recorded(ephemeris, calls) }, provenance: {} })
  for (let i = 0; i < charts; i++) await recording.run(birthOf(i), call)
  const whole: number[] = []
  const alone: number[] = []
  for (let round = 0; round < rounds; round++) {
    whole.push(
      await timed(async () => {
        for (let i = 0; i < charts; i++) await runner.run(birthOf(i), call)
      }),
    )
    alone.push(
      await timed(async () => {
        for (const [name, parameters] of calls) (ephemeris[name] as (...list: unknown[]) => unknown)(...parameters)
      }),
    )
  }
  return { id: engine.id, wholeMs: Math.min(...whole) / charts, callsMs: Math.min(...alone) / charts, calls: Math.round(calls.length / charts) }
}

/** The same ephemeris, noting each call. */
function recorded(ephemeris: Ephemeris, calls: [keyof Ephemeris, unknown[]][]): object {
  const record =
    (name: string, member: (...list: unknown[]) => unknown) =>
    (...parameters: unknown[]) => {
      calls.push([name as keyof Ephemeris, parameters])
      return member(...parameters)
    }
  return Object.fromEntries(
    Object.entries(ephemeris).map(([name, member]: [string, unknown]) => [
      name,
      typeof member === 'function' ? record(name, member as (...list: unknown[]) => unknown) : member,
    ]),
  )
}

const call = { level: 5, now: Date.UTC(2026, 0, 1) }

/** The i-th of 60,000 births: each is asked once in a run. */
export const birthOf = (i: number) => ({
  birth_data: {
    date: new Date(Date.UTC(1930, 0, 1 + (i % 20_000))).toISOString().slice(0, 10),
    time: `12:${String(10 + Math.floor(i / 20_000)).padStart(2, '0')}`,
    timezone: '+00:00',
    latitude: 50,
    longitude: 10,
  },
})

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
