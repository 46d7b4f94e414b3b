import { type Asked, fill, type Passage, sayAt } from '@selemene/engine'
import { type ChakraName, chakraNames } from '@selemene/traditions'
import type { Result } from '../schema.js'
import type { BiofieldWords } from './words.js'

/** Of values from 0 to 1: two readings of one source differ by as much. */
const noise = 0.02

const percent = (share: number) => Math.round(share * 100)

/** What was measured, in words: the picture, the series, and the extremes of the seven derived values. */
export function sayMeasures({ image, measurements, chakras }: Result, words: BiofieldWords, { level }: Asked): Passage[] {
  const extreme = (isBeyond: (a: number, b: number) => boolean) =>
    chakraNames.reduce<ChakraName>((found, next) => (isBeyond(chakras[next].value, chakras[found].value) ? next : found), chakraNames[0])
  const high = extreme((a, b) => a > b)
  const low = extreme((a, b) => a < b)
  const isLevel = chakras[high].value - chakras[low].value <= noise
  const values = { high: words.names[high], low: words.names[low], depth: sayAt(isLevel ? words.levelDepth : words.depth, level) }
  return [
    ...(image === null ? [] : [sayImage(image, words)]),
    ...(measurements === null ? [] : [saySeries(measurements, words)]),
    isLevel
      ? { about: '/chakras', title: words.titles.highest, text: fill(words.level, values) }
      : { about: `/chakras/${high}`, title: words.titles.highest, text: fill(words.highest, values) },
  ]
}

function sayImage({ area, symmetry, entropy }: NonNullable<Result['image']>, words: BiofieldWords): Passage {
  const values = { area: percent(area), symmetry: percent(symmetry), entropy: words.entropy[bandOf(entropy / 8)] }
  return { about: '/image', title: words.titles.image, text: fill(words.image, values) }
}

function saySeries(series: NonNullable<Result['measurements']>, words: BiofieldWords): Passage {
  const { count, coherence, spectral_entropy, peak_frequency_hz } = series
  const about = { about: '/measurements', title: words.titles.series }
  if (peak_frequency_hz === null) return { ...about, text: fill(words.still, { count, rate: rateOf(series.sample_rate_hz, words) }) }
  const values = {
    count,
    rate: rateOf(series.sample_rate_hz, words),
    coherence: words.coherence[bandOf(coherence)],
    peak: peakOf(peak_frequency_hz, words),
    spread: percent(spectral_entropy),
  }
  return { ...about, text: fill(words.series, values) }
}

/** A whole number, or one with a decimal where it is small. */
const rounded = (value: number): string => String(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))

function rateOf(hz: number, { rates }: BiofieldWords): string {
  if (hz === 1) return rates.one
  return hz > 1 ? fill(rates.many, { rate: rounded(hz) }) : fill(rates.few, { seconds: rounded(1 / hz) })
}

const secondsInMinute = 60

function peakOf(hz: number, { peaks }: BiofieldWords): string {
  if (hz >= 1) return fill(peaks.fast, { times: rounded(hz) })
  const values = { seconds: rounded(1 / hz), minutes: rounded(1 / hz / secondsInMinute), times: rounded(hz * secondsInMinute) }
  return fill(hz * secondsInMinute >= 1 ? peaks.slow : peaks.drift, values)
}

function bandOf(share: number): 'low' | 'middle' | 'high' {
  if (share < 1 / 3) return 'low'
  return share < 2 / 3 ? 'middle' : 'high'
}
