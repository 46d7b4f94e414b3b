import { linesOfHexagrams, trigramOfLines } from '@selemene/traditions'
import { hexagramNames } from './data/hexagrams.js'
import { texts01To16 } from './data/texts-01-16.js'
import { texts17To32 } from './data/texts-17-32.js'
import { texts33To48 } from './data/texts-33-48.js'
import { texts49To64 } from './data/texts-49-64.js'
import { type TrigramFact, trigramFacts } from './data/trigrams.js'
import type { HexagramText } from './hexagram-text.js'
import type { Hexagram, Trigram } from './schema.js'

const texts = [...texts01To16, ...texts17To32, ...texts33To48, ...texts49To64]

const trigrams = new Map<string, Trigram>([...trigramOfLines].map(([lines, name]) => [lines, { name, ...(trigramFacts[name] as TrigramFact) }]))

/** All 64 hexagrams in King Wen order. */
export const hexagrams: readonly Hexagram[] = hexagramNames.map(([name, chinese, pinyin], index) => {
  const binary = linesOfHexagrams[index] as string
  const { judgment, image, lines, allLines = null } = texts[index] as HexagramText
  return {
    number: index + 1,
    name,
    chinese,
    pinyin,
    // The Unicode block holds the hexagrams in the same order.
    unicode: String.fromCodePoint(0x4dc0 + index),
    binary,
    lower: trigrams.get(binary.slice(0, 3)) as Trigram,
    upper: trigrams.get(binary.slice(3)) as Trigram,
    judgment,
    image,
    lines: [...lines],
    all_lines: allLines,
  }
})

const byBinary = new Map(hexagrams.map((hexagram) => [hexagram.binary, hexagram]))

/** The hexagram of six lines, bottom first, 1 = yang. */
export function hexagramOf(binary: string): Hexagram {
  const found = byBinary.get(binary)
  if (found === undefined) throw new RangeError('six lines of 0 and 1 expected')
  return found
}

/** Lines 2, 3, 4 as the lower and 3, 4, 5 as the upper trigram. */
export const nuclearOf = (binary: string): string => binary.slice(1, 4) + binary.slice(2, 5)

/** Upside down. */
export const inverseOf = (binary: string): string => [...binary].reverse().join('')

/** Every line turned into its opposite. */
export const complementOf = (binary: string): string => [...binary].map((line) => (line === '1' ? '0' : '1')).join('')
