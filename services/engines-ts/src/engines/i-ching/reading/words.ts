import type { Grammar, Say } from '@selemene/engine'

/** All that an I Ching reading may say beside the hexagrams' own texts, in one language. */
export interface IChingWords {
  grammar: Grammar
  titles: Record<'primary' | 'image' | 'line' | 'how' | 'relating' | 'nuclear', string>
  asked: string
  primary: string
  /** By the lower trigram, which stands for oneself: what to do with the answer. */
  depth: Readonly<Record<string, Say>>
  image: string
  /** By trigram: what it stands for in a situation. */
  trigrams: Readonly<Record<string, string>>
  /** By place, the bottom first. */
  places: readonly string[]
  /** How a line of each kind changes, by place. */
  lines: Record<'yang' | 'yin', readonly string[]>
  /** How to read, by the count of changing lines. */
  how: readonly string[]
  relating: string
  turned: string
  /** How the trigrams of a hexagram are called, kept and turned. */
  halves: Record<'lower' | 'upper', { kept: string; turned: string }>
  kept: string
  nuclear: string
  /** Of a hexagram that is its own core. */
  nuclearSame: string
}
