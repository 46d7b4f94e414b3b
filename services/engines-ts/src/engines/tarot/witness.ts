import { capital } from '@selemene/engine'
import { en } from './reading/en.js'
import type { Position, TarotResult } from './schema.js'

/** A question about these cards: what they show at levels 0–1, one's own part in it at 2–3, the one who looks at 4–5. */
export function askWitness(result: TarotResult, level: number): string {
  const { positions } = result
  const first = positions[0] as Position
  const last = positions.at(-1) as Position
  if (positions.length === 1) return capital((aboutOne[step(level)] as AboutOne)(first))
  return capital((aboutMany[step(level)] as AboutMany)(first, last, strongest(positions)))
}

type AboutOne = (only: Position) => string
type AboutMany = (first: Position, last: Position, key: Position) => string

const aboutOne: readonly AboutOne[] = [
  (p) => `${named(p)} speaks of ${p.card.keywords[0]}. Where did you meet that today?`,
  (p) => `${named(p)} brings together ${listed(p.card.keywords)}. Which of the three fits what you are dealing with, and what would you do about it?`,
  (p) => `${named(p)} has come to you and not to someone else. What part do you play in its ${p.card.keywords[1]}?`,
  (p) => `Think of the last time you pushed away ${p.card.keywords[0]}. What was ${named(p)} trying to show you then?`,
  (p) =>
    `${named(p)} belongs to ${p.card.attribution}. If this ${p.card.element.toLowerCase()} were neither good nor bad, what would be left of the question?`,
  (p) => `${named(p)} is looked at, and you are looking. Who is it that knows ${p.card.keywords[2]} without being touched by it?`,
]

const aboutMany: readonly AboutMany[] = [
  (a, z) => `It begins with ${placed(a)} and ends with ${placed(z)}. Which of these two do you recognize in your life right now?`,
  (a, z, key) => `From ${named(a)} to ${named(z)} the way leads past ${named(key)}. What small step would answer its ${key.card.keywords[0]}?`,
  (a, z, key) => `${placed(key)} has weight here, between ${named(a)} and ${named(z)}. How do you yourself keep its ${key.card.keywords[1]} going?`,
  (a, z, key) =>
    `${placed(a)} would like to become ${placed(z)}. What would you have to stop telling yourself about ${key.card.keywords[0]} for that to happen?`,
  (a, z, key) => `If ${named(a)} and ${named(z)} were one movement, with ${named(key)} as its turning point, what would be moving?`,
  (a, z, key) =>
    `${named(a)}, ${named(key)} and ${named(z)} come and go before you as pictures. What in you has seen each of them and has stayed the same?`,
]

const step = (level: number): number => Math.min(Math.max(Math.trunc(level), 0), 5)

/** Within a sentence: the Six of Cups, the Tower, Death. */
function named({ card }: Position): string {
  const name = en.inText[card.arcana](card.name)
  return card.reversed ? `${name} reversed` : name
}
const placed = (position: Position): string => `${named(position)} in the place “${position.name}”`
const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** Of the inner cards the one that practitioners read first: the earliest Major Arcana, else the one in the middle. */
function strongest(positions: readonly Position[]): Position {
  const inner = positions.slice(1, -1)
  return inner.find(({ card }) => card.arcana === 'major') ?? (inner[Math.floor(inner.length / 2)] as Position)
}
