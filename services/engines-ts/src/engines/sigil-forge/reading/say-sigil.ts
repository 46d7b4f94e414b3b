import { type Asked, fill, type Passage, sayAt } from '@selemene/engine'
import type { Result } from '../schema.js'
import type { SigilWords } from './words.js'

/** The sigil in words: its letters, its ground and its line. */
export function saySigil({ method, letters, path, kamea }: Result, words: SigilWords, { level }: Asked): Passage[] {
  const drawn = method === 'letter_elimination' ? letters.consonants : letters.unique
  const [first, last] = [path[0]?.letter ?? '', path.at(-1)?.letter ?? '']
  const planet = kamea === null ? '' : words.planets[kamea.planet]
  const named = `${words.grammar.counted(drawn.length, ...words.letter)}, ${[...drawn].join(' ')}`
  const reduced = drawn.length === 1 ? words.letters.one : words.letters.text
  return [
    {
      about: '/letters',
      title: words.titles.letters,
      text: `${fill(reduced, { letters: named, letter: drawn })} ${sayAt(words.letters.depth, level)}`,
    },
    { about: '/method', title: words.titles.method, text: fill(words.methods[method], { planet }) },
    {
      about: '/path',
      title: fill(path.length === 1 ? words.titles.lineOne : words.titles.line, { first, last }),
      text: fill(path.length === 1 ? words.lineOne : words.line, { first, last, count: words.grammar.inWords(path.length) }),
    },
  ]
}
