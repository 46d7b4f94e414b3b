import { readFileSync } from 'node:fs'
import { listeningPorts } from './service-ports.js'

export interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

export interface Scrape {
  /** Names with their kinds, also of what has no sample yet. */
  kinds: Map<string, string>
  samples: Sample[]
}

const services = ['gateway', 'auth', 'orchestrator', 'engines-rust-port', 'engines-ts', 'analytics'] as const
export type ServiceName = (typeof services)[number]

/** host:port of every replica's metrics, or of those of one service. Looking costs milliseconds a process, of which a client has few to spare. */
export function metricsTargets(stateFile: string, only?: string): { service: ServiceName; target: string }[] {
  const { pids } = JSON.parse(readFileSync(stateFile, 'utf8')) as { pids: Record<string, number | number[]> }
  return services
    .filter((service) => only === undefined || service === only)
    .flatMap((service) =>
      [pids[service] ?? []].flat().flatMap((pid) => listeningPorts(pid).map((port) => ({ service, target: `127.0.0.1:${port}` }))),
    )
}

export async function scrape(target: string): Promise<Scrape> {
  const answer = await fetch(`http://${target}/metrics`)
  if (!answer.ok) throw new Error(`${target}/metrics answered ${answer.status}`)
  return readExposition(await answer.text())
}

/** Prometheus's text format. */
export function readExposition(text: string): Scrape {
  const lines = text.split('\n')
  const kinds = new Map(
    lines.flatMap((line) => [...line.matchAll(/^# TYPE (\S+) (\S+)$/g)].map(([, name, kind]) => [name as string, kind as string])),
  )
  const samples = lines.flatMap((line) => {
    const match = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line)
    if (match === null) return []
    const labels = Object.fromEntries([...(match[2] ?? '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, name, value]) => [name, value]))
    return [{ name: match[1] as string, labels, value: Number(match[3]) }]
  })
  return { kinds, samples }
}

/** The sum of the samples of a name that carry these labels. */
export const sumOf = ({ samples }: Scrape, name: string, labels: Record<string, string> = {}): number =>
  samples
    .filter((sample) => sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
    .reduce((sum, sample) => sum + sample.value, 0)
