import { createRunner, loadTimeZones, type Passage } from '@selemene/engine'
import { readingFaults } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { enneagramEngine } from './engines/enneagram/engine.js'
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
