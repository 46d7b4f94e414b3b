import type { Sky } from '../../vedic/sky.js'
import { monthNames } from './data/names.js'
import type { LunarMonths } from './lunar-month.js'
import { samvatOf } from './samvat.js'
import type { Options, Result } from './schema.js'
import { ayanaOf, rituOfMonth, rituOfSun } from './seasons.js'
import type { SolarMonth } from './solar-month.js'

type Calendar = Pick<Result, 'masa' | 'samvat' | 'ritu' | 'ayana' | 'solar_month'>

export interface CalendarDeps {
  sky: Sky
  months: LunarMonths
  options: Pick<Options, 'month_system'>
  /** Null where the Sun does not set. */
  solarMonth: SolarMonth | null
}

/** Month, years, season, half year and solar month of a Vedic day at an instant of it. */
export function calendarOf(at: number, tithi: number, reasons: Record<string, string>, deps: CalendarDeps): Calendar {
  const { sky, options, solarMonth } = deps
  const month = deps.months(at, tithi)
  const [amanta, purnimanta] = [monthNames[month.amanta] as string, monthNames[month.purnimanta] as string]
  if (solarMonth === null) reasons.solar_month = 'solar days are counted in sunsets, and there is none'
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
    ritu: { drik: rituOfSun(sky.sun(at)), vedic: rituOfMonth(month.amanta), solar: rituOfSun(sky.siderealSun(at)) },
    ayana: { drik: ayanaOf(sky.sun(at)), vedic: ayanaOf(sky.siderealSun(at)) },
    solar_month: solarMonth && { sign: solarMonth.sign, day: solarMonth.day },
  }
}
