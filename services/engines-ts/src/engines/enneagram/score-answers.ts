import { type Question, questions } from './data/questions.js'
import { types } from './data/types.js'
import type { Instincts, Scores } from './schema.js'
import { type Instinct, type TypeNumber, typeNumbers } from './terms.js'

export interface Scored {
  scores: Scores
  /** All nine, best first; ties are broken by the stated rule. */
  ranking: TypeNumber[]
  tied: TypeNumber[]
  tritype: TypeNumber[]
  instincts: Instincts
  confidence: number
}

/** An answer as points for what its question measures, 0–4. */
const pointsOf = (answer: number, { reverse }: Question) => (reverse ? 5 - answer : answer - 1)

/** Points at which the lead over the second type counts in full: a third of the scale. */
const fullMargin = 8
const mostPoints = 4

export function scoreAnswers(answers: readonly number[]): Scored {
  const given = questions.map((question, i) => ({ question, points: pointsOf(answers[i] as number, question) }))
  const ofType = (type: TypeNumber) => given.filter(({ question }) => question.type === type)
  const scores = Object.fromEntries(typeNumbers.map((type) => [type, total(ofType(type))])) as Scores
  const agreement = Object.fromEntries(typeNumbers.map((type) => [type, consistencyOf(ofType(type))])) as Scores
  const ranking = rank(scores, agreement)
  const [first, second] = ranking as [TypeNumber, TypeNumber]
  const leaders = ranking.filter((type) => scores[type] === scores[first])
  const overall = typeNumbers.reduce((sum, type) => sum + agreement[type], 0) / typeNumbers.length
  const margin = Math.min(1, (scores[first] - scores[second]) / fullMargin)
  return {
    scores,
    ranking,
    tied: leaders.length > 1 ? leaders.sort((a, b) => a - b) : [],
    tritype: (['gut', 'heart', 'head'] as const)
      .map((center) => ranking.find((type) => types[type].center === center) as TypeNumber)
      .sort((a, b) => ranking.indexOf(a) - ranking.indexOf(b)),
    instincts: instinctsOf(given),
    confidence: Math.round(1000 * margin * Math.min(overall, agreement[first])) / 1000,
  }
}

interface Given {
  question: Question
  points: number
}

const total = (given: readonly Given[]) => given.reduce((sum, { points }) => sum + points, 0)
const meanOf = (given: readonly Given[]) => total(given) / given.length

/** 1 when straight and reverse-keyed statements say the same, 0 when they say the opposite. */
function consistencyOf(given: readonly Given[]): number {
  const straight = meanOf(given.filter(({ question }) => !question.reverse))
  const reverse = meanOf(given.filter(({ question }) => question.reverse))
  return 1 - Math.abs(straight - reverse) / mostPoints
}

/** By score; equal scores by consistency, then by the neighbours' scores together, then the smaller number first. */
function rank(scores: Scores, agreement: Scores): TypeNumber[] {
  const nearby = (type: TypeNumber) => neighbours(type).reduce((sum, wing) => sum + scores[wing], 0)
  return [...typeNumbers].sort((a, b) => scores[b] - scores[a] || agreement[b] - agreement[a] || nearby(b) - nearby(a) || a - b)
}

/** The two types beside it on the circle, where 9 and 1 meet. */
export function neighbours(type: TypeNumber): [TypeNumber, TypeNumber] {
  return [((type + 7) % 9) + 1, (type % 9) + 1] as [TypeNumber, TypeNumber]
}

const instinctNames: readonly Instinct[] = ['sp', 'so', 'sx']

/** Equal points keep the order sp, so, sx. */
function instinctsOf(given: readonly Given[]): Instincts {
  const [sp, so, sx] = instinctNames.map((name) => total(given.filter(({ question }) => question.instinct === name))) as [number, number, number]
  const points = { sp, so, sx }
  const stack = [...instinctNames].sort((a, b) => points[b] - points[a])
  return { ...points, dominant: stack[0] as Instinct, stack }
}
