import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type LabelOf, type MetricName, metricCatalogue } from './metric-catalogue.js'
import { describeProcess } from './process-metrics.js'

/** Buckets in seconds, from half a millisecond to the longest budget. */
const durationBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What a service measures: names of the catalogue only, each registered once per process. */
export interface Metrics {
  readonly registry: Registry
  /** With `read`, its values are kept elsewhere: it is emptied and filled anew at each scrape; they must never fall. */
  counter<N extends MetricName<'counter'>>(name: N, read?: (counter: Counter<LabelOf<N>>) => void | Promise<void>): Counter<LabelOf<N>>
  /** A counter of one value that is kept elsewhere. */
  total(name: MetricName<'counter'>, read: () => number): void
  /** `read` is called at each scrape and sets the gauge. */
  gauge<N extends MetricName<'gauge'>>(name: N, read: (gauge: Gauge<LabelOf<N>>) => void | Promise<void>): Gauge<LabelOf<N>>
  histogram<N extends MetricName<'histogram'>>(name: N): Histogram<LabelOf<N>>
}

/** A registry of the service's own; names get the prefix `noesis_`. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry, prefix: 'noesis_' })
  const described = <N extends MetricName>(name: N) => ({
    name: `noesis_${name}`,
    help: metricCatalogue[name].help,
    labelNames: [...metricCatalogue[name].labels] as LabelOf<N>[],
    registers: [registry],
  })
  const metrics: Metrics = {
    registry,
    counter<N extends MetricName<'counter'>>(name: N, read?: (counter: Counter<LabelOf<N>>) => void | Promise<void>) {
      if (read === undefined) return new Counter<LabelOf<N>>(described(name))
      return new Counter<LabelOf<N>>({
        ...described(name),
        collect() {
          this.reset()
          return read(this)
        },
      })
    },
    total(name, read) {
      metrics.counter(name, (counter) => counter.inc(read()))
    },
    gauge<N extends MetricName<'gauge'>>(name: N, read: (gauge: Gauge<LabelOf<N>>) => void | Promise<void>) {
      return new Gauge<LabelOf<N>>({
        ...described(name),
        collect() {
          return read(this)
        },
      })
    },
    histogram: (name) => new Histogram({ ...described(name), buckets: durationBuckets }),
  }
  describeProcess({ gauge: (name, read) => metrics.gauge(name, (gauge) => gauge.set(read())) })
  return metrics
}
