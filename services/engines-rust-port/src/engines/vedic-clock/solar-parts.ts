import { type Choghadiya, dayChoghadiyas, nightChoghadiyas } from '../../vedic/choghadiya.js'
import { type Hora, horasOf } from '../../vedic/hora.js'
import { partIndexAt, partOf, type Span } from '../../vedic/parts.js'
import type { VedicDay } from '../../vedic/vedic-day.js'
import { muhurtaNames } from './data/muhurta-names.js'

export interface Muhurta extends Span {
  /** 1–30 from sunrise. */
  number: number
  name: string
}

/** What a place's sunrise and sunset make of an instant; each with the part that follows it, where this Vedic day still has one. */
export interface SolarParts {
  hora: { now: Hora; next: Hora | undefined }
  choghadiya: { now: Choghadiya; next: Choghadiya | undefined }
  muhurta: { now: Muhurta; next: string | undefined }
}

/** Null where daylight or night are missing. */
export function solarPartsAt(jd: number, day: VedicDay): SolarParts | null {
  const { weekday, sunrise, sunset, nextSunrise } = day
  if (sunrise === null || sunset === null || nextSunrise === null) return null
  const daylight = { start: sunrise, end: sunset }
  const night = { start: sunset, end: nextSunrise }
  const horas = horasOf(weekday, sunrise, sunset, nextSunrise, 'unequal')
  const choghadiyas = choghadiyasOf(day)
  const isNight = jd >= sunset
  const half = isNight ? night : daylight
  const hora = partIndexAt(half, jd, 12) + (isNight ? 12 : 0)
  const choghadiya = partIndexAt(half, jd, 8) + (isNight ? 8 : 0)
  const fifteenth = partIndexAt(half, jd, 15)
  const number = fifteenth + (isNight ? 16 : 1)
  return {
    hora: { now: horas[hora] as Hora, next: horas[hora + 1] },
    choghadiya: { now: choghadiyas[choghadiya] as Choghadiya, next: choghadiyas[choghadiya + 1] },
    muhurta: { now: { number, name: muhurtaNames[number - 1] as string, ...partOf(half, fifteenth + 1, 15) }, next: muhurtaNames[number] },
  }
}

/** The sixteen choghadiyas of a Vedic day; none where daylight or night are missing. */
export function choghadiyasOf({ weekday, sunrise, sunset, nextSunrise }: VedicDay): Choghadiya[] {
  if (sunrise === null || sunset === null || nextSunrise === null) return []
  return [...dayChoghadiyas(weekday, { start: sunrise, end: sunset }), ...nightChoghadiyas(weekday, { start: sunset, end: nextSunrise })]
}

const ghatiSeconds = 24 * 60

/** Ghatis of 24 minutes, palas of 24 seconds and vipalas of 0.4 seconds since sunrise. */
export function ghatiSince(sunrise: number, jd: number): { ghati: number; pala: number; vipala: number } {
  // A Julian Date is good to 0.04 ms: rounding to a tenth of a vipala first keeps a whole ghati whole.
  const vipalas = Math.floor(Math.round(((jd - sunrise) * 86_400 * 3600 * 10) / ghatiSeconds) / 10)
  return { ghati: Math.floor(vipalas / 3600), pala: Math.floor(vipalas / 60) % 60, vipala: vipalas % 60 }
}
