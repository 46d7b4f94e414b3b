import { nutationWords } from '../../vedic/sky.js'
import type { Options } from './schema.js'

const sunriseWords: Record<Options['sunrise'], string> = {
  upper_limb_refracted: "upper limb with refraction: the Sun's centre 50' below the horizon",
  disc_center_refracted: "centre of the disc with refraction: 34' below the horizon",
  disc_center_geometric: 'centre of the disc on the geometric horizon (Hindu sunrise)',
}

/** Every choice that changes the numbers, from the options really used. */
export function conventionsOf(options: Options, at: 'sunrise' | 'instant' | 'midnight'): Record<string, string> {
  return {
    at,
    zodiac: 'sidereal',
    ayanamsa: options.ayanamsa,
    ayanamsa_nutation: nutationWords(options),
    positions: options.positions,
    observer: 'geocentric',
    sunrise: options.sunrise,
    sunrise_definition: sunriseWords[options.sunrise],
    moonrise: 'upper limb with refraction and parallax',
    horizon: 'sea level',
    month_system: options.month_system,
    hora: options.hora,
  }
}
