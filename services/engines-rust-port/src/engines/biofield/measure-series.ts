import { entropyBits } from './histogram.js'
import type { Measurements, SeriesMeasures } from './schema.js'
import { type WelchSpectra, welch } from './welch.js'

const bandCount = 7
const histogramBins = 16
/** Bins on either side of the peak that belong to it: a pure tone reaches that far through the Hann window. */
const peakReach = 2

export interface Series {
  values: readonly number[]
  sampleRateHz: number
  second?: readonly number[]
}

/** A plain list, or an object with the rate and perhaps a second channel. One sample a second unless said. */
export function seriesOf(measurements: Measurements): Series {
  if (Array.isArray(measurements)) return { values: measurements as number[], sampleRateHz: 1 }
  const { values, sample_rate_hz = 1, second } = measurements as Exclude<Measurements, number[]>
  return { values, sampleRateHz: sample_rate_hz, ...(second === undefined ? {} : { second }) }
}

/** Everything that is read from a series. */
export function measureSeries({ values, sampleRateHz, second }: Series): SeriesMeasures {
  const spectra = welch(values, sampleRateHz, second)
  const powers = powersOf(values, spectra)
  const total = powers.reduce((sum, power) => sum + power, 0)
  const peak = peakOf(powers, total)
  const average = mean(values)
  return {
    count: values.length,
    sample_rate_hz: sampleRateHz,
    mean: average,
    variance: mean(values.map((value) => (value - average) ** 2)),
    entropy: entropyBits(valueHistogram(values)),
    spectral_entropy: entropyBits(powers) / Math.log2(powers.length),
    total_power: total,
    peak_frequency_hz: peak === undefined ? null : (peak.index + 1) * spectra.resolutionHz,
    coherence: peak === undefined ? 0 : peak.power / total,
    coherence_ratio: peak === undefined || total - peak.power <= total * 1e-12 ? null : peak.power / (total - peak.power),
    bands: bandsOf(powers, total, spectra, sampleRateHz),
    cross_coherence: crossCoherence(spectra, peak?.index),
    welch: { segment_length: spectra.segmentLength, segments: spectra.segments, resolution_hz: spectra.resolutionHz },
  }
}

/** Power at each frequency above zero. A series that never changes has none, whatever rounding leaves. */
function powersOf(values: readonly number[], { density, resolutionHz }: WelchSpectra): number[] {
  const isConstant = values.every((value) => value === values[0])
  return [...density.slice(1)].map((level) => (isConstant ? 0 : level * resolutionHz))
}

/** The highest frequency bin with its neighbours, or undefined where there is no power. */
function peakOf(powers: readonly number[], total: number): { index: number; power: number } | undefined {
  if (!(total > 0)) return undefined
  const index = powers.reduce((highest, power, i) => (power > (powers[highest] as number) ? i : highest), 0)
  const power = powers.slice(Math.max(0, index - peakReach), index + peakReach + 1).reduce((sum, each) => sum + each, 0)
  return { index, power: Math.min(power, total) }
}

function bandsOf(powers: readonly number[], total: number, { resolutionHz }: WelchSpectra, sampleRateHz: number): SeriesMeasures['bands'] {
  const width = sampleRateHz / 2 / bandCount
  const bandPowers = Array.from({ length: bandCount }, () => 0)
  for (const [i, power] of powers.entries()) {
    const band = Math.min(bandCount - 1, Math.floor(((i + 1) * resolutionHz) / width))
    bandPowers[band] = (bandPowers[band] as number) + power
  }
  return bandPowers.map((power, i) => ({ number: i + 1, from_hz: i * width, to_hz: (i + 1) * width, power, share: total > 0 ? power / total : 0 }))
}

/** Magnitude-squared coherence |P₁₂|² / (P₁ P₂) of two channels; null with one channel, or with one segment, which always gives 1. */
function crossCoherence({ density, second, segments }: WelchSpectra, peak: number | undefined): SeriesMeasures['cross_coherence'] {
  if (second === undefined || segments < 2) return null
  const all = [...density.keys()].slice(1).map((k) => {
    const both = (density[k] as number) * (second.density[k] as number)
    return both > 0 ? Math.min(1, ((second.crossRe[k] as number) ** 2 + (second.crossIm[k] as number) ** 2) / both) : 0
  })
  return { mean: mean(all), at_peak: peak === undefined ? null : (all[peak] as number) }
}

/** Sixteen bins of one width from the smallest value to the largest. */
function valueHistogram(values: readonly number[]): number[] {
  const low = values.reduce((a, b) => Math.min(a, b))
  const high = values.reduce((a, b) => Math.max(a, b))
  const counts = Array.from({ length: histogramBins }, () => 0)
  for (const value of values) {
    const bin = high > low ? Math.min(histogramBins - 1, Math.floor(((value - low) / (high - low)) * histogramBins)) : 0
    counts[bin] = (counts[bin] as number) + 1
  }
  return counts
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
