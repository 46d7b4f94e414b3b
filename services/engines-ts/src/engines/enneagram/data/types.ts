import type { Center, Harmonic, Hornevian, TypeNumber } from '../schema.js'

export interface TypeRow {
  center: Center
  hornevian: Hornevian
  harmonic: Harmonic
  /** Where the type goes in growth and under strain. */
  integration: TypeNumber
  disintegration: TypeNumber
}

/**
 * Centers, social styles and coping styles, and the lines of the figure (1→7→5→8→2→4→1 and 9→3→6→9 in growth, backwards under strain):
 * D. R. Riso and R. Hudson, The Wisdom of the Enneagram (Bantam 1999), "The Triadic Self" and "Dynamics and Variations".
 */
export const types: Readonly<Record<TypeNumber, TypeRow>> = {
  1: { center: 'gut', hornevian: 'compliant', harmonic: 'competency', integration: 7, disintegration: 4 },
  2: { center: 'heart', hornevian: 'compliant', harmonic: 'positive outlook', integration: 4, disintegration: 8 },
  3: { center: 'heart', hornevian: 'assertive', harmonic: 'competency', integration: 6, disintegration: 9 },
  4: { center: 'heart', hornevian: 'withdrawn', harmonic: 'reactive', integration: 1, disintegration: 2 },
  5: { center: 'head', hornevian: 'withdrawn', harmonic: 'competency', integration: 8, disintegration: 7 },
  6: { center: 'head', hornevian: 'compliant', harmonic: 'reactive', integration: 9, disintegration: 3 },
  7: { center: 'head', hornevian: 'assertive', harmonic: 'positive outlook', integration: 5, disintegration: 1 },
  8: { center: 'gut', hornevian: 'assertive', harmonic: 'reactive', integration: 2, disintegration: 5 },
  9: { center: 'gut', hornevian: 'withdrawn', harmonic: 'positive outlook', integration: 3, disintegration: 6 },
}
