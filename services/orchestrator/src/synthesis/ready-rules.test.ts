import { describe, expect, it } from 'vitest'
import { derived, field, keyedField } from './fields/field.js'
import { closureOf, readyRules } from './ready-rules.js'
import type { Field, ThemeRule } from './rule.js'

const lord = field('lord', 'vimshottari', 'lord')
const body = derived('body', 'body of planet', lord)
const gate = keyedField(body, 'gate', 'human-design', 'personality/{}/gate')
const energy = field('energy', 'biorhythm', 'overall_energy')

const theme = (reads: readonly Field[]): ThemeRule => ({
  kind: 'theme',
  id: 'test.theme',
  about: 'Timing',
  name: 'A theme',
  reads,
  when: [],
  weight: 0.5,
  gist: 'Gate {gate}.',
  text: ['a.', 'b.', 'c.'],
})

describe('the closure of what a rule reads', () => {
  it('has each field after what it depends on, in the order in which the rule lists them', () => {
    expect(closureOf([energy, gate])).toEqual([energy, lord, body, gate])
    expect(closureOf([gate, energy])).toEqual([lord, body, gate, energy])
  })

  it('has each field once, however many others depend on it', () => {
    expect(closureOf([gate, derived('name', 'name of planet', lord), lord])).toHaveLength(4)
  })
})

describe('rules made ready', () => {
  it('share one closure where they share one list, so that it is read once for all of them', () => {
    const reads = [gate]
    const [first, second] = readyRules([theme(reads), theme(reads)])
    expect(first?.standsOn).toBe(second?.standsOn)
  })

  it('are refused where two different fields have one name: a text could not say which', () => {
    const other = field('lord', 'panchanga', 'nakshatra/lord')
    expect(() => readyRules([theme([gate, other])])).toThrow('test.theme stands on two different fields that are called lord')
  })
})
