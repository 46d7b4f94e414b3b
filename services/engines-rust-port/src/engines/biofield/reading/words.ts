import type { Say } from '@selemene/engine'
import type { ChakraName } from '../schema.js'

/** All that a reading of a measurement may say, in one language. Plain words for values; nothing about health. */
export interface BiofieldWords {
  titles: Record<'image' | 'series' | 'highest', string>
  image: string
  entropy: Record<'low' | 'middle' | 'high', string>
  series: string
  coherence: Record<'low' | 'middle' | 'high', string>
  highest: string
  level: string
  names: Record<ChakraName, string>
  depth: Say
}
