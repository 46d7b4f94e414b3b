import { createRandom, createRunner, loadTimeZones } from '@selemene/engine'
import { describeEngine } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { portraits } from './data/portraits.js'
import { questions } from './data/questions.js'
import { types } from './data/types.js'
import { enneagramEngine } from './engine.js'
import type { Result } from './schema.js'
import { neighbours } from './score-answers.js'
import { type TypeNumber, typeNumbers } from './terms.js'

describeEngine(enneagramEngine, { at: import.meta.url })

const runner = createRunner(enneagramEngine, { zones: loadTimeZones(), provenance: {} })
const answer = (options: object, level = 5) => runner.run({ consciousness_level: level, options: structuredClone(options) }, { level, now: 0 })
const result = async (options: object) => (await answer(options)).result as Result
const faults = (options: object) => runner.faultsOf({ options: structuredClone(options) }).map(({ pointer }) => pointer)
const neutral = questions.map(() => 3)

describe('what may be asked', () => {
  it('needs answers, a type or the questionnaire, and says so', () => {
    const [fault] = runner.faultsOf({ options: {} })
    expect(fault?.pointer).toBe('/options/answers')
    expect(fault?.message).toContain(`${questions.length} answers`)
    expect(faults({ questionnaire: false })).toEqual(['/options/answers'])
  })

  it('takes exactly as many answers as there are questions, each 1 to 5', () => {
    expect(faults({ answers: neutral })).toEqual([])
    expect(faults({ answers: neutral.slice(1) })).toEqual(['/options/answers'])
    expect(faults({ answers: [...neutral, 3] })).toEqual(['/options/answers'])
    for (const odd of [0, 6, 2.5, '3', null]) expect(faults({ answers: neutral.with(7, odd as number) })).toEqual(['/options/answers/7'])
  })

  it('takes only a neighbour as a wing', () => {
    for (const type of typeNumbers)
      for (const wing of typeNumbers) expect(faults({ type, wing })).toEqual(neighbours(type).includes(wing) ? [] : ['/options/wing'])
    expect(faults({ wing: 4 })).toEqual(['/options/wing'])
    expect(faults({ wing: 4, answers: neutral })).toEqual(['/options/wing'])
  })

  it('refuses other types, both ways at once, and unknown options', () => {
    for (const type of [0, 10, 1.5, '5']) expect(faults({ type })).toEqual(['/options/type'])
    expect(faults({ type: 5, answers: neutral })).toEqual(['/options/type'])
    expect(faults({ type: 5, subtype: 'sx' })).toEqual(['/options/subtype'])
  })
})

describe('the figure', () => {
  it('joins the types by two closed walks, backwards under strain', () => {
    const walk = (from: TypeNumber, by: 'integration' | 'disintegration') => {
      const path = [from]
      do path.push(types[path.at(-1) as TypeNumber][by])
      while (path.at(-1) !== from)
      return path.join('')
    }
    expect(walk(1, 'integration')).toBe('1758241')
    expect(walk(9, 'integration')).toBe('9369')
    expect(walk(1, 'disintegration')).toBe('1428571')
    expect(walk(9, 'disintegration')).toBe('9639')
  })

  it('divides the nine into threes of three, each grouping crossing the others', () => {
    for (const group of ['center', 'hornevian', 'harmonic'] as const) {
      const names = [...new Set(typeNumbers.map((type) => types[type][group]))]
      expect(names.map((name) => typeNumbers.filter((type) => types[type][group] === name).length)).toEqual([3, 3, 3])
    }
    expect(new Set(typeNumbers.map((type) => `${types[type].center} ${types[type].hornevian}`)).size).toBe(9)
    expect(new Set(typeNumbers.map((type) => `${types[type].center} ${types[type].harmonic}`)).size).toBe(9)
  })
})

describe('look-up', () => {
  it('knows everything about a type and nothing about a person', async () => {
    expect(await result({ type: 1, wing: 9 })).toMatchObject({
      type: 1,
      wing: 9,
      scores: null,
      tritype: null,
      instincts: null,
      confidence: null,
      integration: 7,
      disintegration: 4,
      center: 'gut',
      hornevian: 'compliant',
      harmonic: 'competency',
    })
    expect((await result({ type: 5 })).wing).toBe(null)
  })

  it('has a portrait for all nine types and eighteen wings, no text twice', async () => {
    const texts = typeNumbers.flatMap((type) => {
      const { wings, ...own } = portraits[type]
      expect(Object.keys(wings).map(Number).sort()).toEqual([...neighbours(type)].sort())
      return [...Object.values(own), ...Object.values(wings)]
    })
    expect(texts).toHaveLength(9 * 5 + 18)
    expect(new Set(texts).size).toBe(texts.length)
    expect((await result({ type: 9, wing: 8 })).portrait?.wing).toBe(portraits[9].wings[8])
  })
})

describe('the questionnaire', () => {
  it('is returned when asked for, with all else null, and only then', async () => {
    const asked = await result({ questionnaire: true })
    expect(asked.questions).toHaveLength(questions.length)
    const { questions: _, tied, ...others } = asked
    expect(tied).toEqual([])
    expect(new Set(Object.values(others))).toEqual(new Set([null]))
    expect('questions' in (await result({ type: 3 }))).toBe(false)
    expect((await result({ type: 3, questionnaire: true })).questions).toHaveLength(questions.length)
  })

  it('balances six statements per type and four per instinct, some of each reverse-keyed', () => {
    expect(questions.length).toBe(66)
    for (const type of typeNumbers) {
      const own = questions.filter((question) => question.type === type)
      expect([own.length, own.filter(({ reverse }) => reverse).length]).toEqual([6, 2])
    }
    for (const instinct of ['sp', 'so', 'sx']) {
      const own = questions.filter((question) => question.instinct === instinct)
      expect([own.length, own.filter(({ reverse }) => reverse).length]).toEqual([4, 1])
    }
  })

  it('has no statement or id twice, names no type, and never asks for one type twice in a row', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length)
    for (const { text } of questions) expect(text).not.toMatch(/\btype\b|enneagram|\d/i)
    for (const [i, { type, instinct }] of questions.slice(1).entries())
      expect(`${type} ${instinct}`).not.toBe(`${questions[i]?.type} ${questions[i]?.instinct}`)
  })
})

describe('the questions asked back', () => {
  const random = createRandom('fifty people')
  const people = Array.from({ length: 50 }, () => questions.map(() => 1 + random.below(5)))

  it('differ over fifty sets of answers', async () => {
    const prompts = await Promise.all(people.map(async (answers) => (await answer({ answers }, 3)).witness_prompt))
    expect(new Set(prompts).size).toBeGreaterThanOrEqual(48)
  })

  it('differ over all types and wings, and quote them', async () => {
    const prompts = new Set<string>()
    for (const type of typeNumbers) {
      for (const wing of neighbours(type)) {
        const { witness_prompt: prompt } = await answer({ type, wing }, 2)
        expect(prompt).toContain(`${type}w${wing}`)
        prompts.add(prompt)
      }
    }
    expect(prompts.size).toBe(18)
  })

  it('come in six wordings for every way of asking', async () => {
    for (const options of [{ answers: people[0] }, { type: 4 }, { questionnaire: true }]) {
      const prompts = await Promise.all([0, 1, 2, 3, 4, 5].map(async (level) => (await answer(options, level)).witness_prompt))
      expect(new Set(prompts).size).toBe(6)
      for (const prompt of prompts) expect(prompt).toMatch(/\d.*\?$/)
    }
  })
})
