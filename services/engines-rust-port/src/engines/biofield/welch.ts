import { fft, type Spectrum } from './fft.js'

/** Averaged spectra of one series, or of two with their cross-spectrum, at the frequencies k·resolution, k = 0 … L/2. */
export interface WelchSpectra {
  segmentLength: number
  segments: number
  resolutionHz: number
  /** One-sided power spectral density, unit² per hertz. */
  density: Float64Array
  second?: { density: Float64Array; crossRe: Float64Array; crossIm: Float64Array }
}

const shortest = 16
const longest = 256

/** The largest power of two in half the series, within 16 and 256: at least three half-overlapping segments from 32 values on. */
function segmentLengthFor(count: number): number {
  return Math.min(longest, Math.max(shortest, 2 ** Math.floor(Math.log2(count / 2))))
}

/**
 * Welch's method (P. D. Welch, IEEE Transactions on Audio and Electroacoustics 15, 1967): segments that overlap by half, each freed of its mean and
 * weighed with a periodic Hann window, their periodograms averaged; scaled to a one-sided density as scipy.signal.welch does.
 */
export function welch(values: readonly number[], sampleRateHz: number, second?: readonly number[]): WelchSpectra {
  const length = segmentLengthFor(values.length)
  const window = Float64Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length))
  const scale = 1 / (sampleRateHz * window.reduce((sum, w) => sum + w * w, 0))
  const starts = Array.from({ length: Math.floor((values.length - length) / (length / 2)) + 1 }, (_, i) => (i * length) / 2)
  const spectraOf = (series: readonly number[]) => starts.map((start) => fft(prepared(series.slice(start, start + length), window)))
  const first = spectraOf(values)
  const other = second === undefined ? undefined : spectraOf(second)
  const averaged = (product: (segment: number, k: number) => number) =>
    Float64Array.from({ length: length / 2 + 1 }, (_, k) => (sidesAt(k, length) * scale * sumOf(starts.length, (i) => product(i, k))) / starts.length)
  const power = (spectra: Spectrum[]) => averaged((i, k) => re(spectra, i, k) ** 2 + im(spectra, i, k) ** 2)
  return {
    segmentLength: length,
    segments: starts.length,
    resolutionHz: sampleRateHz / length,
    density: power(first),
    ...(other === undefined
      ? {}
      : {
          second: {
            density: power(other),
            crossRe: averaged((i, k) => re(first, i, k) * re(other, i, k) + im(first, i, k) * im(other, i, k)),
            crossIm: averaged((i, k) => re(first, i, k) * im(other, i, k) - im(first, i, k) * re(other, i, k)),
          },
        }),
  }
}

function prepared(segment: readonly number[], window: Float64Array): Float64Array {
  const mean = segment.reduce((sum, value) => sum + value, 0) / segment.length
  return window.map((w, i) => w * ((segment[i] as number) - mean))
}

/** Every frequency but zero and the highest stands for two, positive and negative. */
const sidesAt = (k: number, length: number) => (k === 0 || k === length / 2 ? 1 : 2)
const re = (spectra: Spectrum[], i: number, k: number) => (spectra[i] as Spectrum).re[k] as number
const im = (spectra: Spectrum[], i: number, k: number) => (spectra[i] as Spectrum).im[k] as number

function sumOf(count: number, term: (i: number) => number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += term(i)
  return sum
}
