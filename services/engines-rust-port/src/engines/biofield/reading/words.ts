import type { Say } from '@selemene/engine'
import type { ChakraName } from '@selemene/traditions'

/** All that a reading of a measurement may say, in one language. Plain words for values; nothing about health. */
export interface BiofieldWords {
  titles: Record<'image' | 'series' | 'highest', string>
  image: string
  entropy: Record<'low' | 'middle' | 'high', string>
  series: string
  /** A series of one value, again and again. */
  still: string
  /** How fast the values came: exactly one a second, more, or fewer. */
  rates: Record<'one' | 'many' | 'few', string>
  /** The strongest rhythm, by how long one round of it takes. */
  peaks: Record<'fast' | 'slow' | 'drift', string>
  coherence: Record<'low' | 'middle' | 'high', string>
  highest: string
  level: string
  names: Record<ChakraName, string>
  depth: Say
  levelDepth: Say
}
