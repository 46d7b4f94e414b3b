import { planetName } from './kamea.js'
import type { Method, Result } from './schema.js'

/** A question about this sigil, deeper by level; quotes its letters, never the sentence. */
export function witness({ method, letters, path, kamea }: Result, level: number): string {
  const drawn = method === 'letter_elimination' ? letters.consonants : letters.unique
  const ground = kamea === null ? grounds[method] : `the square of ${planetName(kamea.planet)}, whose every line sums to ${kamea.line_sum}`
  const [from, to] = [path[0]?.letter, path.at(-1)?.letter]
  switch (level) {
    case 0:
      return `Your sentence has become the ${count(path.length)} ${drawn}. Which part of the drawing catches your eye first?`
    case 1:
      return `The line runs from ${from} to ${to} through ${drawn} on ${ground}. Where does your hand want to slow down when you trace it?`
    case 2:
      return `Only ${drawn} is left of your words. What of the wish stays alive when its sentence is gone?`
    case 3:
      return `On ${ground}, ${drawn} begins at ${from} and closes at ${to}. What would you have to stop doing for this line to be finished?`
    case 4:
      return `${drawn}: ${path.length} stations, and no word can be read any more. Who is it that still knows what was meant?`
    default:
      return `Between the circle at ${from} and the bar at ${to} lies ${drawn}, and before the circle nothing was asked. What is there, before a wish takes its first letter?`
  }
}

const grounds: Record<Method, string> = {
  letter_elimination: 'bare paper',
  rose_cross: 'the rose of 22 petals',
  kamea: 'a planetary square',
  chaos_star: 'the star of eight rays',
}

const count = (letters: number) => (letters === 1 ? 'single letter' : `${letters} letters`)
