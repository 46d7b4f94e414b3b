import { describe, expect, it } from 'vitest'
import { derived, keyedField } from '../src/synthesis/fields/field.js'
import { readyRules } from '../src/synthesis/ready-rules.js'
import type { AlignmentRule, Rule, TensionRule, ThemeRule } from '../src/synthesis/rule.js'
import { synthesise as synthesiseReady } from '../src/synthesis/synthesise.js'

const synthesise = (rules: readonly Rule[], ...rest: [outputs: Record<string, unknown>, level: number, question?: string]) =>
  synthesiseReady(readyRules(rules), ...rest)

const sun = { as: 'lord', at: '/engine_outputs/vimshottari/result/lord' } as const
const tide = { as: 'tide', at: '/engine_outputs/biorhythm/result/tide' } as const

const theme: ThemeRule = {
  kind: 'theme',
  id: 'test.lord',
  about: 'Timing',
  name: 'A lord',
  reads: [sun],
  when: [{ value: 'lord', is: 'Saturn' }],
  weight: 0.5,
  gist: 'These are years of {lord}.',
  text: ['{lord} rules.', '{lord} rules and teaches.', '{lord} rules, teaches and waits.'],
}
const alignment: AlignmentRule = {
  kind: 'alignment',
  id: 'test.lord-and-tide',
  about: 'Gift',
  aspect: 'lord and tide',
  reads: [sun, tide],
  when: [{ value: 'tide', atLeast: 50 }],
  weight: 0.4,
  support: [
    { value: 'lord', is: 'Saturn' },
    { value: 'tide', from: 50, to: 100 },
  ],
  gist: 'Tide {tide} under {lord}.',
  text: ['Tide {tide}.', 'Tide {tide} now.', 'Tide {tide} for now.'],
}
const tension: TensionRule = {
  kind: 'tension',
  id: 'test.gate',
  about: 'Shadow',
  aspect: 'lord and gate',
  reads: [keyedField(derived('body', 'body of planet', sun), 'gate', 'human-design', 'personality/{}/gate')],
  when: [{ value: 'gate', atMost: 30 }],
  weight: 0.6,
  gist: 'Gate {gate}.',
  perspectiveA: ['a {gate}', 'aa', 'aaa'],
  perspectiveB: ['b', 'bb', 'bbb'],
  hint: ['c', 'cc', 'ccc'],
}
const rules: readonly Rule[] = [theme, alignment, tension]

const outputs = {
  vimshottari: { result: { lord: 'Saturn' } },
  biorhythm: { result: { tide: 75 } },
  'human-design': { result: { personality: { saturn: { gate: 27 } } } },
}
const idsOf = (given: Record<string, unknown>) => {
  const { themes, alignments, tensions } = synthesise(rules, given, 0)
  return [...themes, ...alignments, ...tensions].map(({ id }) => id)
}

describe('synthesise', () => {
  it('says what holds, with the values of this answer and the pointers they came from', () => {
    expect(synthesise(rules, outputs, 0)).toEqual({
      themes: [{ id: 'test.lord', about: 'Timing', sources: [sun.at], name: 'A lord', description: 'Saturn rules.', strength: 0.5 }],
      alignments: [
        {
          id: 'test.lord-and-tide',
          about: 'Gift',
          sources: [sun.at, tide.at],
          aspect: 'lord and tide',
          description: 'Tide 75.',
          engines: ['vimshottari', 'biorhythm'],
          confidence: 0.85,
        },
      ],
      tensions: [
        {
          id: 'test.gate',
          about: 'Shadow',
          sources: [sun.at, '/engine_outputs/human-design/result/personality/saturn/gate'],
          aspect: 'lord and gate',
          perspective_a: 'a 27',
          perspective_b: 'b',
          integration_hint: 'c',
          confidence: 0.6,
        },
      ],
      summary: 'These are years of Saturn. Tide 75 under Saturn. Gate 27.',
      summary_of: ['test.lord', 'test.lord-and-tide', 'test.gate'],
      summary_sentences: [
        { text: 'These are years of Saturn.', sources: [sun.at] },
        { text: 'Tide 75 under Saturn.', sources: [sun.at, tide.at] },
        { text: 'Gate 27.', sources: [sun.at, '/engine_outputs/human-design/result/personality/saturn/gate'] },
      ],
    })
  })

  it('leaves unsaid what does not hold', () => {
    expect(idsOf({ ...outputs, biorhythm: { result: { tide: 49 } } })).toEqual(['test.lord', 'test.gate'])
  })

  it('loses exactly the statements that cite an engine when that engine is gone', () => {
    expect(idsOf({ vimshottari: outputs.vimshottari, biorhythm: outputs.biorhythm })).toEqual(['test.lord', 'test.lord-and-tide'])
    expect(idsOf({ biorhythm: outputs.biorhythm, 'human-design': outputs['human-design'] })).toEqual([])
  })

  it('takes null for a missing value', () => {
    expect(idsOf({ vimshottari: { result: { lord: null } } })).toEqual([])
  })

  it('is silent where a tradition gives no correspondence', () => {
    expect(idsOf({ ...outputs, vimshottari: { result: { lord: 'Pluto' } } })).toEqual(['test.lord-and-tide'])
  })

  it('counts support by halves of what is missing to one, in degrees where it is measured', () => {
    const confidence = (lord: string, height: number) =>
      synthesise(rules, { vimshottari: { result: { lord } }, biorhythm: { result: { tide: height } } }, 0).alignments[0]?.confidence
    expect(confidence('Mars', 50)).toBe(0.4)
    expect(confidence('Saturn', 50)).toBe(0.7)
    expect(confidence('Saturn', 100)).toBe(1)
    expect(confidence('Saturn', 1000)).toBe(1)
  })

  it('puts the strongest first, and equals by name', () => {
    const named = (id: string, weight: number): ThemeRule => ({ ...theme, id, weight })
    const order = synthesise([named('b', 0.5), named('c', 0.9), named('a', 0.5)], outputs, 0).themes.map(({ id }) => id)
    expect(order).toEqual(['c', 'a', 'b'])
  })

  it('deepens its words at levels two and four', () => {
    const spoken = [0, 1, 2, 3, 4, 5].map((level) => synthesise(rules, outputs, level))
    expect(spoken.map(({ themes }) => themes[0]?.description)).toEqual([
      'Saturn rules.',
      'Saturn rules.',
      'Saturn rules and teaches.',
      'Saturn rules and teaches.',
      'Saturn rules, teaches and waits.',
      'Saturn rules, teaches and waits.',
    ])
  })

  it('says in plain words that nothing stands out, and of which results', () => {
    const { summary_sentences, summary_of } = synthesise(rules, { vimshottari: { engine_id: 'vimshottari', result: { lord: 'Mars' } } }, 0)
    const text = 'Nothing in these results stands out against the rest.'
    expect(summary_sentences).toEqual([{ text, sources: ['/engine_outputs/vimshottari/engine_id'] }])
    expect(summary_of).toEqual([])
  })

  it('cites the fields of a list, not the list', () => {
    const cards = { as: 'cards', at: '/engine_outputs/tarot/result/cards', cites: ['*/name'] } as const
    const rule: ThemeRule = { ...theme, reads: [cards], when: [] }
    const { themes } = synthesise([rule], { tarot: { result: { cards: [{ name: 'The Sun' }, { name: 'The Moon' }] } } }, 0)
    expect(themes[0]?.sources).toEqual(['/engine_outputs/tarot/result/cards/0/name', '/engine_outputs/tarot/result/cards/1/name'])
  })

  it('repeats the question in front of the summary', () => {
    const { summary, summary_sentences } = synthesise(rules, outputs, 0, 'Shall I go?')
    expect(summary.startsWith('You asked: “Shall I go?” These are years')).toBe(true)
    expect(summary_sentences[0]).toEqual({ text: 'You asked: “Shall I go?”', sources: ['/question'] })
  })

  it.each([
    ['It is a {n} and an {m}.', 'It is an 8 and a 7.'],
    ['{line_count} lines move. {line_count} of six.', 'Three lines move. Three of six.'],
    ['Of nine, {line_count} are still.', 'Of nine, three are still.'],
  ])('writes counts in words, and articles by their sound: %s', (text, said) => {
    const of = (as: string) => ({ as, at: `/engine_outputs/numbers/result/${as}` }) as const
    const rule: ThemeRule = { ...theme, text: [text, 'x.', 'y.'], reads: [of('n'), of('m'), of('line_count')], when: [] }
    expect(synthesise([rule], { numbers: { result: { n: 8, m: 7, line_count: 3 } } }, 0).themes[0]?.description).toBe(said)
  })

  it('writes a value with a capital where its name has one', () => {
    const rule: ThemeRule = {
      ...theme,
      text: ['{Planet} leads.', 'x.', 'y.'],
      reads: [derived('planet', 'name of planet', sun)],
      when: [],
    }
    expect(synthesise([rule], { vimshottari: { result: { lord: 'Moon' } } }, 0).themes[0]?.description).toBe('The Moon leads.')
  })
})
