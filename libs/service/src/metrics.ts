import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Buckets in seconds, from half a millisecond to the longest budget. */
const durationBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export interface Metrics {
  readonly registry: Registry
  counter<L extends string = never>(name: string, help: string, labels?: readonly L[]): Counter<L>
  /** `read` is called at each scrape and sets the gauge. */
  gauge<L extends string = never>(name: string, help: string, labels?: readonly L[], read?: (gauge: Gauge<L>) => void | Promise<void>): Gauge<L>
  histogram<L extends string = never>(name: string, help: string, labels?: readonly L[]): Histogram<L>
}

/** A registry of the service's own; names get the prefix `noesis_`. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry, prefix: 'noesis_' })
  const metrics: Metrics = {
    registry,
    counter: (name, help, labels = []) => new Counter({ name: `noesis_${name}`, help, labelNames: [...labels], registers: [registry] }),
    gauge: (name, help, labels = [], read) =>
      new Gauge({
        name: `noesis_${name}`,
        help,
        labelNames: [...labels],
        registers: [registry],
        ...(read === undefined
          ? {}
          : {
              collect() {
                return read(this as Gauge<never>)
              },
            }),
      }),
    histogram: (name, help, labels = []) =>
      new Histogram({ name: `noesis_${name}`, help, labelNames: [...labels], buckets: durationBuckets, registers: [registry] }),
  }
  describeProcess(metrics)
  return metrics
}

function describeProcess(metrics: Metrics): void {
  let last = { at: performance.now(), cpu: process.cpuUsage() }
  metrics.gauge('memory_usage_bytes', 'Resident memory', [], (g) => g.set(process.memoryUsage.rss()))
  metrics.gauge('uptime_seconds', 'Seconds since start', [], (g) => g.set(process.uptime()))
  metrics.gauge('cpu_usage_percent', 'Share of one core used since the last scrape', [], (g) => {
    const now = { at: performance.now(), cpu: process.cpuUsage() }
    const usedMs = (now.cpu.user + now.cpu.system - last.cpu.user - last.cpu.system) / 1000
    g.set(now.at > last.at ? (100 * usedMs) / (now.at - last.at) : 0)
    last = now
  })
  let lag = 0
  let due = performance.now() + 500
  const timer = setInterval(() => {
    lag = Math.max(0, performance.now() - due)
    due = performance.now() + 500
  }, 500)
  timer.unref()
  metrics.gauge('event_loop_lag_seconds', 'How late a timer of half a second last came', [], (g) => g.set(lag / 1000))
}
