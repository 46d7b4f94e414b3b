import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput } from './check-input.js'
import { drawSpread } from './picture.js'
import { en } from './reading/en.js'
import { saySpread } from './reading/say-spread.js'
import { TarotOptions, TarotResult } from './schema.js'
import { askWitness } from './witness.js'

export const tarotEngine = defineEngine({
  id: 'tarot',
  version: '1.2.0',
  title: 'Tarot',
  summary: 'Seven spreads of the 78 Rider–Waite cards, upright and reversed, with Golden Dawn attributions; drawn by a seed or laid by hand.',
  tags: ['oracle', 'west', 'seeded'],
  requiredPhase: 0,
  determinism: 'seeded',
  backend: 'native',
  needs: [],
  readsBirthTime: false,
  options: TarotOptions,
  result: TarotResult,
  examples: [
    { title: 'Three cards, repeatable by their seed', request: { seed: 'new moon', question: 'What wants to begin?' } },
    { title: 'Celtic Cross around a significator', request: { seed: 7, options: { spread: 'celtic_cross', significator: 'Queen of Swords' } } },
    {
      title: 'The year ahead, upright cards only',
      request: { seed: 2026, current_time: '2026-02-08T10:00:00Z', options: { spread: 'year_ahead', reversals: false } },
    },
    {
      title: 'Cards laid by hand',
      request: { options: { spread: 'three_card', cards: ['The Star', { card: 'seven-of-cups', reversed: true }, 'king of pentacles'] } },
    },
    { title: 'One card', request: { seed: 'today', options: { spread: 'single_card' } } },
    { title: 'Relationship', request: { seed: 'us', options: { spread: 'relationship' } } },
    { title: 'Career', request: { seed: 'work', options: { spread: 'career' } } },
    { title: 'Horseshoe', request: { seed: 'luck', options: { spread: 'horseshoe', reversal_chance: 0.25 } } },
  ],
  check: checkInput,
  canonical,
  calculate,
  witness: askWitness,
  reading: defineReading({ words: { en }, say: saySpread, quotesQuestion: true }),
  picture: drawSpread,
})
