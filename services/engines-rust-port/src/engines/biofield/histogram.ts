/** How many pixels have each of the 256 brightnesses. */
export function histogramOf(levels: Uint8Array): number[] {
  const counts = new Uint32Array(256)
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1
  return [...counts]
}

/** Shannon entropy −Σ p log₂ p of a table of counts or weights, in bits (C. E. Shannon, Bell System Technical Journal 27, 1948). */
export function entropyBits(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0)) return 0
  const bits = weights.reduce((sum, weight) => (weight > 0 ? sum + (weight / total) * Math.log2(total / weight) : sum), 0)
  return Math.max(0, bits)
}

export function meanLevel(histogram: readonly number[]): number {
  const total = histogram.reduce((sum, count) => sum + count, 0)
  return histogram.reduce((sum, count, level) => sum + count * level, 0) / total
}

/**
 * The brightness that parts a histogram best: the one that leaves the greatest variance between the two classes "at most t" and "above t"
 * (N. Otsu, IEEE Transactions on Systems, Man and Cybernetics 9, 1979). Of equal ones the lowest; null for a picture of one brightness.
 */
export function otsuThreshold(histogram: readonly number[]): number | null {
  const total = histogram.reduce((sum, count) => sum + count, 0)
  const whole = histogram.reduce((sum, count, level) => sum + count * level, 0)
  let best: { threshold: number; between: number } | undefined
  let below = 0
  let belowSum = 0
  for (let threshold = 0; threshold < 255; threshold++) {
    below += histogram[threshold] as number
    belowSum += threshold * (histogram[threshold] as number)
    const above = total - below
    if (below === 0 || above === 0) continue
    const between = below * above * (belowSum / below - (whole - belowSum) / above) ** 2
    if (best === undefined || between > best.between) best = { threshold, between }
  }
  return best?.threshold ?? null
}
