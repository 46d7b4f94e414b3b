import { pictureFaults } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { calculate } from './calculate.js'
import { questions } from './data/questions.js'
import { types } from './data/types.js'
import { picture } from './picture.js'
import { type TypeNumber, typeNumbers } from './terms.js'

const of = (options: object) => calculate({ options: { questionnaire: false, ...options } }).result

describe('the picture', () => {
  const forSeven = (reverse: boolean) => (reverse ? 1 : 5)
  const answers = questions.map(({ type, reverse }, i) => (type === 7 ? forSeven(reverse) : 1 + (i % 5)))

  it('writes each score at its point as the result has it', () => {
    const result = of({ answers })
    const drawn = picture(result)
    for (const type of typeNumbers) expect(drawn).toContain(`<g data-type="${type}" data-score="${result.scores?.[type]}">`)
    expect(drawn).toContain(`tritype ${result.tritype?.join('-')}`)
    expect(drawn).toContain(`confidence ${result.confidence}`)
    expect(drawn).toContain(`instincts ${result.instincts?.stack.join('/')}`)
  })

  it('gives each bar the length of its score', () => {
    const result = of({ answers })
    for (const type of typeNumbers) {
      const group = picture(result).split(`data-type="${type}"`)[1]?.split('</g>')[0] as string
      const bars = [...group.matchAll(/d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"/g)].map(
        ([, ...n]) => n.map(Number) as [number, number, number, number],
      )
      const lengths = bars.map(([x, y, u, v]) => Math.hypot(u - x, v - y))
      const score = result.scores?.[type] as number
      if (score > 0) expect(Math.abs((24 * (lengths[1] as number)) / (lengths[0] as number) - score)).toBeLessThan(0.01)
      else expect(lengths).toHaveLength(1)
    }
  })

  it('draws all nine lines towards growth, and both lines of the type itself', () => {
    for (const type of typeNumbers) {
      const drawn = picture(of({ type }))
      for (const from of typeNumbers) expect(drawn).toContain(`stroke="#a9a5c9" data-from="${from}" data-to="${types[from].integration}"`)
      expect(drawn).toContain(`id="integration" stroke="#1f7a78" data-from="${type}" data-to="${types[type].integration}"`)
      expect(drawn).toContain(`id="disintegration" stroke="#b4476a" data-from="${type}" data-to="${types[type].disintegration}"`)
    }
  })

  it('stands 9 at the top and the others clockwise', () => {
    const centres = [...picture(of({ questionnaire: true })).matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="20"/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    )
    const turns = centres.map(([x, y]) => (((Math.atan2(x - 320, 388 - y) * 9) / (2 * Math.PI) + 9) % 9).toFixed(2))
    expect(turns).toEqual(typeNumbers.map((type: TypeNumber) => (type % 9).toFixed(2)))
  })

  it('is well-formed without scores and without a type', () => {
    for (const options of [{ type: 2, wing: 3 }, { type: 2 }, { questionnaire: true }, { answers }])
      expect(pictureFaults(picture(of(options)))).toEqual([])
    expect(picture(of({ questionnaire: true }))).not.toContain('data-score')
  })
})
