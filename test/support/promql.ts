import type { KnownMetric } from './registered-metrics.js'

/** Labels that Prometheus itself adds, and the one that every service puts on everything. */
const everywhere = ['service', 'instance', 'job']

export interface Selector {
  metric: string
  labels: string[]
}

/** The metrics of ours that a query reads, each with the labels it is matched by. */
export function selectorsOf(query: string): Selector[] {
  return [...query.matchAll(/\b(noesis_\w+)(\{[^}]*\})?/g)].map(([, metric, matchers = '']) => ({
    metric: metric as string,
    labels: [...matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map((match) => match[1] as string),
  }))
}

/** The recording rules that a query reads. */
export const recordsOf = (query: string): string[] => [...query.matchAll(/\bnoesis:[\w:]+/g)].map(([name]) => name)

/** Labels by which a query groups or joins. */
export function groupingOf(query: string): string[] {
  const lists = [...query.matchAll(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\(([^)]*)\)/g)].map((match) => match[1] as string)
  return [...new Set(lists.flatMap((list) => list.split(',').map((label) => label.trim())))].filter((label) => label !== '')
}

/** What a query asks for that no service registers. `shown` are labels that a legend or a text prints. */
export function faultsOfQuery(query: string, registered: readonly KnownMetric[], shown: readonly string[] = []): string[] {
  const selectors = selectorsOf(query)
  const known = new Set(everywhere)
  const faults = selectors.flatMap(({ metric, labels }) => {
    const found = registered.filter((one) => isSeriesOf(metric, one))
    if (found.length === 0) return [`${metric} is registered nowhere`]
    const own = new Set([...found.flatMap((one) => one.labels), ...everywhere, ...(metric.endsWith('_bucket') ? ['le'] : [])])
    for (const label of own) known.add(label)
    return labels.filter((label) => !own.has(label)).map((label) => `${metric} has no label ${label}`)
  })
  const unknown = [...groupingOf(query), ...shown].filter((label) => !known.has(label))
  return [...faults, ...unknown.map((label) => `nothing in the query has the label ${label}`)]
}

function isSeriesOf(series: string, { name, kind }: KnownMetric): boolean {
  if (kind !== 'histogram') return series === name
  return series === `${name}_bucket` || series === `${name}_sum` || series === `${name}_count`
}
