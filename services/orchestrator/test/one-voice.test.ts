import { describe, expect, it } from 'vitest'
import { derivations } from '../src/synthesis/derivations/derivations.js'
import { holds } from '../src/synthesis/holds.js'
import type { Values } from '../src/synthesis/read-values.js'
import { birthBlueprint } from '../src/workflows/birth-blueprint/workflow.js'
import { dailyPractice } from '../src/workflows/daily-practice/workflow.js'
import { decisionSupport } from '../src/workflows/decision-support/workflow.js'
import { fullSpectrum } from '../src/workflows/full-spectrum/workflow.js'
import { selfInquiry } from '../src/workflows/self-inquiry/workflow.js'

const speaking = ({ rules }: typeof dailyPractice, name: string, values: Values) =>
  rules.filter(({ id, when }) => id.includes(`.${name}.`) && when.every((test) => holds(test, values)))

describe('decision-support', () => {
  const familyOf = (name: string, reversed: boolean, suit: string | null) =>
    derivations['family of last card'].of([
      { name: '', card: { name, reversed, suit, arcana: suit === null ? 'major' : 'minor', number: 15, element: 'Fire' } },
    ])

  it('does not make a hardship of a card that is one upright and lies reversed', () => {
    expect(familyOf('Five of Pentacles', true, 'Pentacles')).toBe('relief')
    expect(familyOf('The Devil', true, null)).toBe('relief')
    expect(familyOf('Five of Pentacles', false, 'Pentacles')).toBe('Pentacles')
    expect(familyOf('Ace of Pentacles', true, 'Pentacles')).toBe('Pentacles')
    expect(speaking(decisionSupport, 'closing-card', { closing_family: 'relief', last_way_up: 'reversed' })).toHaveLength(1)
  })

  it('finds no majority in one card', () => {
    const values = { leading_element: 'Fire', share_of_leading: 1, share_reversed: 1, authority: 'Emotional', contrary_element: 'Water' }
    for (const name of ['one-element', 'shared-element', 'contrary-elements', 'quick-table-slow-yes', 'brake-and-current']) {
      const upper_element = name === 'shared-element' ? 'Fire' : 'Water'
      const cast = { ...values, changing_count: 2, lower_element: 'Earth', upper_element }
      expect(speaking(decisionSupport, name, { ...cast, card_count: 1 }), name).toEqual([])
      expect(speaking(decisionSupport, name, { ...cast, card_count: 3 }), name).toHaveLength(1)
    }
  })

  it('has cards and cast agree or differ, and never both', () => {
    for (const upper_element of ['Fire', 'Water', 'Air'])
      for (const lower_element of ['Fire', 'Water', 'Air']) {
        const values = { leading_element: 'Fire', contrary_element: 'Water', share_of_leading: 0.5, card_count: 3, upper_element, lower_element }
        const said = ['shared-element', 'contrary-elements'].flatMap((name) => speaking(decisionSupport, name, values))
        expect(said.length, `${upper_element} over ${lower_element}`).toBeLessThanOrEqual(1)
      }
  })

  it('gives a Reflector a month and no Friday, and does not call a voice slow that speaks at once', () => {
    for (const leading_element of ['Fire', 'Air']) {
      const saidTo = (authority: string) => speaking(decisionSupport, 'quick-table-slow-yes', { leading_element, authority, card_count: 3 })
      expect(JSON.stringify(saidTo('Lunar'))).toMatch(/twenty-eight days/)
      expect(JSON.stringify(saidTo('Lunar'))).not.toMatch(/Friday|third night|first day/)
      expect(saidTo('Self-Projected')).toEqual([])
    }
  })
})

describe('daily-practice', () => {
  it('begins nothing at an hour for sleep', () => {
    for (const choghadiya of ['Amrit', 'Shubh', 'Labh', 'Char', 'Rog', 'Kaal', 'Udveg'])
      for (const name of ['open-gate', 'shut-gate']) {
        const saidAt = (organ: string) => speaking(dailyPractice, name, { choghadiya, organ, energy: 70 }).length
        expect(['Triple Burner', 'Gallbladder', 'Liver', 'Lung'].map(saidAt), choghadiya).toEqual([0, 0, 0, 0])
      }
  })
})

describe('birth-blueprint', () => {
  const friendship = derivations['friendship of planets']
  const planets = ['Sun', 'Moon', 'Mars', 'Mercury', 'Jupiter', 'Venus', 'Saturn']
  const yearOf: Readonly<Record<string, number>> = { Sun: 1, Moon: 2, Jupiter: 3, Mercury: 5, Venus: 6, Saturn: 8, Mars: 9 }

  it('calls no period friendly to a year and hostile to it, nor friendly to a year of its own planet', () => {
    for (const year of planets)
      for (const period of planets) {
        const values = {
          personal_year_root: yearOf[year],
          year_to_period: friendship.of(year, period),
          period_to_year: friendship.of(period, year),
        }
        const friendly = speaking(birthBlueprint, 'year-and-period', values)
        const hostile = speaking(birthBlueprint, 'year-against-period', values)
        expect(friendly.length + hostile.length, `${year} in ${period}`).toBeLessThanOrEqual(1)
        if (year === period) expect(friendly.map(({ gist }) => gist).join()).toContain('its own planet')
      }
  })

  it('names a planet once that has the whole of a period and its part', () => {
    const nameOf = derivations['name of sub-period']
    expect([nameOf.of('Rahu', 'Rahu'), nameOf.of('Sun', 'Sun'), nameOf.of('Sun', 'Rahu')]).toEqual(['Rahu itself', 'the Sun itself', 'the Sun'])
  })
})

describe('full-spectrum', () => {
  it('lets no authority decide in the head, and reads no number that a name does not have', () => {
    const rule = (id: string) => fullSpectrum.rules.filter((one) => one.id === `full-spectrum.${id}`)
    const at = (id: string, values: Values) => rule(id).filter(({ when }) => when.every((test) => holds(test, values))).length
    for (const authority of ['Mental', 'Lunar', 'Self-Projected', 'Emotional', 'Sacral'])
      expect(at('center-and-authority', { kind: 5, enneagram_center: 'head', authority, authority_unsure: false }), authority).toBe(0)
    const named = { bridge: 6, definition: 'Split', outer_number: 6 }
    expect(at('inner-and-outer-room', { ...named, soul_urge: 0 })).toBe(0)
    expect(at('inner-and-outer-room', { ...named, soul_urge: 12 })).toBe(1)
  })
})

describe('self-inquiry', () => {
  const certaintyOf = (confidence: number | null) => derivations['certainty of type'].of({ confidence })
  const saidAt = (confidence: number | null) =>
    ['type-and-wing', 'unsettled'].map(
      (name) => speaking(selfInquiry, name, { type: 1, wing: 2, center: 'gut', certainty: certaintyOf(confidence) }).length,
    )

  it('says of a type that it is settled or that it is not, and of one that was looked up that it is', () => {
    expect([null, 0.9, 0.2].map(saidAt)).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ])
  })

  it('says nothing of a type that has no more points than another', () => {
    expect(saidAt(0)).toEqual([0, 0])
    const values = { type: 1, wing: 2, center: 'gut', evolution_region: 'gut', certainty: 0 }
    expect(speaking(selfInquiry, 'lesson-at-the-center', values)).toEqual([])
    expect(speaking(selfInquiry, 'lesson-at-the-center', { ...values, certainty: 1 })).toHaveLength(1)
  })
})
