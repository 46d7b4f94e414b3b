import type { Grammar, Say } from '@selemene/engine'
import type { Nakshatra } from '@selemene/traditions'
import type { NakshatraLord } from '../../../vedic/nakshatras.js'

type ByLord<T> = Readonly<Record<NakshatraLord, T>>

/** All that a reading of the dashas may say, in one language. */
export interface VimshottariWords {
  grammar: Grammar
  units: Record<'year' | 'month', readonly [one: string, many: string]>
  titles: Record<'maha' | 'antar' | 'change' | 'star' | 'balance' | 'outside', string>
  /** A lord's name within a sentence. */
  lords: ByLord<string>
  maha: ByLord<{ text: string; depth: Say }>
  mahaSpan: string
  /** Of a period that began before the birth. */
  mahaOfBirth: string
  /** By the lord of the great period, then of the sub-period. */
  antar: ByLord<ByLord<string>>
  antarSpan: string
  antarOfBirth: string
  antarLast: string
  /** What the coming of a lord means, and in which rank. */
  coming: ByLord<string>
  change: Record<'mahadasha' | 'antardasha' | 'pratyantardasha' | 'ownPratyantardasha', string>
  stars: Readonly<Record<Nakshatra, string>>
  padas: readonly string[]
  balance: { some: string; brief: string; little: string }
  childhood: ByLord<string>
  outside: string
}
