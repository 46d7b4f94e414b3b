import { setTimeout as sleep } from 'node:timers/promises'
import { NoesisError } from '@selemene/contracts'
import { processEnvironment } from '@selemene/service'
import { addressOf } from '../addresses.js'
import { report } from '../check.js'
import { defineCommand } from '../command.js'
import { quantileBetween, readSamples, type Sample, sumOf } from '../metrics-text.js'
import { type Readings, rollbackTriggers } from '../rollback-triggers.js'

const probes = 3
const probeTimeoutMs = 5_000

export const command = defineCommand({
  summary: 'Whether to go back to the release before: health, errors, speed, memory. Exit code 1 says yes.',
  options: {
    interval: { type: 'string', description: 'Seconds between the three health checks; 30 unless said' },
    prometheus: { type: 'string', description: 'Address of Prometheus, for all services; without it the gateway is read' },
  },
  async run({ interval = '30', prometheus }) {
    const base = await addressOf('base')
    const intervalMs = Number(interval) * 1000
    const before = prometheus === undefined ? await scrape(base) : []
    const healths: boolean[] = []
    for (let probe = 0; probe < probes; probe += 1) {
      if (probe > 0) await sleep(intervalMs)
      healths.push(await isHealthy(base))
    }
    const measured = prometheus === undefined ? between(before, await scrape(base)) : await askPrometheus(prometheus)
    return report(rollbackTriggers({ healths, ...measured }))
  },
})

type Measured = Omit<Readings, 'healths'>

const isHealthy = (base: string) =>
  fetch(new URL('/health/ready', base), { signal: AbortSignal.timeout(probeTimeoutMs) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** A gateway that does not answer has failed its health checks; there is nothing to read then. */
async function scrape(base: string): Promise<Sample[]> {
  const { METRICS_TOKEN } = processEnvironment()
  const headers = METRICS_TOKEN ? { authorization: `Bearer ${METRICS_TOKEN}` } : {}
  const answer = await fetch(new URL('/metrics', base), { headers, signal: AbortSignal.timeout(probeTimeoutMs) }).catch(() => undefined)
  if (answer?.status === 401) throw new NoesisError('CONFIG_ERROR', 'Set METRICS_TOKEN: /metrics asks for it.')
  return answer?.ok ? readSamples(await answer.text()) : []
}

function between(before: readonly Sample[], after: readonly Sample[]): Measured {
  const grown = (labels: Record<string, string> = {}) =>
    sumOf(after, 'noesis_requests_total', labels) - sumOf(before, 'noesis_requests_total', labels)
  return {
    errorShare: grown() > 0 ? grown({ status: '5xx' }) / grown() : undefined,
    p95Seconds: quantileBetween(before, after, 'noesis_request_duration_seconds', 0.95),
    memoryBytes: after.find(({ name }) => name === 'noesis_memory_usage_bytes')?.value,
  }
}

const queries = {
  errorShare: '(sum(rate(noesis_requests_total{status="5xx"}[5m])) or vector(0)) / sum(rate(noesis_requests_total[5m]))',
  p95Seconds: 'histogram_quantile(0.95, sum by (le) (rate(noesis_request_duration_seconds_bucket[5m])))',
  memoryBytes: 'max(noesis_memory_usage_bytes)',
}

async function askPrometheus(address: string): Promise<Measured> {
  const entries = Object.entries(queries).map(async ([name, query]) => [name, await ask(address, query)] as const)
  return Object.fromEntries(await Promise.all(entries)) as unknown as Measured
}

async function ask(address: string, query: string): Promise<number | undefined> {
  const answer = await fetch(new URL(`/api/v1/query?query=${encodeURIComponent(query)}`, address), { signal: AbortSignal.timeout(probeTimeoutMs) })
  const { data } = (await answer.json()) as { data?: { result?: { value: [number, string] }[] } }
  const value = Number(data?.result?.[0]?.value[1] ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}
