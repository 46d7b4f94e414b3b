export interface Spectrum {
  re: Float64Array
  im: Float64Array
}

/** Discrete Fourier transform X_k = Σ x_j e^(−2πi jk/N) of a real series whose length is a power of two (J. W. Cooley and J. W. Tukey, 1965). */
export function fft(series: ArrayLike<number>): Spectrum {
  const n = series.length
  if (n < 1 || (n & (n - 1)) !== 0) throw new RangeError(`fft of ${n} values: a power of two expected`)
  const re = new Float64Array(n)
  const im = new Float64Array(n)
  const bits = Math.log2(n)
  for (let i = 0; i < n; i++) re[reversed(i, bits)] = series[i] as number
  for (let size = 2; size <= n; size *= 2) for (let start = 0; start < n; start += size) butterflies(re, im, start, size)
  return { re, im }
}

function butterflies(re: Float64Array, im: Float64Array, start: number, size: number): void {
  const half = size / 2
  for (let k = 0; k < half; k++) {
    const angle = (-2 * Math.PI * k) / size
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const [even, odd] = [start + k, start + k + half]
    const [or, oi] = [re[odd] as number, im[odd] as number]
    const [tr, ti] = [or * c - oi * s, or * s + oi * c]
    re[odd] = (re[even] as number) - tr
    im[odd] = (im[even] as number) - ti
    re[even] = (re[even] as number) + tr
    im[even] = (im[even] as number) + ti
  }
}

function reversed(index: number, bits: number): number {
  let result = 0
  for (let bit = 0; bit < bits; bit++) if (index & (1 << bit)) result |= 1 << (bits - 1 - bit)
  return result
}
