/** One sample of Prometheus's text format. */
export interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

export function readSamples(text: string): Sample[] {
  return text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)/.exec(line) ?? []
    if (name === undefined) return []
    return [{ name, labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1], match[2]])), value: Number(value) }]
  })
}

/** The sum over all series of a name whose labels hold `wanted`. */
export const sumOf = (samples: readonly Sample[], name: string, wanted: Record<string, string> = {}): number =>
  samples
    .filter((sample) => sample.name === name && Object.entries(wanted).every(([label, value]) => sample.labels[label] === value))
    .reduce((sum, { value }) => sum + value, 0)

/**
 * The quantile of what a histogram counted between two readings, as Prometheus interpolates it: within its bucket. undefined when
 * nothing was counted; the highest finite bound for what lies beyond it.
 */
export function quantileBetween(before: readonly Sample[], after: readonly Sample[], name: string, quantile: number): number | undefined {
  const bounds = [
    ...new Set(after.filter((sample) => sample.name === `${name}_bucket`).map(({ labels }) => Number(labels.le?.replace('+Inf', 'Infinity')))),
  ]
  const counts = bounds
    .sort((a, b) => a - b)
    .map((bound) => {
      const le = bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound)
      return { bound, count: sumOf(after, `${name}_bucket`, { le }) - sumOf(before, `${name}_bucket`, { le }) }
    })
  const rank = (counts.at(-1)?.count ?? 0) * quantile
  const at = counts.findIndex(({ count }) => count >= rank)
  const bucket = counts[at]
  if (bucket === undefined || rank === 0) return undefined
  const below = counts[at - 1] ?? { bound: 0, count: 0 }
  if (bucket.bound === Number.POSITIVE_INFINITY) return below.bound
  return below.bound + ((bucket.bound - below.bound) * (rank - below.count)) / (bucket.count - below.count)
}
