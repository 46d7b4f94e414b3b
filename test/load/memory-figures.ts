import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Figure, Measured, Reading } from './figure.js'
import { newRequest } from './line-figures.js'
import { measureRate } from './load-client.js'

export interface MemoryOptions {
  port: number
  key: string
  /** Our services, by name. */
  pids: Record<string, number>
  seconds: number
  progress(text: string): void
}

const connections = 64
const megabyte = 1024 * 1024
/** Of Linux on every machine that this runs on. */
const pageBytes = 4096

/** Resident memory of each service just after its start, MB. */
export async function measureIdle({ pids }: Pick<MemoryOptions, 'pids'>): Promise<Figure[]> {
  await pause(3_000)
  return Object.entries(pids).map(([name, pid]) => ({
    id: `idle-${name}`,
    what: `${name}, idle`,
    unit: 'MB',
    rounds: [residentMb(pid)],
    asked: { atMost: 150 },
  }))
}

/** How much each grows from the first to the second half of a steady load. */
export async function measureGrowth({ port, key, pids, seconds, progress }: MemoryOptions): Promise<Measured> {
  const request = newRequest(key, 'Uma')
  await measureRate({ port, request }, connections, seconds)
  const before = Object.entries(pids).map(([name, pid]) => ({ name, pid, mb: residentMb(pid) }))
  await measureRate({ port, request }, connections, seconds)
  progress('memory under steady load')
  const readings: Reading[] = []
  const figures: Figure[] = []
  for (const { name, pid, mb } of before) {
    const after = residentMb(pid)
    readings.push({ what: `${name}, under load`, unit: 'MB', rounds: [after] })
    figures.push({
      id: `growth-${name}`,
      what: `${name}, growth under steady load`,
      unit: '%',
      rounds: [(100 * (after - mb)) / mb],
      asked: { atMost: 5 },
    })
  }
  return { figures, readings }
}

function residentMb(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  return (pages * pageBytes) / megabyte
}
