import { atPointer } from '@selemene/contracts'
import { createRandom, createRunner, loadTimeZones } from '@selemene/engine'
import { describeEngine } from '@selemene/engine/conformance'
import { chakraNames } from '@selemene/traditions'
import { describe, expect, it } from 'vitest'
import { exampleImage, exampleSeries } from './data/example-input.js'
import { biofieldEngine } from './engine.js'
import { fft } from './fft.js'
import type { Result } from './schema.js'

describeEngine(biofieldEngine, { at: import.meta.url })

const runner = createRunner(biofieldEngine, { zones: loadTimeZones(), provenance: {} })
const answer = (options: object, level = 3) => runner.run({ consciousness_level: level, options: structuredClone(options) }, { level, now: 0 })
const read = async (options: object) => (await answer(options)).result as Result
const seriesOf = async (values: number[], more: object = {}) => {
  const { measurements } = await read({ measurements: { values, ...more } })
  if (measurements === null) throw new Error('a series was given')
  return measurements
}
const pointers = (options: object) => runner.faultsOf({ options: structuredClone(options) }).map(({ pointer }) => pointer)

const count = 4096
/** Sums of twelve uniform numbers: near enough to Gaussian noise of variance 1. */
const noise = (seed: string) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => Array.from({ length: 12 }, () => random.fraction()).reduce((sum, x) => sum + x, -6))
}

describe('the transform', () => {
  it('keeps the sum of squares (Parseval)', () => {
    for (const length of [1, 2, 16, 256]) {
      const values = noise('parseval').slice(0, length)
      const { re, im } = fft(values)
      const squares = values.reduce((sum, x) => sum + x * x, 0)
      expect(re.reduce((sum, x, k) => sum + x * x + (im[k] as number) ** 2, 0) / length).toBeCloseTo(squares, 9)
    }
  })

  it('is the sum that defines it', () => {
    const values = noise('definition').slice(0, 32)
    const { re, im } = fft(values)
    for (let k = 0; k < 32; k++) {
      expect(re[k]).toBeCloseTo(
        values.reduce((sum, x, j) => sum + x * Math.cos((2 * Math.PI * j * k) / 32), 0),
        10,
      )
      expect(im[k]).toBeCloseTo(-values.reduce((sum, x, j) => sum + x * Math.sin((2 * Math.PI * j * k) / 32), 0), 10)
    }
  })

  it('refuses a length that is no power of two', () => expect(() => fft([1, 2, 3])).toThrow(RangeError))
})

describe('a series is measured', () => {
  it('a sine has its peak at its frequency, at any rate, within half a bin', async () => {
    for (const [rate, frequency] of [
      [1, 0.1],
      [2, 0.1],
      [128, 10],
      [1000, 333],
    ] as const) {
      const measured = await seriesOf(
        Array.from({ length: count }, (_, i) => Math.sin((2 * Math.PI * frequency * i) / rate)),
        { sample_rate_hz: rate },
      )
      expect(Math.abs((measured.peak_frequency_hz as number) - frequency)).toBeLessThanOrEqual(measured.welch.resolution_hz / 2)
      expect(measured.coherence).toBeGreaterThan(0.99)
      expect(measured.bands[Math.floor(frequency / (rate / 14))]?.share).toBeGreaterThan(0.99)
      expect(measured.total_power).toBeCloseTo(0.5, 2)
    }
  })

  it('white noise is flat, and its power is its variance', async () => {
    for (const seed of ['a', 'b', 'c']) {
      const { bands, spectral_entropy, coherence, total_power, variance } = await seriesOf(noise(seed))
      for (const { share } of bands) expect(Math.abs(share - 1 / 7)).toBeLessThan(0.03)
      expect(spectral_entropy).toBeGreaterThan(0.98)
      expect(coherence).toBeLessThan(0.1)
      expect(Math.abs(total_power / variance - 1)).toBeLessThan(0.08)
    }
  })

  it('more noise on a tone means less coherence, and the ratio says the same', async () => {
    const hiss = noise('hiss')
    const measured = await Promise.all([0, 0.2, 0.5, 1, 3].map((loud) => seriesOf(hiss.map((x, i) => Math.sin(i * 0.4) + loud * x))))
    const coherences = measured.map(({ coherence }) => coherence)
    expect(coherences).toEqual([...coherences].sort((a, b) => b - a))
    for (const { coherence, coherence_ratio } of measured.slice(1)) expect(coherence_ratio).toBeCloseTo(coherence / (1 - coherence), 6)
  })

  it('two channels of one source cohere, two of their own do not', async () => {
    const [a, b] = [noise('one'), noise('two')]
    expect((await seriesOf(a, { second: a.map((x) => 5 - 3 * x) })).cross_coherence?.mean).toBeCloseTo(1, 9)
    expect((await seriesOf(a, { second: b })).cross_coherence?.mean).toBeLessThan(0.15)
    expect((await seriesOf(a)).cross_coherence).toBeNull()
  })

  it('bands and shares add up to the whole', async () => {
    const { bands, total_power } = await seriesOf(noise('sum'))
    expect(bands.reduce((sum, { power }) => sum + power, 0)).toBeCloseTo(total_power, 9)
    expect(bands.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('a plain list is a series of one value a second', async () =>
    expect((await read({ measurements: exampleSeries })).measurements).toEqual(await seriesOf(exampleSeries, { sample_rate_hz: 1 })))

  it('what is null says why', async () => {
    const { reasons } = await read({ measurements: Array.from({ length: 20 }, () => 5) })
    for (const name of ['image', 'measurements/peak_frequency_hz', 'measurements/coherence_ratio', 'measurements/cross_coherence'])
      expect(reasons[`/result/${name}`]).toBeTruthy()
  })
})

describe('each chakra says what it stands on', () => {
  const moved = (before: Result, after: Result) => chakraNames.filter((name) => before.chakras[name].value !== after.chakras[name].value)

  it('its formula and inputs lead to numbers of this answer', async () => {
    for (const options of [{ image: exampleImage }, { measurements: exampleSeries }, { image: exampleImage, measurements: exampleSeries }]) {
      const result = await read(options)
      for (const name of chakraNames) {
        const { formula, inputs } = result.chakras[name]
        expect(formula).not.toBe('')
        for (const input of inputs) expect(typeof atPointer({ result }, input), input).toBe('number')
      }
    }
  })

  it('the formulae give the values', async () => {
    const { image, chakras } = await read({ image: exampleImage })
    if (image === null) throw new Error('an image was given')
    expect(chakras.root.value).toBe(image.area)
    expect(chakras.sacral.value).toBe(1 / (image.form_coefficient as number))
    expect(chakras.solar_plexus.value).toBe(image.mean_intensity / 255)
    expect(chakras.heart.value).toBe(image.symmetry)
    expect(chakras.throat.value).toBe((image.fractal_dimension as number) / 2)
    expect(chakras.third_eye.value).toBe(image.entropy / 8)
    expect(chakras.crown.value).toBeCloseTo(Math.sqrt((image.symmetry * image.entropy) / 8), 12)
  })

  it('when the measures change, only chakras that name a changed one move, and the radar with them', async () => {
    const before = await read({ image: exampleImage, measurements: exampleSeries })
    const louder = await read({ image: exampleImage, measurements: exampleSeries.map((x, i) => x + 0.02 * Math.sin(2 * Math.PI * 0.18 * i)) })
    const dark = await read({ image: exampleImage, measurements: exampleSeries, foreground: 'dark' })
    for (const after of [louder, dark])
      for (const name of moved(before, after))
        expect(
          before.chakras[name].inputs.some((input) => atPointer({ result: before }, input) !== atPointer({ result: after }, input)),
          name,
        ).toBe(true)
    expect(moved(before, dark)).toEqual(['root', 'sacral', 'throat'])
    expect(before.radar.map(({ value }) => value)).toEqual(chakraNames.map((name) => before.chakras[name].value))
  })
})

describe('what cannot be measured is refused', () => {
  it('nothing at all, naming both ways', () => {
    expect(pointers({})).toEqual(['/options/image'])
    expect(runner.faultsOf({ options: {} })[0]?.message).toMatch(/PNG or JPEG.*\/options\/measurements/)
  })

  it('a series that is too short, not of numbers, or of two lengths', () => {
    expect(pointers({ measurements: [1, 2, 3] })).toContain('/options/measurements')
    expect(pointers({ measurements: { values: [...exampleSeries.slice(0, 20), 'x'] } })).toContain('/options/measurements/values/20')
    expect(pointers({ measurements: { values: exampleSeries, second: exampleSeries.slice(1) } })).toEqual(['/options/measurements/second'])
    expect(pointers({ measurements: { values: exampleSeries, sample_rate_hz: 0 } })).toContain('/options/measurements/sample_rate_hz')
    expect(pointers({ measurements: { values: exampleSeries, rate: 2 } })).toContain('/options/measurements/rate')
  })

  it('text that does not begin like a picture, already when it is only checked', () =>
    expect(pointers({ image: 'AAAA' })).toEqual(['/options/image']))
})

describe('witness and picture', () => {
  it('over 50 series asks at least 40 different questions at each level', async () => {
    for (const level of [0, 1, 2, 3, 4, 5]) {
      const questions = await Promise.all(
        Array.from({ length: 50 }, async (_, i) => (await answer({ measurements: noise(`w${i}`).slice(0, 64) }, level)).witness_prompt),
      )
      expect(new Set(questions).size).toBeGreaterThanOrEqual(40)
      for (const question of questions) expect(question).toMatch(/\d.*\?$/)
    }
  })

  it('every number of the picture is the number of the result', async () => {
    const result = await read({ image: exampleImage, measurements: exampleSeries })
    const drawn = biofieldEngine.picture?.(result) ?? ''
    const dots = [...drawn.matchAll(/cx="([\d.]+)" cy="([\d.]+)"[^>]*data-axis="(\w+)" data-value="([^"]+)"/g)]
    expect(dots.map(([, , , axis, value]) => [axis, Number(value)])).toEqual(chakraNames.map((name) => [name, result.chakras[name].value]))
    for (const [, x, y, , value] of dots) expect((Math.hypot(Number(x) - 280, Number(y) - 284) / 130) ** 2).toBeCloseTo(Number(value), 3)
    const rows = [...drawn.matchAll(/data-measure="([^"]+)" data-value="([^"]+)"/g)]
    expect(rows.length).toBe(12)
    for (const [, pointer, value] of rows) expect(atPointer(result, `/${pointer}`)).toBe(value === 'null' ? null : Number(value))
  })
})
