import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput } from './check-input.js'
import { questions } from './data/questions.js'
import { picture } from './picture.js'
import { en } from './reading/en.js'
import { sayType } from './reading/say-type.js'
import { Options, Result } from './schema.js'
import { witness } from './witness.js'

/** Example answers of a person who agrees with type 5, leans to 4 and 1, and is lukewarm about most of the rest. */
const agreement: Readonly<Record<string, number>> = { 1: 4, 2: 2, 4: 4, 5: 5, 8: 2, sp: 4 }
const exampleAnswers = questions.map(({ type, instinct, reverse }) => {
  const answer = agreement[type ?? instinct ?? ''] ?? 3
  return reverse ? 6 - answer : answer
})

export const enneagramEngine = defineEngine({
  id: 'enneagram',
  version: '1.0.2',
  title: 'Enneagram',
  summary:
    'Nine types: a questionnaire of original statements with scores, wing, tritype, instincts and an honest confidence, or a look-up by type and wing.',
  tags: ['enneagram', 'personality', 'self-inquiry'],
  requiredPhase: 1,
  determinism: 'pure',
  backend: 'native',
  needs: [],
  readsBirthTime: false,
  options: Options,
  result: Result,
  examples: [
    { title: 'Scored answers', request: { options: { answers: exampleAnswers } } },
    { title: 'Look-up of type 9 with wing 1', request: { options: { type: 9, wing: 1 } } },
    { title: 'The questionnaire', request: { options: { questionnaire: true } } },
  ],
  check: checkInput,
  canonical,
  calculate,
  witness,
  reading: defineReading({ words: { en }, say: sayType }),
  picture,
})
