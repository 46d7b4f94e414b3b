import type { Grammar, Say } from '@selemene/engine'
import type { Method, Planet } from '../schema.js'

/** All that a reading of a sigil may say, in one language. It quotes the letters and never the sentence. */
export interface SigilWords {
  grammar: Grammar
  letter: readonly [one: string, many: string]
  titles: Record<'letters' | 'method' | 'line' | 'lineOne', string>
  letters: { text: string; one: string; depth: Say }
  methods: Record<Method, string>
  planets: Record<Planet, string>
  line: string
  lineOne: string
}
