import type { EngineInput } from '@selemene/contracts'
import type { Calculation } from '@selemene/engine'
import { portraits } from './data/portraits.js'
import { questions } from './data/questions.js'
import { types } from './data/types.js'
import type { Options, Result } from './schema.js'
import { neighbours, scoreAnswers } from './score-answers.js'
import type { TypeNumber } from './terms.js'

/** Scores answers, or looks a type up, or hands out the questionnaire; what is not known is null. */
export function calculate({ options }: EngineInput<Options>): Calculation<Result> {
  const questionnaire = options.questionnaire ? { questions: questions.map((question) => ({ ...question })) } : {}
  return { result: { ...known(options), ...questionnaire }, conventions: conventionsOf(options) }
}

function known({ answers, type, wing }: Options): Result {
  if (answers === undefined) {
    const unscored = { scores: null, tied: [], tritype: null, instincts: null, confidence: null }
    return { ...unscored, ...ofType((type ?? null) as TypeNumber | null, (wing ?? null) as TypeNumber | null) }
  }
  const { scores, ranking, tied, tritype, instincts, confidence } = scoreAnswers(answers)
  const first = ranking[0] as TypeNumber
  const leaning = ranking.find((candidate) => neighbours(first).includes(candidate)) as TypeNumber
  return { scores: { ...scores }, tied, tritype, instincts, confidence, ...ofType(first, leaning) }
}

function ofType(type: TypeNumber | null, wing: TypeNumber | null) {
  if (type === null)
    return { type, wing: null, integration: null, disintegration: null, center: null, hornevian: null, harmonic: null, portrait: null }
  const { center, hornevian, harmonic, integration, disintegration } = types[type]
  const { wings, ...portrait } = portraits[type]
  const lent = wing === null ? null : (wings[wing] as string)
  return { type, wing, integration, disintegration, center, hornevian, harmonic, portrait: { ...portrait, wing: lent } }
}

function conventionsOf({ answers, type }: Options): Calculation<Result>['conventions'] {
  const school = {
    school: 'Riso and Hudson: centers, social and coping styles, lines',
    growth: '1→7→5→8→2→4→1, 9→3→6→9',
    strain: 'the same lines backwards',
  }
  if (answers === undefined) return { mode: type === undefined ? 'questionnaire' : 'look-up', ...school }
  return {
    mode: 'answers',
    ...school,
    scoring: 'sum of six statements, 0–4 points each; reverse-keyed ones count 5 − answer, others answer − 1',
    tie_rule:
      'equal scores: the type whose straight and reverse-keyed answers agree better, then the higher sum of both neighbours, then the smaller number',
    wing_rule: 'the neighbour that ranks higher',
    confidence_rule: 'min(1, lead over the second / 8) × the lower of the consistency of the type and the mean consistency of all nine',
    claim: 'a self-report for reflection, not a validated psychometric test',
  }
}
