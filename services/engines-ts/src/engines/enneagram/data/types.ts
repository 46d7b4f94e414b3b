import { centerOfType, type EnneagramCenter } from '@selemene/traditions'
import type { Harmonic, Hornevian, TypeNumber } from '../terms.js'

export interface TypeRow {
  center: EnneagramCenter
  hornevian: Hornevian
  harmonic: Harmonic
  /** Where the type goes in growth and under strain. */
  integration: TypeNumber
  disintegration: TypeNumber
}

/**
 * Social styles and coping styles, and the lines of the figure (1→7→5→8→2→4→1 and 9→3→6→9 in growth, backwards under strain):
 * D. R. Riso and R. Hudson, The Wisdom of the Enneagram (Bantam 1999), "The Triadic Self" and "Dynamics and Variations".
 */
const rows: Readonly<Record<TypeNumber, Omit<TypeRow, 'center'>>> = {
  1: { hornevian: 'compliant', harmonic: 'competency', integration: 7, disintegration: 4 },
  2: { hornevian: 'compliant', harmonic: 'positive outlook', integration: 4, disintegration: 8 },
  3: { hornevian: 'assertive', harmonic: 'competency', integration: 6, disintegration: 9 },
  4: { hornevian: 'withdrawn', harmonic: 'reactive', integration: 1, disintegration: 2 },
  5: { hornevian: 'withdrawn', harmonic: 'competency', integration: 8, disintegration: 7 },
  6: { hornevian: 'compliant', harmonic: 'reactive', integration: 9, disintegration: 3 },
  7: { hornevian: 'assertive', harmonic: 'positive outlook', integration: 5, disintegration: 1 },
  8: { hornevian: 'assertive', harmonic: 'reactive', integration: 2, disintegration: 5 },
  9: { hornevian: 'withdrawn', harmonic: 'positive outlook', integration: 3, disintegration: 6 },
}

export const types = Object.fromEntries(
  Object.entries(rows).map(([type, row]) => [type, { center: centerOfType.get(Number(type)), ...row }]),
) as Readonly<Record<TypeNumber, TypeRow>>
