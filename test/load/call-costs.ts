import { type AnyEngine, createRunner, loadTimeZones } from '@selemene/engine'
import { loadEngines } from '@selemene/engine-host'
import { openEphemeris } from '../../services/engines-rust-port/src/ephemeris/open-ephemeris.js'
import type { Reading } from './figure.js'
import { median } from './medians.js'

const call = { level: 5, now: Date.UTC(2026, 0, 1) }
/** Until a service's code is compiled as it is after its first thousand calls. */
const warmUpMs = 400
const rounds = 9
const callsARound = 10

/** Processor time of one calculation of every engine, its first example, in this process: neither bus nor cache. */
export async function measureCalls(): Promise<Reading[]> {
  const readings: Reading[] = []
  for (const service of ['engines-rust-port', 'engines-ts']) {
    const engines: AnyEngine[] = await loadEngines(new URL(`../../services/${service}/src/engines/`, import.meta.url))
    const ports = service === 'engines-rust-port' ? { ephemeris: openEphemeris() } : undefined
    for (const engine of engines) readings.push(await costOf(engine, ports))
  }
  return readings
}

export const calculationOf = (id: string) => `a calculation of ${id}`

async function costOf(engine: AnyEngine, ports: unknown): Promise<Reading> {
  const runner = createRunner(engine, { zones: loadTimeZones(), ports, provenance: {} })
  const request = engine.examples[0]?.request ?? {}
  const times: number[] = []
  const warm = performance.now() + warmUpMs
  while (performance.now() < warm) await runner.run(structuredClone(request), call)
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    for (let i = 0; i < callsARound; i++) await runner.run(structuredClone(request), call)
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / callsARound)
  }
  return { what: calculationOf(engine.id), unit: 'µs', rounds: [median(times)] }
}
