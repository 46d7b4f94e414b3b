import { createHash } from 'node:crypto'
import stringify from 'safe-stable-stringify'
import type { Question } from './create-runner.js'

/**
 * One text for all requests of one meaning, another for every other: the canonical request with its fields in one order, and the level
 * that its words are for, and whether it is read aloud. It holds the caller's words and birth data: store it hashed.
 */
export const questionText = ({ input, level, reading }: Keyed): string =>
  `${level}${reading === undefined ? '' : ` aloud ${JSON.stringify(reading.quotes ?? '')}`}\n${stringify(input)}`

type Keyed = Pick<Question, 'input' | 'level' | 'reading'>

/** SHA-512 of a question, for an engine of this id and version on this `basis`: whatever else its numbers stand on. 64 bytes. */
export function questionKey(engine: { id: string; version: string }, basis: string, question: Keyed): Buffer {
  return createHash('sha512')
    .update(`${engine.id}\n${engine.version}\n${basis}\n${questionText(question)}`)
    .digest()
}
