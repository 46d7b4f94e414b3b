import type { Say } from '@selemene/engine'
import type { CycleName } from '../cycles.js'

/** How the three main curves stand to one another. */
export type Pattern =
  | 'all high'
  | 'all low'
  | 'body up, head down'
  | 'head up, body down'
  | 'heart apart high'
  | 'heart apart low'
  | 'body apart high'
  | 'body apart low'
  | 'head apart high'
  | 'head apart low'
type Where = 'high and rising' | 'high and falling' | 'low and falling' | 'low and rising'

/** All that a biorhythm reading may say, in one language. */
export interface BiorhythmWords {
  titles: Record<'pattern' | 'critical' | 'cycle' | 'finer' | 'ahead' | 'together', string>
  patterns: Record<Pattern, Say>
  energy: string
  critical: { one: string; many: string; cycles: Record<CycleName, string> }
  names: Record<CycleName, string>
  /** The curve that stands out most, by where it is. */
  standing: Record<'physical' | 'emotional' | 'intellectual', Record<Where, string>>
  peak: string
  finer: string
  finerStates: Record<'intuitive' | 'aesthetic' | 'spiritual', Record<'high' | 'low', string>>
  ahead: { some: string; none: string }
  together: Record<'close' | 'mixed' | 'apart', string>
  agreement: string
}
