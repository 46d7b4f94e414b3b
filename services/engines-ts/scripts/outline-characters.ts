// Draws the Chinese characters of the hexagram names as paths into src/engines/i-ching/data/character-outlines.ts.
// Run: tsx scripts/outline-characters.ts <NotoSerifTC-Regular.ttf>; npm's @expo-google-fonts/noto-serif-tc has the file.
import { readFileSync, writeFileSync } from 'node:fs'
import opentype from 'opentype.js'
import { hexagramFacts } from '../src/engines/i-ching/data/hexagrams.js'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('say which font to draw with')
const font = opentype.parse(new Uint8Array(readFileSync(file)).buffer)
const characters = [...new Set(hexagramFacts.flatMap(([, , chinese]) => [...chinese]))]

const written = (command: opentype.PathCommand): string => {
  const { type, ...at } = command
  const [x1, y1, x, y] = (['x1', 'y1', 'x', 'y'] as const).map((name) =>
    name in at ? Math.round((at as Record<string, number>)[name] as number) : '',
  )
  return `${type}${x1} ${y1} ${x} ${y}`
    .replace(/ +/g, ' ')
    .replace(/([MLQZ]) /, '$1')
    .trim()
}

/** The baseline is at 0. Whole units of an em of 200: at the size of the picture one is a fifth of a pixel. */
const outline = (character: string): string => {
  const glyph = font.charToGlyph(character)
  if (glyph.index === 0) throw new Error(`the font has no ${character}`)
  return glyph.getPath(0, 0, 200).commands.map(written).join('')
}

const target = new URL('../src/engines/i-ching/data/character-outlines.ts', import.meta.url)
writeFileSync(
  target,
  `/**
 * The Chinese characters of the hexagram names as SVG path data: an em of 200, the baseline at 0. Written by scripts/outline-characters.ts
 * from Noto Serif TC Regular, Copyright 2012 Google Inc., SIL Open Font License 1.1 (https://openfontlicense.org), which covers this file.
 */
export const characterOutlines: Readonly<Record<string, string>> = {
${characters.map((character) => `  ${character}: '${outline(character)}',`).join('\n')}
}
`,
)
process.stdout.write(`${characters.length} characters\n`)
