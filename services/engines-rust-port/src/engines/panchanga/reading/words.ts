import type { Grammar, Say } from '@selemene/engine'
import type { NakshatraNature } from '@selemene/traditions'

/** All that a panchanga reading may say, in one language. */
export interface PanchangaWords {
  grammar: Grammar
  titles: Record<'tithi' | 'vara' | 'nakshatra' | 'yoga' | 'karana' | 'good' | 'bad' | 'observance' | 'observanceOfTithi', string>
  /** By the number within the half month, 1–15; 30 is Amavasya. */
  tithis: Readonly<Record<number, string>>
  pakshas: Record<'Shukla' | 'Krishna', Say>
  /** Sunday first. */
  varas: readonly { planet: string; text: string }[]
  /** By number, from 1 on. */
  nakshatras: readonly string[]
  natures: Record<NakshatraNature, string>
  yogas: readonly string[]
  yogaQuality: Record<'good' | 'harsh', string>
  karanas: Readonly<Record<string, string>>
  good: { abhijit: string; noAbhijit: string; brahma: string; amrit: string; text: string }
  /** Of a span that begins on the next civil day. */
  late: Record<'night' | 'morning', string>
  bad: { rahu: string; yamaganda: string; gulika: string; text: string; varjyam: string }
  /** The first whose name an observance contains is told. */
  observances: readonly { contains: string; text: string }[]
  observanceRule: string
}
