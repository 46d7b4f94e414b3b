import type { Ephemeris } from '../../ephemeris/ephemeris.js'
import type { Sky } from '../../vedic/sky.js'
import type { VedicDay } from '../../vedic/vedic-day.js'
import { monthNames } from './data/names.js'
import { lunarMonthAt } from './lunar-month.js'
import { samvatOf } from './samvat.js'
import type { Options, Result } from './schema.js'
import { ayanaOf, drikRitu, vedicRitu } from './seasons.js'
import { type SolarMonthDeps, solarMonthAt } from './solar-month.js'

type Calendar = Pick<Result, 'masa' | 'samvat' | 'ritu' | 'ayana' | 'solar_month'>

export interface CalendarDeps {
  sky: Sky
  ephemeris: Ephemeris
  options: Pick<Options, 'positions' | 'month_system'>
  solar: SolarMonthDeps
}

/** Month, years, season, half year and solar month of a Vedic day at an instant of it. */
export function calendarOf(at: number, tithi: number, day: VedicDay, reasons: Record<string, string>, deps: CalendarDeps): Calendar {
  const { sky, options } = deps
  const month = lunarMonthAt(at, tithi, sky, deps.ephemeris, options.positions)
  const [amanta, purnimanta] = [monthNames[month.amanta] as string, monthNames[month.purnimanta] as string]
  if (day.sunset === null) reasons.solar_month = 'solar days are counted in sunsets, and there is none'
  return {
    masa: {
      name: options.month_system === 'amanta' ? amanta : purnimanta,
      amanta,
      purnimanta,
      adhika: month.adhika,
      kshaya: month.kshaya,
      dropped: month.kshaya ? (monthNames[(month.amanta + 1) % 12] as string) : null,
    },
    samvat: samvatOf(month),
    ritu: { drik: drikRitu(sky.sun(at)), vedic: vedicRitu(month.amanta) },
    ayana: { drik: ayanaOf(sky.sun(at)), vedic: ayanaOf(sky.siderealSun(at)) },
    solar_month: day.sunset === null ? null : solarMonthAt(day.sunset, deps.solar),
  }
}
