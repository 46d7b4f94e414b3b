import type { FieldFault } from '@selemene/contracts'
import { createRandom, createRunner, loadTimeZones } from '@selemene/engine'
import { describeEngine } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { spreads } from './data/spreads.js'
import { deck } from './deck.js'
import { drawCards } from './draw.js'
import { tarotEngine } from './engine.js'
import { type Card, spreadIds, type TarotResult } from './schema.js'

describeEngine(tarotEngine, { at: import.meta.url })

const runner = createRunner(tarotEngine, { zones: loadTimeZones(), provenance: {} })
const ask = (body: object, level = 5) => runner.run({ consciousness_level: level, ...structuredClone(body) }, { level, now: 0 })
const lay = async (body: object): Promise<TarotResult> => (await ask(body)).result as TarotResult
const faults = (options: object): string[] => runner.faultsOf({ options: structuredClone(options) }).map((fault: FieldFault) => fault.pointer)
const cardsOf = (result: TarotResult): Card[] => result.positions.map(({ card }) => card)

describe('the deck', () => {
  it('has 78 different cards: 22 trumps and four suits of 14', () => {
    expect(deck.length).toBe(78)
    expect(new Set(deck.map((card) => card.id)).size).toBe(78)
    expect(deck.filter((card) => card.arcana === 'major').map((card) => card.number)).toEqual(Array.from({ length: 22 }, (_, i) => i))
    for (const suit of ['Wands', 'Cups', 'Swords', 'Pentacles'])
      expect(deck.filter((card) => card.suit === suit).map((card) => card.number)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1))
  })

  it('gives each of the 36 decans to one pip card and each sign, planet and element to one trump', () => {
    const decans = deck.filter((card) => card.arcana === 'minor' && card.number > 1 && card.number < 11).map((card) => card.attribution)
    expect(new Set(decans).size).toBe(36)
    expect(new Set(deck.filter((card) => card.arcana === 'major').map((card) => card.attribution)).size).toBe(22)
  })

  it('gives a trump of a sign the element of that sign', () => {
    const elementOf = (id: string) => deck.find((card) => card.id === id)?.element
    const known = {
      'the-emperor': 'Fire',
      'the-hermit': 'Earth',
      'the-lovers': 'Air',
      death: 'Water',
      'the-fool': 'Air',
      'the-hanged-man': 'Water',
      judgement: 'Fire',
    }
    expect(Object.fromEntries(Object.keys(known).map((id) => [id, elementOf(id)]))).toEqual(known)
  })

  it('has 156 texts, no two alike, and three keywords each way up', () => {
    const readings = deck.flatMap((card) => [card.upright, card.reversed])
    expect(new Set(readings.map((reading) => reading.meaning)).size).toBe(156)
    for (const { meaning, keywords } of readings) {
      expect(meaning).toMatch(/^[A-Z][^\n]{40,}[.?]$/)
      expect(new Set(keywords).size).toBe(3)
    }
  })
})

describe('a spread', () => {
  const sizes = { single_card: 1, three_card: 3, celtic_cross: 10, relationship: 7, career: 5, horseshoe: 7, year_ahead: 12 }

  it('has its number of named places, with a different card on each', async () => {
    for (const spread of spreadIds) {
      const r = await lay({ seed: 'sizes', options: { spread } })
      expect(r.positions.length).toBe(sizes[spread])
      expect(r.positions.map(({ index, number }) => [index, number])).toEqual(r.positions.map((_, i) => [i, i + 1]))
      expect(new Set(r.positions.map(({ name }) => name)).size).toBe(sizes[spread])
      expect(new Set(r.positions.map(({ meaning }) => meaning)).size).toBe(sizes[spread])
      expect(new Set(cardsOf(r).map(({ id }) => id)).size).toBe(sizes[spread])
    }
  })

  it('names the months of a year ahead from the month of current_time, where the caller is, and changes no card by it', async () => {
    const year = (more: object) => lay({ seed: 'year', options: { spread: 'year_ahead' }, ...more })
    const months = async (more: object) => (await year(more)).positions.map(({ name }) => name)
    const plain = await year({})
    expect(plain.positions[11]).toMatchObject({ name: 'Month 12', meaning: 'What comes to rest and is let go in the twelfth month.' })
    const dated = await year({ current_time: '2026-02-28T20:00:00Z' })
    expect(dated.positions[0]?.name).toBe('February')
    expect(dated.positions[11]).toMatchObject({ name: 'January', meaning: 'What comes to rest and is let go in January.' })
    expect(cardsOf(dated)).toEqual(cardsOf(plain))
    expect((await months({ current_time: '2026-02-28T20:00:00Z', location: { latitude: 0, longitude: 0, timezone: 'Asia/Tokyo' } }))[0]).toBe('March')
    expect((await months({ current_time: '2026-02-28T20:00:00Z', birth_data: { timezone: 'Asia/Kolkata' } }))[0]).toBe('March')
  })

  it('keeps the same question whatever the day, but for the month of a year ahead', () => {
    const keyOf = (body: object) => JSON.stringify(runner.read(body, { level: 5, now: Date.now() }).input)
    const year = (current_time: string) => keyOf({ seed: 'year', options: { spread: 'year_ahead' }, current_time })
    expect(year('2026-02-01T00:00:00Z')).toBe(year('2026-02-28T20:00:00Z'))
    expect(year('2026-03-01T00:00:00Z')).not.toBe(year('2026-02-28T20:00:00Z'))
    expect(keyOf({ seed: 1, current_time: '2026-02-01T00:00:00Z' })).toBe(keyOf({ seed: 1 }))
  })

  it('is three cards unless said', async () => expect((await lay({})).spread).toBe('three_card'))

  it('is refused when unknown, and an unknown option too', () => {
    expect(faults({ spread: 'single' })).toEqual(['/options/spread'])
    expect(faults({ deck: 'thoth' })).toEqual(['/options/deck'])
    expect(faults({ reversal_chance: 1.1 })).toEqual(['/options/reversal_chance'])
  })
})

describe('a draw', () => {
  it('does not look at the question, the birth data or the level', async () => {
    const plain = await lay({ seed: 7 })
    const asked = await ask({ seed: 7, question: 'Will I move?', birth_data: { name: 'Asha' }, current_time: '2030-01-01T00:00:00Z' }, 1)
    expect(JSON.stringify(asked.result)).toBe(JSON.stringify(plain))
    expect(JSON.stringify(asked)).not.toContain('Will I move')
  })

  it('draws and returns a seed when none is given, and that seed repeats it', async () => {
    const drawn = await ask({ options: { spread: 'celtic_cross' } })
    expect((await ask({ seed: drawn.metadata.seed, options: { spread: 'celtic_cross' } })).result).toEqual(drawn.result)
  })

  it('gives the same cards for a seed whatever the chance of reversal', async () => {
    const names = async (options: object) => cardsOf(await lay({ seed: 'same', options })).map(({ id }) => id)
    const always = await names({ reversal_chance: 1 })
    expect(await names({ reversal_chance: 0 })).toEqual(always)
    expect(await names({ reversals: false })).toEqual(always)
  })

  it('turns no card when reversals are off or impossible, and every card when they are certain', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const turned = async (options: object) =>
        cardsOf(await lay({ seed, options: { spread: 'year_ahead', ...options } })).filter((card) => card.reversed).length
      expect(await turned({ reversals: false })).toBe(0)
      expect(await turned({ reversals: false, reversal_chance: 1 })).toBe(0)
      expect(await turned({ reversal_chance: 0 })).toBe(0)
      expect(await turned({ reversal_chance: 1 })).toBe(12)
    }
  })

  it('answers this seed with these cards on every runtime', async () => {
    const cards = cardsOf(await lay({ seed: 'runtime' }))
    expect(cards.map(({ id, reversed }) => [id, reversed])).toEqual([
      ['nine-of-cups', false],
      ['the-magician', true],
      ['eight-of-wands', false],
    ])
  })

  it('never deals the significator, and shows it upright', async () => {
    for (let seed = 0; seed < 60; seed++) {
      const r = await lay({ seed, options: { spread: 'year_ahead', significator: 'queen of swords' } })
      expect(r.significator?.id).toBe('queen-of-swords')
      expect(r.significator?.reversed).toBe(false)
      expect(cardsOf(r).map(({ id }) => id)).not.toContain('queen-of-swords')
    }
  })

  it('gives a reversed card its reversed text', async () => {
    const star = deck.find(({ id }) => id === 'the-star')
    const up = await lay({ options: { spread: 'single_card', cards: ['the-star'] } })
    const down = await lay({ options: { spread: 'single_card', cards: [{ card: 'the-star', reversed: true }] } })
    expect([up.positions[0]?.card.meaning, down.positions[0]?.card.meaning]).toEqual([star?.upright.meaning, star?.reversed.meaning])
    expect(down.positions[0]?.card.keywords).toEqual([...(star?.reversed.keywords ?? [])])
  })
})

describe('ten thousand seeds', () => {
  // 99.9 % points of chi-square for 77 and for 1 degree of freedom.
  const limit77 = 121.1
  const limit1 = 10.83
  const draws = Array.from({ length: 10_000 }, (_, seed) =>
    drawCards({ count: 3, reversalChance: 0.5, without: undefined }, createRandom(`tarot ${seed}`)),
  )

  it('bring every card to every place equally often', () => {
    for (const place of [0, 1, 2]) {
      const counts = new Map(deck.map(({ id }) => [id, 0]))
      for (const cards of draws) counts.set(cards[place]?.id ?? '', (counts.get(cards[place]?.id ?? '') ?? 0) + 1)
      expect(counts.size).toBe(78)
      expect(chiSquare([...counts.values()], 10_000 / 78)).toBeLessThan(limit77)
    }
  })

  it('turn half of the cards, first and later ones alike', () => {
    for (const place of [0, 1, 2]) {
      const reversed = draws.filter((cards) => cards[place]?.reversed).length
      expect(chiSquare([reversed, 10_000 - reversed], 5000)).toBeLessThan(limit1)
    }
  })

  it('turn a tenth of the cards when so asked', () => {
    const reversed = draws.filter(
      (_, seed) => drawCards({ count: 1, reversalChance: 0.1, without: undefined }, createRandom(`tenth ${seed}`))[0]?.reversed,
    ).length
    expect((reversed - 1000) ** 2 / 1000 + (reversed - 1000) ** 2 / 9000).toBeLessThan(limit1)
  })

  function chiSquare(counts: readonly number[], expected: number): number {
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  }
})

describe('cards laid by hand', () => {
  it('are known by name or id, in any case and spacing, and by their common variants', async () => {
    const r = await lay({ options: { spread: 'career', cards: ['THE STAR', 'seven-of-cups', ' King  of Pentacles ', 'Judgment', '7 of wands'] } })
    expect(cardsOf(r).map(({ id }) => id)).toEqual(['the-star', 'seven-of-cups', 'king-of-pentacles', 'judgement', 'seven-of-wands'])
    expect(
      cardsOf(await lay({ options: { cards: ['hermit', { card: 'Fool', reversed: true }, { card: 'world' }] } })).map((c) => [c.id, c.reversed]),
    ).toEqual([
      ['the-hermit', false],
      ['the-fool', true],
      ['the-world', false],
    ])
  })

  it('are refused at the card that is unknown, repeated or the significator', () => {
    expect(faults({ cards: ['the-star', 'the-hermitage', 'the-sun'] })).toEqual(['/options/cards/1'])
    expect(faults({ cards: ['the-star', { card: 'eleven of cups' }, 'the-sun'] })).toEqual(['/options/cards/1/card'])
    expect(faults({ cards: ['the-star', 'the-sun', 'The Star'] })).toEqual(['/options/cards/2'])
    expect(faults({ cards: ['the-star', 'the-sun', 'the-moon'], significator: 'Sun' })).toEqual(['/options/cards/1'])
    expect(faults({ significator: 'the joker' })).toEqual(['/options/significator'])
    expect(faults({ reversals: false, cards: ['the-star', { card: 'the-sun', reversed: true }, 'the-moon'] })).toEqual(['/options/cards/1/reversed'])
  })

  it.each([
    ['Fortitude', 'strength'],
    ['The Wheel of Fortune', 'wheel-of-fortune'],
    ['The Universe', 'the-world'],
    ['the pope', 'the-hierophant'],
    ['Judgment', 'judgement'],
    ['Ace of Coins', 'ace-of-pentacles'],
    ['Princess of Disks', 'page-of-pentacles'],
    ['Knave of Rods', 'page-of-wands'],
    ['7 of Chalices', 'seven-of-cups'],
    ['Prince of Swords', 'knight-of-swords'],
  ])('are understood by their names in other decks: %s', async (name, id) => {
    expect(cardsOf(await lay({ options: { spread: 'single_card', cards: [name] } }))[0]?.id).toBe(id)
  })

  it('are suggested where a name is nearly right', () => {
    const messageFor = (card: string) => runner.faultsOf({ options: { spread: 'single_card', cards: [card] } })[0]?.message
    expect(messageFor('The High Priestes')).toContain('did you mean "The High Priestess"')
    expect(messageFor('Sevn of Cups')).toContain('"Seven of Cups"')
    for (const card of ['xyzzy', 'constructor', '__proto__', 'constructor of cups']) expect(messageFor(card)).toMatch(/^is no card of the deck; /)
  })

  it('are refused at the first one missing or too many', () => {
    expect(faults({ cards: ['the-star', 'the-sun'] })).toEqual(['/options/cards/2'])
    expect(faults({ cards: [] })).toEqual(['/options/cards/0'])
    expect(faults({ cards: ['the-star', 'the-sun', 'the-moon', 'death', 'justice'] })).toEqual(['/options/cards/3'])
  })

  it('say nothing of a caller’s words in the refusal', () => {
    const [fault] = runner.faultsOf({ options: { spread: 'single_card', cards: ['my secret'] } })
    expect(JSON.stringify(fault)).not.toContain('secret')
  })
})

describe('the witness question', () => {
  it('names a card of the result, and hardly ever repeats itself', async () => {
    for (const spread of ['single_card', 'three_card', 'celtic_cross']) {
      for (const level of [0, 1, 2, 3, 4, 5]) {
        const asked = new Set<string>()
        for (let i = 0; i < 50; i++) {
          const response = await ask({ seed: `witness ${i}`, options: { spread } }, level)
          expect(cardsOf(response.result as TarotResult).some(({ name }) => response.witness_prompt.includes(name.replace(/^The /, '')))).toBe(true)
          expect(response.witness_prompt, 'within a sentence').not.toMatch(/[a-z,] The /)
          asked.add(response.witness_prompt)
        }
        expect(asked.size, `${spread} at level ${level}`).toBeGreaterThanOrEqual(spread === 'single_card' ? 36 : 40)
      }
    }
  })
})

describe('the picture', () => {
  const picture = (result: TarotResult) => tarotEngine.picture?.(result) ?? ''

  it('shows every card, number and name of the result and nothing else, in every spread', async () => {
    for (const spread of spreadIds) {
      const r = await lay({ seed: `picture ${spread}`, options: { spread } })
      const drawn = picture(r)
      const faces = [...drawn.matchAll(/data-card="([^"]+)" data-number="(\d+)" data-reversed="(\w+)"/g)].map(([, id, n, up]) => [
        id,
        Number(n),
        up === 'true',
      ])
      expect(faces).toEqual(cardsOf(r).map((card) => [card.id, card.number, card.reversed]))
      expect([...drawn.matchAll(/data-position="(\d+)"/g)].map(([, n]) => Number(n))).toEqual(r.positions.map(({ number }) => number))
      for (const { name, card } of r.positions) {
        expect(drawn).toContain(`>${name}<`)
        expect(drawn).toContain(`>${card.name}<`)
      }
      expect(drawn.match(/>reversed</g)?.length ?? 0).toBe(cardsOf(r).filter((card) => card.reversed).length)
      expect(drawn).toContain(`>${spreads[spread].title}<`)
    }
  })

  it('draws each of the 78 cards differently, and turns the reversed ones by half a circle', async () => {
    const one = async (card: string, reversed: boolean) => picture(await lay({ options: { spread: 'single_card', cards: [{ card, reversed }] } }))
    const faces = new Set<string>()
    for (const { id } of deck) faces.add((await one(id, false)).replace(/<(title|desc|text)[^>]*>.*?<\/\1>|data-[\w-]+="[^"]*"/g, ''))
    expect(faces.size).toBe(78)
    expect(await one('the-sun', false)).toContain('rotate(0)')
    expect(await one('the-sun', true)).toContain('rotate(180)')
  })

  it('lays the second card of the Celtic Cross across the first, and the significator beside the spread', async () => {
    const drawn = picture(await lay({ seed: 3, options: { spread: 'celtic_cross', reversals: false, significator: 'the-hermit' } }))
    expect(drawn.match(/rotate\(90\)/g)?.length).toBe(1)
    expect(drawn).toMatch(/data-role="significator".*data-card="the-hermit"/)
  })

  it('keeps every card inside its frame and off the others, but for the crossing one', async () => {
    for (const spread of spreadIds) {
      const drawn = picture(await lay({ seed: 1, options: { spread, reversals: false, significator: 'the-fool' } }))
      const [width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn) ?? []).slice(1).map(Number)
      const centres = [...drawn.matchAll(/translate\(([\d.]+) ([\d.]+)\) rotate\(0\) scale\(([\d.]+)\)/g)].map((match) => match.slice(1).map(Number))
      for (const [x = 0, y = 0, scale = 1] of centres) {
        expect(x - 54 * scale).toBeGreaterThan(0)
        expect(x + 54 * scale).toBeLessThan(width)
        expect(y - 90 * scale).toBeGreaterThan(64)
        expect(y + 90 * scale + 34).toBeLessThan(height)
        const near = centres.filter(([ox = 0, oy = 0]) => Math.abs(ox - x) < 120 * scale && Math.abs(oy - y) < 220)
        expect(near.length).toBe(1)
      }
    }
  })
})
