import { capital, english } from '@selemene/engine'
import type { Hexagram, IChingResult } from './schema.js'

/** A question about this cast: plain at levels 0–1, about one's own part at 2–3, about the one who looks at 4–5. */
export function askWitness(result: IChingResult, level: number): string {
  const ask = questions[Math.min(Math.max(Math.trunc(level), 0), 5)] as Question
  return ask(result)
}

type Question = (result: IChingResult) => string

const questions: readonly Question[] = [
  (r) => `The cast shows ${called(r.primary)}: ${meeting(r.primary)}. ${movement(r)} Where in your day do you already see that?`,
  (r) => `The answer is ${called(r.primary)}. ${movement(r)} What is one small thing to do, or to leave undone, this week because of it?`,
  (r) => `You stand in ${called(r.primary)}, ${meeting(r.primary)}. ${movement(r)} Which part of this situation is your own doing?`,
  (r) =>
    `Inside ${called(r.primary)} lies ${called(r.nuclear)}. ${movement(r)} What have you been keeping from yourself about how the outer and the inner picture belong together?`,
  (r) =>
    `${capital(called(r.primary))} has its opposite in ${called(r.complement)}. ${movement(r)} Who would you be here if you held to neither side against the other?`,
  (r) =>
    `${capital(called(r.primary))}, seen from the other end, is ${called(r.inverse)}, and within it rests ${called(r.nuclear)}. ${movement(r)} What is it in you that watches all of this come and go?`,
]

/** Within a sentence: the Well. */
const called = ({ number, name }: Hexagram): string => `${english.withinSentence(name)} (${number})`

const meeting = ({ lower, upper }: Hexagram): string =>
  lower.name === upper.name
    ? `${lower.name.toLowerCase()} upon ${upper.name.toLowerCase()}`
    : `${upper.attribute} ${upper.name.toLowerCase()} above ${lower.attribute} ${lower.name.toLowerCase()}`

function movement({ changing_lines, relating }: IChingResult): string {
  if (relating === null) return 'No line is moving; it rests in itself.'
  if (changing_lines.length === 6) return `All six lines turn it into ${called(relating)}.`
  return `${linesNamed(changing_lines)} it toward ${called(relating)}.`
}

function linesNamed(lines: readonly number[]): string {
  if (lines.length === 1) return `Line ${lines[0]} moves`
  return `Lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)} move`
}
