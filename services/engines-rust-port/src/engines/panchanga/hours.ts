import { type Choghadiya, dayChoghadiyas, nightChoghadiyas } from '../../vedic/choghadiya.js'
import { type Hora, type HoraSystem, horasOf } from '../../vedic/hora.js'
import type { VedicDay } from '../../vedic/vedic-day.js'

export interface Hours {
  dayChoghadiyas: Choghadiya[] | null
  nightChoghadiyas: Choghadiya[] | null
  horas: Hora[] | null
}

/** Choghadiyas and horas of a Vedic day; null, with the cause in `reasons`, where Sun and horizon do not make them. */
export function hoursOf({ weekday, sunrise, sunset, nextSunrise }: VedicDay, system: HoraSystem, reasons: Record<string, string>): Hours {
  const byDay = sunrise === null || sunset === null ? null : dayChoghadiyas(weekday, { start: sunrise, end: sunset })
  const byNight = sunset === null || nextSunrise === null ? null : nightChoghadiyas(weekday, { start: sunset, end: nextSunrise })
  const complete = sunrise !== null && sunset !== null && nextSunrise !== null
  if (byDay === null || byNight === null) reasons.choghadiya = 'there is no daylight or no night to divide'
  if (!complete) reasons.hora = 'it needs a sunrise, a sunset and the next sunrise'
  return { dayChoghadiyas: byDay, nightChoghadiyas: byNight, horas: complete ? horasOf(weekday, sunrise, sunset, nextSunrise, system) : null }
}
