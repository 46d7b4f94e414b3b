import { questions } from './data/questions.js'
import type { Result } from './schema.js'

/** A question about this result, deeper by level, from its own scores, lines and portrait. */
export function witness(result: Result, level: number): string {
  if (result.portrait === null || result.type === null) return beforeAnswering[level] ?? (beforeAnswering[5] as string)
  const name = `${result.portrait.title} (${result.type}${result.wing === null ? '' : `w${result.wing}`})`
  const basis = basisOf(result)
  switch (level) {
    case 0:
      return `${capital(name)}: ${basis}. Which everyday moment came to mind first?`
    case 1:
      return `With ${name} the attention ${result.portrait.attention}; ${basis}. When did you last catch it going there?`
    case 2:
      return `${capital(basis)}. What does ${name} do for you that you would not like to give up?`
    case 3:
      return `In growth ${name} moves toward ${result.integration}, under strain toward ${result.disintegration}; ${basis}. Which of the two did this week taste of?`
    case 4:
      return `${capital(name)} was once an answer to something; ${basis}. What was the question, and is it still being asked?`
    default:
      return `${capital(basis)}, and ${name} is seen. Who sees it, and has that one a number?`
  }
}

/** The numbers that this very result stands on. */
function basisOf({ scores, tritype, instincts, confidence, center, hornevian, harmonic }: Result): string {
  if (scores === null || tritype === null || instincts === null)
    return `it belongs to the ${center} center, ${hornevian} among people, ${harmonic === 'reactive' ? 'reactive' : `of ${harmonic}`} when disappointed`
  const points = tritype.map((type) => `${type} with ${scores[type as 1]}`).join(', ')
  return `your answers give ${points} of 24 points, instincts ${instincts.stack.join('/')} (${instincts.stack.map((each) => instincts[each]).join(', ')}), confidence ${confidence}`
}

const count = questions.length

const beforeAnswering = [
  `${count} statements lie before you. Which answer would you give quickest, and why that one?`,
  `There are ${count} statements and five shades of yes and no. Where do you expect to hesitate?`,
  `Before the first of ${count} answers: whom are you about to describe, the one you are or the one you wish to be?`,
  `Each of the ${count} statements will find a part of you that agrees. Which part usually answers for the whole?`,
  `${count} times you will be asked to choose. Who in you is it that chooses, and who only watches it done?`,
  `${count} mirrors are set up and nothing stands before them yet. What are you, before the first one shows a face?`,
]

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
