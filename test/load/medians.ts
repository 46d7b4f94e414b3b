export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The smallest value that `share` of all do not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

/** "1.12 (1.08–1.17)": the median and how far the rounds lie apart. */
export const withSpread = (values: readonly number[], digits: number): string =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`
