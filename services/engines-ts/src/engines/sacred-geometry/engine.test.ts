import { createRunner, loadTimeZones } from '@selemene/engine'
import { describeEngine } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { sacredGeometryEngine } from './engine.js'
import { forms, type Result } from './schema.js'

describeEngine(sacredGeometryEngine, { at: import.meta.url })

const runner = createRunner(sacredGeometryEngine, { zones: loadTimeZones(), provenance: {} })
const answer = (options: object, level = 5) => runner.run({ consciousness_level: level, options: { ...options } }, { level, now: 0 })
const result = async (options: object) => (await answer(options)).result as Result
const faults = (options: object) => runner.faultsOf({ options: { ...options } }).map(({ pointer }) => pointer)

describe('what may be asked', () => {
  it('constructs the flower of life with 19 circles of radius 1 when nothing is said', async () => {
    const { form, radius, elements } = await result({})
    expect([form, radius, elements.circles.length]).toEqual(['flower_of_life', 1, 19])
  })

  it('refuses what is no form, no option or out of range, at its place', () => {
    expect(faults({ form: 'merkaba' })).toEqual(['/options/form'])
    expect(faults({ colour: 'red' })).toEqual(['/options/colour'])
    for (const radius of [0, -1, 1e7, '1', null]) expect(faults({ radius })).toEqual(['/options/radius'])
    for (const rings of [0, 13, 1.5]) expect(faults({ rings })).toEqual(['/options/rings'])
    for (const sides of [2, 361, 4.5]) expect(faults({ form: 'regular_polygon', sides })).toEqual(['/options/sides'])
  })

  it('refuses steps that draw no star in one stroke', () => {
    const star = (sides: number, step?: number) => faults({ form: 'star_polygon', sides, ...(step === undefined ? {} : { step }) })
    for (const sides of [3, 4, 6]) expect(star(sides)).toEqual(['/options/sides'])
    expect(star(8, 2)).toEqual(['/options/step'])
    expect(star(9, 3)).toEqual(['/options/step'])
    expect(star(8, 4)).toEqual(['/options/step'])
    expect(star(5, 3)).toEqual(['/options/step'])
    expect(faults({ form: 'star_polygon', step: 3 })).toEqual(['/options/step'])
    expect([star(5), star(5, 2), star(7, 3), star(360, 179)]).toEqual([[], [], [], []])
  })

  it('refuses a torus without a hole', () => {
    expect(faults({ form: 'torus', radius: 1, tube_radius: 1 })).toEqual(['/options/tube_radius'])
    expect(faults({ form: 'torus', radius: 1, tube_radius: 0 })).toEqual(['/options/tube_radius'])
    expect(faults({ form: 'torus', radius: 1, tube_radius: 0.999 })).toEqual([])
  })

  it('lets options that a form does not use lie, and says which it used', async () => {
    const plain = await answer({ form: 'cube' })
    const laden = await answer({ form: 'cube', rings: 5, sides: 9, step: 3, tube_radius: 0.1 })
    expect(laden.result).toEqual(plain.result)
    expect(laden.metadata.conventions.options_used).toBe('form, radius')
    expect((await answer({ form: 'star_polygon', sides: 8 })).metadata.conventions).toMatchObject({
      options_used: 'form, radius, sides, step',
      step: 3,
    })
  })
})

describe('every form', () => {
  for (const form of forms) {
    it(`${form} scales with its radius in every coordinate, length, area and volume`, async () => {
      const one = await result({ form })
      for (const radius of [1e-6, 0.37, 1e6]) {
        const scaled = await result({ form, radius })
        expect(ratioFault(coordinates(scaled), coordinates(one), radius)).toBe(0)
        for (const [name, value] of Object.entries(scaled.invariants)) {
          const power = powerOf(name, form)
          const unit = one.invariants[name]
          if (typeof unit !== 'number') expect(value).toBe(unit)
          else if (name !== 'triple_point_residual') expect(Math.abs(Number(value) / (unit * radius ** power) - 1) || 0, name).toBeLessThan(1e-9)
        }
      }
    })

    it(`${form} is finite, indexes only its own points, and has no negative zeros`, async () => {
      const { elements } = await result({ form })
      const { length } = elements.points
      for (const { from, to } of elements.segments) expect(from !== to && from < length && to < length && from >= 0 && to >= 0).toBe(true)
      for (const face of elements.faces) expect(face.every((i) => i >= 0 && i < length) && new Set(face).size === face.length).toBe(true)
      for (const number of numbersIn(elements)) expect(Number.isFinite(number) && !Object.is(number, -0)).toBe(true)
    })
  }

  it('asks a question with the radius in it, and in other words on each of the six levels', async () => {
    for (const form of forms) {
      const prompts = await Promise.all([0, 1, 2, 3, 4, 5].map(async (level) => (await answer({ form, radius: 2.75 }, level)).witness_prompt))
      expect(new Set(prompts).size).toBe(6)
      for (const prompt of prompts) expect(prompt).toMatch(/2\.75.*\?$/)
    }
  })

  it('asks differently about different forms and sizes', async () => {
    const prompts = []
    for (const form of forms) for (const radius of [1, 2, 3, 4]) prompts.push((await answer({ form, radius })).witness_prompt)
    expect(new Set(prompts).size).toBe(prompts.length)
  })

  it('has a contemplation of its own', async () => {
    const texts = await Promise.all(forms.map(async (form) => (await result({ form })).meditation))
    expect(new Set(texts).size).toBe(16)
    for (const text of texts) expect(text.length).toBeGreaterThan(120)
  })
})

function powerOf(name: string, form: string): number {
  if (/^(surface|area|lens_area|outline_area)$/.test(name)) return 2
  if (name === 'volume') return 3
  // In the torus this is a length: volume over surface.
  if (name === 'volume_to_surface') return 1
  const lengths = /^(radius|side|edge|perimeter|extent|.*_distance|lens_(width|height|perimeter)|.*radius|.*_segment|arc_length|largest_square_side)$/
  return lengths.test(name) && !name.includes('_to_') && form !== '' ? 1 : 0
}

const coordinates = ({ elements }: Result) => [
  ...elements.circles.flatMap(({ cx, cy, r }) => [cx, cy, r]),
  ...elements.points.flatMap(({ x, y, z = 0 }) => [x, y, z]),
]

/** How many coordinates are not `radius` times those of the unit form. */
function ratioFault(scaled: number[], unit: number[], radius: number): number {
  return scaled.filter((value, i) => Math.abs(value - (unit[i] as number) * radius) > 1e-9 * radius).length + Math.abs(scaled.length - unit.length)
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
