import type { Grammar, Say } from '@selemene/engine'
import type { CycleName } from '../cycles.js'

/** How the three main curves stand to one another; where one crosses the middle, how the rest do. */
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
  | 'rest high'
  | 'rest low'
  | 'rest apart'
  | 'several cross'
type Primary = 'physical' | 'emotional' | 'intellectual'
type Finer = 'intuitive' | 'aesthetic' | 'spiritual'
type Where = 'high, rising' | 'high, falling' | 'low, falling' | 'low, rising'

/** All that a biorhythm reading may say, in one language. */
export interface BiorhythmWords {
  grammar: Grammar
  titles: Record<'pattern' | 'critical' | 'cycle' | 'finer' | 'ahead' | 'together', string>
  patterns: Record<Pattern, Say>
  energy: string
  critical: { one: string; many: string }
  /** What each curve is taken to be of, within a sentence and without an article. */
  ofWhat: Record<CycleName, string>
  bare: Record<Primary, string>
  names: Record<CycleName, string>
  /** The curve that stands out most, by where it is. */
  standing: Record<Primary, Record<Where, string>>
  peak: string
  finer: string
  finerStates: Record<Finer, Record<'high' | 'low' | 'crossing', string>>
  ahead: { one: string; some: string; first: string; none: string; margins: string; finerOnly: string }
  /** What to do around a crossing. */
  margins: Record<Primary, string>
  together: Record<'close' | 'mixed' | 'apart', string>
  agreement: string
}
