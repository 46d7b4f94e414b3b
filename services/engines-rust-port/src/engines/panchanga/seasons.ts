import { normalizeDegrees } from '@selemene/traditions'
import { signIndexOf } from '../../vedic/signs.js'
import { rituNames } from './data/names.js'

export type Ayana = 'Uttarayana' | 'Dakshinayana'

/**
 * The season by the Sun: two signs each, Shishira from Makara, Vasanta from Meena (Surya Siddhanta 14, 10). By the tropical Sun Shishira begins
 * at the winter solstice, by the sidereal one with Makara sankranti.
 */
export const rituOfSun = (longitude: number): string => rituNames[Math.floor(normalizeDegrees(longitude + 30) / 60)] as string

/** The season by the lunar month: Chaitra and Vaishakha are spring. */
export const rituOfMonth = (amantaMonth: number): string => rituNames[Math.floor(amantaMonth / 2)] as string

/** The Sun's northward half year: from winter to summer solstice by the tropical longitude, from Makara through Mithuna by the sidereal one. */
export function ayanaOf(sun: number): Ayana {
  const sign = signIndexOf(sun)
  return sign >= 9 || sign <= 2 ? 'Uttarayana' : 'Dakshinayana'
}
