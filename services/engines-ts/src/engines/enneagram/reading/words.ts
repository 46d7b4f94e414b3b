import type { Grammar, Say } from '@selemene/engine'
import type { EnneagramCenter } from '@selemene/traditions'
import type { Harmonic, Hornevian, Instinct, TypeNumber } from '../terms.js'

/** All that an enneagram reading may say beside the portraits, in one language. */
export interface EnneagramWords {
  grammar: Grammar
  titles: Record<'type' | 'wing' | 'noWing' | 'growth' | 'strain' | 'style' | 'instinct' | 'tritype' | 'confidence' | 'tied' | 'questions', string>
  types: Record<TypeNumber, Say>
  wing: string
  /** By type and wing, as in `5w4`. */
  wings: Record<string, string>
  growth: Record<TypeNumber, string>
  strain: Record<TypeNumber, string>
  style: string
  centers: Record<EnneagramCenter, string>
  hornevian: Record<Hornevian, string>
  harmonic: Record<Harmonic, string>
  instincts: Record<Instinct, string>
  tritype: string
  firstLeads: string
  lastVoice: string
  /** What a type adds as one of three. */
  voices: Record<TypeNumber, string>
  confidence: Record<'firm' | 'fair' | 'weak', string>
  tied: string
  questions: string
}
