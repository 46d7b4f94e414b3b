import { createRandom, latinWords } from '@selemene/engine'
import { describe, expect, it } from 'vitest'
import { chaosPath, drawFirstRay } from './chaos-star.js'
import { glyphs } from './data/glyphs.js'
import { kameas } from './data/kameas.js'
import { rings } from './data/rose.js'
import { kameaOf, kameaPath, reduced } from './kamea.js'
import { chainLetters, chainPath } from './letter-chain.js'
import { lettersOf as lettersOfWords } from './letters.js'
import { placedPetals, rosePath } from './rose-cross.js'
import { planets } from './schema.js'

const lettersOf = (sentence: string) => lettersOfWords(latinWords(sentence))

describe('letters', () => {
  it('stay once each, in order; Y is a consonant', () => {
    expect(lettersOf('I am calm and clear')).toEqual({ unique: 'IAMCLNDER', consonants: 'MCLNDR' })
    expect(lettersOf('My day')).toEqual({ unique: 'MYDA', consonants: 'MYD' })
  })

  it('agree with a sentence reduced by hand elsewhere', () => {
    // "The remaining letters for the sigil were GTHDSRPNMYCW": "Sigil magick 101 – The Letter Method", chat.skool.com, read 2026-11-21.
    const { consonants } = lettersOf('I got my desired position at my company with great pay without causing harm.')
    expect([...consonants].sort().join('')).toBe([...'GTHDSRPNMYCW'].sort().join(''))
  })

  it('lose their accents and are spelled where Unicode does not take them apart', () => {
    expect(lettersOf('Größe').unique).toBe('GROSE')
    expect(lettersOf('GRÖẞE').unique).toBe('GROSE')
    expect(lettersOf('Ærøskøbing').unique).toBe('AEROSKBING')
    expect(lettersOf('œuvre').unique).toBe('OEUVR')
    expect(lettersOf('Żółć').unique).toBe('ZOLC')
    expect(lettersOf('Þór Ðorð').unique).toBe('THORD')
    expect(lettersOf('ﬁne ＡＢ ℌ ſ').unique).toBe('FINEABHS')
    expect(lettersOf('e\u0301t\u00e9').unique).toBe('ET')
    expect(lettersOf('kapı İstanbul').unique).toBe('KAPISTNBUL')
  })

  it('of other scripts are transliterated; digits and punctuation drop', () => expect(lettersOf('3 лет — 7 days! 日本').unique).toBe('LETDAYSRIBN'))
})

describe('kameas', () => {
  for (const [i, planet] of planets.entries()) {
    it(`${planet}: each number once, every row, column and diagonal the same sum`, () => {
      const { order, rows, line_sum: sum } = kameaOf(planet)
      expect(order).toBe(i + 3)
      expect(rows.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: order * order }, (_, n) => n + 1))
      const total = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
      for (const row of rows) expect(total(row)).toBe(sum)
      for (let k = 0; k < order; k++) expect(total(rows.map((row) => row[k] as number))).toBe(sum)
      expect(total(rows.map((row, k) => row[k] as number))).toBe(sum)
      expect(total(rows.map((row, k) => row[order - 1 - k] as number))).toBe(sum)
    })
  }

  it('of odd order follow Agrippa’s rule: 1 under the middle, then down to the right, two down where the cell is taken', () => {
    for (const planet of ['saturn', 'mars', 'venus', 'moon'] as const) expect(oddSquare(kameas[planet].length)).toEqual(kameas[planet])
  })

  it('are visited by column and row of each unique letter’s number, reduced by digit sum', () => {
    expect(kameaPath('AJSZ', kameaOf('saturn'))).toEqual([
      { letter: 'A', number: 1, x: 1, y: 2 },
      { letter: 'J', number: 1, x: 1, y: 2 },
      { letter: 'S', number: 1, x: 1, y: 2 },
      { letter: 'Z', number: 8, x: 0, y: 2 },
    ])
    expect(kameaPath('SAZ', kameaOf('jupiter'))).toEqual([
      { letter: 'S', number: 10, x: 2, y: 2 },
      { letter: 'A', number: 1, x: 3, y: 0 },
      { letter: 'Z', number: 8, x: 3, y: 2 },
    ])
    expect(kameaPath('Z', kameaOf('mars'))).toEqual([{ letter: 'Z', number: 8, x: 3, y: 1 }])
    expect(kameaPath('Z', kameaOf('sun'))).toEqual([{ letter: 'Z', number: 26, x: 4, y: 4 }])
  })

  it('stand under every letter on every square', () => {
    for (const planet of planets) {
      const kamea = kameaOf(planet)
      for (const { number, x, y } of kameaPath('ABCDEFGHIJKLMNOPQRSTUVWXYZ', kamea)) expect(kamea.rows[y]?.[x]).toBe(number)
    }
    expect([reduced(9, 9), reduced(10, 9), reduced(19, 9), reduced(19, 16), reduced(26, 25)]).toEqual([9, 1, 1, 10, 8])
  })
})

describe('the rose', () => {
  it('has 22 petals: 3 mothers, 7 doubles, 12 simples, each ring further out and first at the top', () => {
    expect(rings.map(({ petals }) => petals.length)).toEqual([3, 7, 12])
    const petals = placedPetals()
    expect(new Set(petals.map(({ hebrew }) => hebrew)).size).toBe(22)
    for (const { radius, petals: own } of rings) {
      for (const [i, { name }] of own.entries()) {
        const { x, y } = petals.find((petal) => petal.name === name) as { x: number; y: number }
        const angle = (2 * Math.PI * i) / own.length
        expect(Math.hypot(x - radius * Math.sin(angle), y + radius * Math.cos(angle))).toBeLessThan(1e-6)
      }
    }
    expect([...rings].map(({ radius }) => radius)).toEqual([...rings].map(({ radius }) => radius).sort())
  })

  it('divides the alphabet as the Sefer Yetzirah does', () => {
    expect(
      rings.map(({ petals }) =>
        petals
          .map(({ hebrew }) => hebrew)
          .sort()
          .join(''),
      ),
    ).toEqual(['אמש', 'בגדכפרת', 'הוזחטילנסעצק'])
  })

  it('has exactly one petal for each of the 26 letters', () => {
    const all = rings.flatMap(({ petals }) => petals.flatMap(({ latin }) => [...latin]))
    expect(all.sort().join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    expect(rosePath('MTR').map(({ petal, number }) => [petal, number])).toEqual([
      ['Mem', 13],
      ['Tau', 20],
      ['Resh', 18],
    ])
  })

  it('lets the line from Teth to Vav run over Resh, as the Order’s paper on sigils says of Metatron', () => {
    const petals = placedPetals()
    const at = (name: string) => petals.find((petal) => petal.name === name) as { x: number; y: number }
    const [teth, vav, resh] = [at('Teth'), at('Vav'), at('Resh')]
    const length = Math.hypot(vav.x - teth.x, vav.y - teth.y)
    const off = Math.abs((vav.x - teth.x) * (teth.y - resh.y) - (teth.x - resh.x) * (vav.y - teth.y)) / length
    // Half a petal of that ring is 0.14 high.
    expect(off).toBeLessThan(0.14)
  })
})

describe('the chaos star', () => {
  it('places the n-th letter on ray (n − 1) mod 8 and circle 1 + ⌊(n − 1) / 8⌋', () => {
    expect(chaosPath('ABEIZ', 0)).toEqual([
      { letter: 'A', number: 1, x: 0, y: -0.25 },
      { letter: 'B', number: 2, x: 0.176777, y: -0.176777 },
      { letter: 'E', number: 5, x: 0, y: 0.25 },
      { letter: 'I', number: 9, x: 0, y: -0.5 },
      // √½ to six decimals.
      { letter: 'Z', number: 26, x: 707107e-6, y: -707107e-6 },
    ])
    expect(chaosPath('A', 2)).toEqual([{ letter: 'A', number: 1, x: 0.25, y: 0 }])
  })

  it('gives all 26 letters places of their own', () => {
    const places = chaosPath('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 3).map(({ x, y }) => `${x} ${y}`)
    expect(new Set(places).size).toBe(26)
  })

  it('begins on each of the eight rays equally often over 10,000 seeds', () => {
    // Chi-square with 7 degrees of freedom exceeds 24.32 once in a thousand.
    expect(chiSquare(8, (random) => drawFirstRay(random))).toBeLessThan(24.32)
  })
})

describe('letter elimination', () => {
  it('has a glyph for each of the 21 consonants', () => expect(Object.keys(glyphs).join('')).toBe('BCDFGHJKLMNPQRSTVWXYZ'))

  it('lays each letter where the one before it ended, inside the unit disc', () => {
    for (const letters of ['MCLNDR', 'B', 'BCDFGHJKLMNPQRSTVWXYZ']) {
      const chain = chainLetters(letters, createRandom(letters))
      expect(
        chainPath(chain)
          .map(({ letter }) => letter)
          .join(''),
      ).toBe(letters)
      for (const [i, { strokes }] of chain.slice(1).entries()) {
        const before = chain[i]?.strokes.at(-1)?.at(-1) as readonly number[]
        expect(strokes[0]?.[0]).toEqual(before.slice(-2) as unknown as readonly [number, number])
      }
      for (const { strokes } of chain)
        for (const move of strokes.flat())
          for (let k = 0; k < move.length; k += 2) expect(Math.hypot(move[k] as number, move[k + 1] as number)).toBeLessThan(1.00001)
    }
  })

  it('tries each of the sixteen orientations equally often over 10,000 seeds', () => {
    // Chi-square with 15 degrees of freedom exceeds 37.70 once in a thousand. The first letter always fits as it is first tried.
    expect(chiSquare(16, (random) => chainLetters('L', random)[0]?.orientation as number)).toBeLessThan(37.7)
  })
})

function chiSquare(kinds: number, draw: (random: ReturnType<typeof createRandom>) => number): number {
  const seen = Array.from({ length: kinds }, () => 0)
  for (let seed = 0; seed < 10_000; seed++) {
    const kind = draw(createRandom(`sigil ${seed}`))
    seen[kind] = (seen[kind] as number) + 1
  }
  return seen.reduce((sum, count) => sum + (count - 10_000 / kinds) ** 2 / (10_000 / kinds), 0)
}

/** The rule that Agrippa's odd squares follow, as told at furtherlight.blogspot.com, 2009-11-20. */
function oddSquare(order: number): number[][] {
  const rows = Array.from({ length: order }, () => Array.from({ length: order }, () => 0))
  const cell = (i: number) => ((i % order) + order) % order
  let [x, y] = [(order - 1) / 2, (order + 1) / 2]
  for (let number = 1; number <= order * order; number++) {
    ;(rows[cell(y)] as number[])[cell(x)] = number
    const isTaken = rows[cell(y + 1)]?.[cell(x + 1)] !== 0
    ;[x, y] = isTaken ? [x, y + 2] : [x + 1, y + 1]
  }
  return rows
}
