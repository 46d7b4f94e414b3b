import { createRandom } from '@selemene/engine'
import { describe, expect, it } from 'vitest'
import { questions } from './data/questions.js'
import { types } from './data/types.js'
import { neighbours, scoreAnswers } from './score-answers.js'
import { type Instinct, type TypeNumber, typeNumbers } from './terms.js'

/** Answers of somebody who agrees with each type as much as said (1–5; 3 otherwise), on straight and reverse-keyed statements alike. */
function person(agreement: Partial<Record<TypeNumber | Instinct, number>>): number[] {
  return questions.map(({ type, instinct, reverse }) => {
    const degree = agreement[(type ?? instinct) as TypeNumber | Instinct] ?? 3
    return reverse ? 6 - degree : degree
  })
}

const indexes = (type: TypeNumber, reverse: boolean) =>
  questions.flatMap((question, i) => (question.type === type && question.reverse === reverse ? [i] : []))

describe('scores', () => {
  it('find each type in answers that speak for it alone, with full confidence', () => {
    for (const type of typeNumbers) {
      const { ranking, scores, confidence, tied } = scoreAnswers(person({ [type]: 5 }))
      expect([ranking[0], scores[type], confidence, tied]).toEqual([type, 24, 1, []])
      for (const other of typeNumbers) if (other !== type) expect(scores[other]).toBe(12)
    }
  })

  it('move with one answer by one point, only for the type it speaks for, downwards when reverse-keyed', () => {
    const base = person({})
    const before = scoreAnswers(base)
    for (const [i, { type, instinct, reverse }] of questions.entries()) {
      const after = scoreAnswers(base.with(i, 4))
      for (const other of typeNumbers) {
        const expected = other === type ? 12 + (reverse ? -1 : 1) : 12
        expect(after.scores[other]).toBe(expected)
      }
      const step = reverse ? -1 : 1
      for (const each of ['sp', 'so', 'sx'] as const) expect(after.instincts[each] - before.instincts[each]).toBe(each === instinct ? step : 0)
    }
  })

  it('reach from 0 to 24', () => {
    expect(scoreAnswers(person({ 4: 1 })).scores[4]).toBe(0)
    expect(scoreAnswers(person({ 4: 5 })).scores[4]).toBe(24)
  })
})

describe('ties', () => {
  it('go to the type whose answers agree with each other', () => {
    // Both reach 18: 2 by plain agreement, 8 by full agreement with straight statements and too much with reverse-keyed ones.
    const answers = person({ 2: 4 })
    for (const i of indexes(8, false)) answers[i] = 5
    for (const i of indexes(8, true)) answers[i] = 4
    const { ranking, scores, tied } = scoreAnswers(answers)
    expect([scores[2], scores[8]]).toEqual([18, 18])
    expect([ranking[0], tied]).toEqual([2, [2, 8]])
    const swapped = person({ 8: 4 })
    for (const i of indexes(2, false)) swapped[i] = 5
    for (const i of indexes(2, true)) swapped[i] = 4
    expect(scoreAnswers(swapped).ranking[0]).toBe(8)
  })

  it('then to the one with the stronger neighbours, then to the smaller number', () => {
    expect(scoreAnswers(person({ 2: 4, 8: 4, 9: 3, 7: 3, 1: 2 })).ranking[0]).toBe(8)
    expect(scoreAnswers(person({ 2: 4, 6: 4 })).ranking[0]).toBe(2)
  })
})

describe('wing and tritype', () => {
  const random = createRandom('four hundred people')
  const people = Array.from({ length: 400 }, () => questions.map(() => 1 + random.below(5)))

  it('the tritype has the best of each center, in order, led by the type itself', () => {
    for (const answers of people) {
      const { scores, ranking, tritype } = scoreAnswers(answers)
      expect(tritype[0]).toBe(ranking[0])
      expect(new Set(tritype.map((type) => types[type].center)).size).toBe(3)
      for (const type of tritype) {
        const center = typeNumbers.filter((other) => types[other].center === types[type].center)
        expect(scores[type]).toBe(Math.max(...center.map((other) => scores[other])))
      }
      expect(tritype.map((type) => scores[type])).toEqual(tritype.map((type) => scores[type]).sort((a, b) => b - a))
    }
  })

  it('neighbours close the circle between 9 and 1', () => {
    expect(typeNumbers.map(neighbours)).toEqual([
      [9, 2],
      [1, 3],
      [2, 4],
      [3, 5],
      [4, 6],
      [5, 7],
      [6, 8],
      [7, 9],
      [8, 1],
    ])
  })

  it('no type is favoured by chance: random answers give each of the nine alike', () => {
    // Chi-square with 8 degrees of freedom exceeds 26.12 once in a thousand.
    const many = Array.from({ length: 4500 }, () => scoreAnswers(questions.map(() => 1 + random.below(5))).ranking[0])
    const counts = typeNumbers.map((type) => many.filter((each) => each === type).length)
    expect(counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)).toBeLessThan(26.12)
  })

  it('confidence of random answers is low', () => {
    const mean = people.reduce((sum, answers) => sum + scoreAnswers(answers).confidence, 0) / people.length
    expect(mean).toBeLessThan(0.25)
  })
})

describe('confidence', () => {
  it('is zero for flat answers, whichever they are', () => {
    for (const flat of [1, 2, 3, 4, 5]) {
      const { confidence, tied } = scoreAnswers(questions.map(() => flat))
      expect([confidence, tied]).toEqual([0, [...typeNumbers]])
    }
  })

  it('falls when the answers for the type contradict themselves', () => {
    const clear = person({ 6: 5 })
    const torn = [...clear]
    for (const i of indexes(6, true)) torn[i] = 4
    const contradictory = [...clear]
    for (const i of indexes(6, true)) contradictory[i] = 5
    const [a, b, c] = [clear, torn, contradictory].map((answers) => scoreAnswers(answers).confidence) as [number, number, number]
    expect(a).toBe(1)
    expect(b).toBeLessThan(a)
    expect(c).toBe(0)
  })

  it('falls when answers elsewhere contradict themselves', () => {
    const answers = person({ 6: 5 })
    for (const type of [1, 2, 3, 9] as const) for (const i of [...indexes(type, true), ...indexes(type, false)]) answers[i] = 5
    expect(scoreAnswers(answers).confidence).toBeLessThan(scoreAnswers(person({ 6: 5 })).confidence)
  })

  it('grows with the lead over the second type and stays between 0 and 1', () => {
    const leads = [3, 4, 5].map((degree) => scoreAnswers(person({ 7: 5, 3: degree })).confidence)
    expect(leads).toEqual([1, 0.75, 0])
    expect(scoreAnswers(person({ 7: 4 })).confidence).toBe(0.75)
  })
})

describe('instincts', () => {
  it('are ordered by points; equal ones as sp, so, sx', () => {
    expect(scoreAnswers(person({ sx: 5, so: 4 })).instincts).toEqual({ sp: 8, so: 12, sx: 16, dominant: 'sx', stack: ['sx', 'so', 'sp'] })
    expect(scoreAnswers(person({})).instincts.stack).toEqual(['sp', 'so', 'sx'])
  })
})
