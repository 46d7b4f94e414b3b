import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { describeProcess } from './process-metrics.js'

/** Buckets in seconds, from half a millisecond to the longest budget. */
const durationBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export interface Metrics {
  readonly registry: Registry
  /** With `read`, its values are kept elsewhere: it is emptied and filled anew at each scrape; they must never fall. */
  counter<L extends string = never>(
    name: string,
    help: string,
    labels?: readonly L[],
    read?: (counter: Counter<L>) => void | Promise<void>,
  ): Counter<L>
  /** A counter of one value that is kept elsewhere. */
  total(name: string, help: string, read: () => number): void
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
    counter: (name, help, labels = [], read) =>
      new Counter({
        name: `noesis_${name}`,
        help,
        labelNames: [...labels],
        registers: [registry],
        ...(read === undefined
          ? {}
          : {
              collect() {
                this.reset()
                return read(this as Counter<never>)
              },
            }),
      }),
    total(name, help, read) {
      metrics.counter(name, help, [], (counter) => counter.inc(read()))
    },
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
