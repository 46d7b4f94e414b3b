import { createRunner, loadTimeZones, type Passage } from '@selemene/engine'
import { readingFaults } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { questions } from './engines/enneagram/data/questions.js'
import { enneagramEngine } from './engines/enneagram/engine.js'
import type { Result as EnneagramResult } from './engines/enneagram/schema.js'
import { iChingEngine } from './engines/i-ching/engine.js'
import { deck } from './engines/tarot/deck.js'
import { tarotEngine } from './engines/tarot/engine.js'
import { spreadIds, type TarotResult } from './engines/tarot/schema.js'

const zones = loadTimeZones()
const depths = [0, 2, 4]
const question = 'Shall I go?'

describe('tarot', () => {
  const runner = createRunner(tarotEngine, { zones, ports: undefined, provenance: {} })

  it.each(spreadIds)('speaks sound English of every card, either way up, laid as %s', async (spread) => {
    const sizes = { single_card: 1, three_card: 3, celtic_cross: 10, relationship: 7, career: 5, horseshoe: 7, year_ahead: 12 }
    const count = sizes[spread]
    for (const consciousness_level of depths)
      for (const reversed of [false, true])
        for (let first = 0; first < deck.length; first += count) {
          const cards = Array.from({ length: count }, (_, i) => ({ card: deck[(first + i) % deck.length]?.id, reversed }))
          const current_time = reversed ? { current_time: '2026-02-08T10:00:00Z' } : {}
          const body = { options: { spread, cards }, question, consciousness_level, reading: true, ...current_time }
          const { reading, ...result } = (await runner.run(body, { level: 5, now: 0 })).result as TarotResult & { reading: Passage[] }
          expect(readingFaults(result, reading, question)).toEqual([])
          expect(new Set(reading.map(({ about }) => about).filter((about) => /^\/positions\/\d+$/.test(about))).size).toBe(count)
        }
  })
})

describe('the words about a spread as a whole', () => {
  const runner = createRunner(tarotEngine, { zones, ports: undefined, provenance: {} })
  const read = async (spread: string, cards: readonly string[]) => {
    const { reading } = (await runner.run({ options: { spread, cards }, reading: true }, { level: 0, now: 0 })).result as { reading: Passage[] }
    return {
      whole: reading[0]?.text ?? '',
      titles: reading.map(({ title }) => title),
      way: reading.find(({ title }) => /^From /.test(title))?.text ?? '',
    }
  }

  it('do not count one card as several', async () => {
    for (const card of ['The Moon', 'Five of Cups']) expect((await read('single_card', [card])).whole).not.toMatch(/\bthem\b|\brest\b/)
  })

  it('say that all cards are of the Major Arcana where they are', async () => {
    expect((await read('three_card', ['The Moon', 'The Sun', 'The World'])).whole).toContain('All of them belong to the Major Arcana')
  })

  it('speak of a rest only where the Major Arcana take their share', async () => {
    const lead = 'Cups lead'
    expect((await read('three_card', ['Two of Cups', 'Five of Cups', 'Ace of Swords'])).whole).toContain(`${lead}:`)
    expect((await read('three_card', ['Two of Cups', 'Five of Cups', 'The Moon'])).whole).toContain(`${lead} among the rest:`)
  })

  it('call an element that stands at both ends no more than that', async () => {
    const { way } = await read('three_card', ['Two of Cups', 'Five of Swords', 'Ten of Cups'])
    expect(way).toContain('Water stands at both ends')
    expect(way).not.toContain('throughout')
  })

  it('name each rank that comes together in a title of its own', async () => {
    const { titles } = await read('career', ['Six of Cups', 'Six of Swords', 'Queen of Cups', 'Queen of Wands', 'The Sun'])
    expect(titles).toEqual(expect.arrayContaining(['Two Sixes', 'Two Queens']))
    expect(new Set(titles).size).toBe(titles.length)
  })
})

describe('i-ching', () => {
  const runner = createRunner(iChingEngine, { zones, ports: undefined, provenance: {} })
  const changes = [[], [1], [2], [3], [4], [5], [6], [1, 4], [2, 3, 5], [1, 2, 4, 6], [2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]]

  it.each(Array.from({ length: 64 }, (_, i) => i + 1))('speaks sound English of hexagram %i, whatever changes', async (hexagram) => {
    for (const changing_lines of changes)
      for (const consciousness_level of depths) {
        const body = { options: { hexagram, changing_lines }, question, consciousness_level, reading: true }
        const { reading, ...result } = (await runner.run(body, { level: 5, now: 0 })).result as { reading: Passage[] }
        expect(readingFaults(result, reading, question)).toEqual([])
        expect(reading.filter(({ about }) => about.startsWith('/primary/lines/'))).toHaveLength(changing_lines.length)
      }
  })
})

describe('what an I Ching reading advises', () => {
  const runner = createRunner(iChingEngine, { zones, ports: undefined, provenance: {} })
  const read = async (hexagram: number, level = 0) => {
    const body = { options: { hexagram, changing_lines: [] }, consciousness_level: level, reading: true }
    return ((await runner.run(body, { level: 5, now: 0 })).result as { reading: Passage[] }).reading
  }
  /** Heaven, Lake, Fire, Thunder, Wind, Water, Mountain and Earth below. */
  const byLowerTrigram = [1, 10, 13, 25, 44, 6, 33, 12]

  it('is not the same for all hexagrams', async () => {
    for (const level of depths) {
      const closings = await Promise.all(byLowerTrigram.map(async (hexagram) => (await read(hexagram, level))[0]?.text.split(/(?<=[.?!]) /).at(-1)))
      expect(new Set(closings).size).toBe(byLowerTrigram.length)
    }
  })

  it('does not find another hexagram at the core of Heaven or of Earth', async () => {
    for (const hexagram of [1, 2]) expect((await read(hexagram)).find(({ about }) => about === '/nuclear')?.text).toContain('the same hexagram')
    expect((await read(3)).find(({ about }) => about === '/nuclear')?.text).not.toContain('the same hexagram')
  })
})

describe('enneagram', () => {
  const runner = createRunner(enneagramEngine, { zones, ports: undefined, provenance: {} })
  const kinds = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((type) => [null, (type % 9) + 1, ((type + 7) % 9) + 1].map((wing) => ({ type, wing })))

  it.each(kinds)('speaks sound English of type $type with wing $wing', async ({ type, wing }) => {
    for (const consciousness_level of depths) {
      const body = { options: wing === null ? { type } : { type, wing }, consciousness_level, reading: true }
      const { reading, ...result } = (await runner.run(body, { level: 5, now: 0 })).result as { reading: Passage[] }
      expect(readingFaults(result, reading)).toEqual([])
    }
  })
})

describe('an enneagram of answers that do not decide', () => {
  const runner = createRunner(enneagramEngine, { zones, ports: undefined, provenance: {} })
  const read = async (answerTo: (question: (typeof questions)[number]) => number) => {
    const body = { options: { answers: questions.map(answerTo) }, reading: true }
    const { reading, ...result } = (await runner.run(body, { level: 5, now: 0 })).result as EnneagramResult & { reading: Passage[] }
    expect(readingFaults(result, reading)).toEqual([])
    return { result, abouts: reading.map(({ about }) => about) }
  }

  it('tells no type, instinct or voice where all have the same points', async () => {
    for (const answer of [1, 3, 5]) expect((await read(() => answer)).abouts).toEqual(['/tied', '/confidence'])
  })

  it('tells the type, and no wing where both neighbors have the same points', async () => {
    const { result, abouts } = await read(({ type, reverse }) => {
      if (type !== 5) return 3
      return reverse ? 1 : 5
    })
    expect([result.type, result.scores?.[4], result.scores?.[6]]).toEqual([5, 12, 12])
    expect(abouts[0]).toBe('/type')
    expect(abouts).not.toContain('/wing')
  })
})
