import type { EngineInput, FieldFault } from '@selemene/contracts'
import { questions } from './data/questions.js'
import type { Options } from './schema.js'
import { neighbours } from './score-answers.js'
import type { TypeNumber } from './terms.js'

/** What the options cannot say about each other in a schema. */
export function checkInput({ options }: EngineInput<Options>): FieldFault[] {
  const { answers, type, wing, questionnaire } = options
  if (answers !== undefined && type !== undefined)
    return [{ pointer: '/options/type', message: 'cannot stand beside `answers`: either look a type up or have it scored', code: 'conflict' }]
  if (wing !== undefined && type === undefined) return [wingFault('needs a `type` that it is the wing of; with `answers` it is scored')]
  if (wing !== undefined && !neighbours(type as TypeNumber).includes(wing as TypeNumber))
    return [wingFault(`must be a neighbour of type ${type}: ${neighbours(type as TypeNumber).join(' or ')}`)]
  if (answers !== undefined || type !== undefined || questionnaire) return []
  const message = `needed: ${questions.length} answers of 1–5, or \`type\` (and \`wing\`) to look one up, or \`questionnaire\`: true to get the questions`
  return [{ pointer: '/options/answers', message, code: 'required' }]
}

const wingFault = (message: string): FieldFault => ({ pointer: '/options/wing', message, code: 'wing' })
