import { createRunner, loadTimeZones } from '@selemene/engine'
import { humanDesignEngine } from '../../services/engines-rust-port/src/engines/human-design/engine.js'
import { panchangaEngine } from '../../services/engines-rust-port/src/engines/panchanga/engine.js'
import type { Ephemeris } from '../../services/engines-rust-port/src/ephemeris/ephemeris.js'
import { openEphemeris } from '../../services/engines-rust-port/src/ephemeris/open-ephemeris.js'

const charts = 200

/** What an uncached calculation costs beyond the ephemeris calls that it makes: those are recorded and replayed alone, in the same process. */
export async function measureEngines(): Promise<void> {
  const ephemeris = openEphemeris()
  for (const engine of [humanDesignEngine, panchangaEngine]) {
    const calls: [keyof Ephemeris, unknown[]][] = []
    const recorder = Object.fromEntries(
      Object.entries(ephemeris).map(([name, member]: [string, unknown]) => {
        if (typeof member !== 'function') return [name, member]
        const recorded = (...parameters: unknown[]) => {
          calls.push([name as keyof Ephemeris, parameters])
          return (member as (...list: unknown[]) => unknown)(...parameters)
        }
        return [name, recorded]
      }),
    )
    const zones = loadTimeZones()
    const runner = createRunner(engine, { zones, ports: { ephemeris }, provenance: {} })
    const recording = createRunner(engine, { zones, ports: { ephemeris: recorder }, provenance: {} })
    for (let i = 0; i < charts; i++) await recording.run(bodyOf(i), call)
    const whole: number[] = []
    const alone: number[] = []
    for (let round = 0; round < 7; round++) {
      whole.push(
        await timed(async () => {
          for (let i = 0; i < charts; i++) await runner.run(bodyOf(i), call)
        }),
      )
      alone.push(
        await timed(async () => {
          for (const [name, parameters] of calls) (ephemeris[name] as (...list: unknown[]) => unknown)(...parameters)
        }),
      )
    }
    const [a, b] = [Math.min(...whole), Math.min(...alone)]
    process.stdout.write(
      `${engine.id.padEnd(14)} ${(a / charts).toFixed(2)} ms a chart, its ${Math.round(calls.length / charts)} ephemeris calls alone ${(b / charts).toFixed(2)} ms: ${(a / b).toFixed(2)} ×\n`,
    )
  }
}

const call = { level: 5, now: Date.UTC(2026, 0, 1) }

const bodyOf = (i: number) => ({
  birth_data: {
    date: `${1930 + (i % 80)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
    time: '12:34',
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
