import { totalmem } from 'node:os'
import type { MetricName } from './metric-catalogue.js'

const sampleEveryMs = 500
/** Lag is the worst and CPU the mean over this many samples, however often they are scraped. */
const samplesKept = 30

interface Sample {
  at: number
  cpuMicros: number
  lagMs: number
}

interface Gauges {
  /** Registers a gauge that is read at each scrape. */
  gauge(name: MetricName<'gauge'>, read: () => number): void
}

/** What the process uses of its machine: sampled twice a second, so that two scrapers see the same. */
export function describeProcess(metrics: Gauges): void {
  const samples = sampleProcess()
  metrics.gauge('memory_usage_bytes', () => process.memoryUsage.rss())
  metrics.gauge('memory_limit_bytes', () => memoryLimit())
  metrics.gauge('uptime_seconds', () => process.uptime())
  metrics.gauge('clock_seconds', () => Date.now() / 1000)
  metrics.gauge('cpu_usage_percent', () => cpuPercent(samples))
  metrics.gauge('event_loop_lag_seconds', () => Math.max(...samples.map((sample) => sample.lagMs)) / 1000)
}

function sampleProcess(): readonly Sample[] {
  const samples: Sample[] = [{ at: performance.now(), cpuMicros: cpuMicros(), lagMs: 0 }]
  const timer = setInterval(() => {
    const at = performance.now()
    const last = samples.at(-1) as Sample
    samples.push({ at, cpuMicros: cpuMicros(), lagMs: Math.max(0, at - last.at - sampleEveryMs) })
    if (samples.length > samplesKept) samples.shift()
  }, sampleEveryMs)
  timer.unref()
  return samples
}

function cpuPercent(samples: readonly Sample[]): number {
  const oldest = samples[0] as Sample
  const elapsedMs = performance.now() - oldest.at
  return elapsedMs <= 0 ? 0 : (cpuMicros() - oldest.cpuMicros) / 10 / elapsedMs
}

function cpuMicros(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Without a limit the system says 0 or an absurdly large number. */
function memoryLimit(): number {
  const limit = process.constrainedMemory()
  return limit > 0 && limit < totalmem() ? limit : totalmem()
}
