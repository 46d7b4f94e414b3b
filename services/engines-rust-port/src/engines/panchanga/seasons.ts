import { circle, signIndexOf } from '../../vedic/signs.js'
import { rituNames } from './data/names.js'

export type Ayana = 'Uttarayana' | 'Dakshinayana'

/** The season by the tropical Sun: Shishira begins at the winter solstice, Vasanta a month before the equinox. */
export const drikRitu = (tropicalSun: number): string => rituNames[Math.floor(circle(tropicalSun + 30) / 60)] as string

/** The season by the lunar month: Chaitra and Vaishakha are spring. */
export const vedicRitu = (amantaMonth: number): string => rituNames[Math.floor(amantaMonth / 2)] as string

/** The Sun's northward half year: from winter to summer solstice by the tropical longitude, from Makara through Mithuna by the sidereal one. */
export function ayanaOf(sun: number): Ayana {
  const sign = signIndexOf(sun)
  return sign >= 9 || sign <= 2 ? 'Uttarayana' : 'Dakshinayana'
}
