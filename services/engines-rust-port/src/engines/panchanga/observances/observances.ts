import { nakshatraOf } from '../../../vedic/nakshatras.js'
import type { Sky } from '../../../vedic/sky.js'
import type { VedicDay } from '../../../vedic/vedic-day.js'
import type { Anga, AngaDivision } from '../anga-division.js'
import { monthNames, tithiNames } from '../data/names.js'
import type { LunarMonth, LunarMonths } from '../lunar-month.js'
import type { SolarMonth } from '../solar-month.js'
import type { Choice, Occurrence } from './choose-day.js'
import { createDayRow, type DayRow, type DayRowDeps, type WholeDay } from './day-row.js'
import { type Ekadashi, smartaFast, vaishnavaFast } from './ekadashi.js'
import { ekadashiName } from './ekadashi-names.js'
import { observancesOfTithi, type TithiObservance } from './festivals.js'
import type { Observance } from './observance.js'
import { smartaParana, vaishnavaParana } from './parana.js'
import { sankrantiOf } from './sankranti.js'

export interface ObservanceDeps {
  sky: Sky
  tithis: AngaDivision
  frame: DayRowDeps
  months: LunarMonths
  /** Of this day's sunset. */
  solarMonth: SolarMonth | null
  /** The first moonrise after this day's sunrise. */
  moonrise: number | null
}

/**
 * What is kept on a Vedic day because of its tithis. Each observance belongs to one tithi, and its rule picks one of the days that the
 * tithi touches; so the days before and after are looked at, where one of this day's tithis has a rule at all.
 */
export function observancesOf(day: VedicDay, reasons: Record<string, string>, deps: ObservanceDeps): Observance[] {
  const row = createDayRow(day, deps.frame)
  const today = row.at(day.day)
  if (today === undefined) {
    reasons.observances = 'they are fixed by sunrise and sunset, and this day lacks one of them'
    return []
  }
  const ofTithis = tithisFor(day, deps.tithis).flatMap((tithi) => [
    ...ekadashisOf(tithi, day, row, deps),
    ...tithiObservancesOf(tithi, day, row, deps),
  ])
  return [...ofTithis, ...(deps.solarMonth === null ? [] : sankrantiOf(today, day.previousSunset, deps.solarMonth, deps.sky))]
}

/** Tithis after which something of the day before may still be kept: a Vaishnava fast on Dwadashi, Holi after Purnima, Janmashtami on Navami. */
const afterthoughts = new Set([12, 13, 16, 17, 24, 27, 28])
const lookBackDays = 1.2

function tithisFor(day: VedicDay, tithis: AngaDivision): Anga[] {
  const today = tithis.during(day)
  if (!afterthoughts.has((today[0] as Anga).number)) return today
  return tithis.during({ start: day.start - lookBackDays, end: day.end })
}

function tithiObservancesOf(tithi: Anga, day: VedicDay, row: DayRow, deps: ObservanceDeps): Observance[] {
  const candidates = observancesOfTithi(tithi.number)
  if (candidates.length === 0) return []
  const month = monthOf(tithi, deps)
  const kept = candidates.filter((candidate) => isOfMonth(candidate, month))
  if (kept.length === 0) return []
  const occurrence = occurrenceOf(tithi, day, row, deps)
  if (occurrence === undefined) return []
  return kept.flatMap((observance) => {
    const choice = observance.rule(occurrence)
    if (choice?.day.day !== day.day) return []
    return [{ name: observance.name, rule: `${described(tithi, month)} ${choice.why}`, start: tithi.start, end: tithi.end }]
  })
}

const monthOf = ({ start, end, number }: Anga, { months }: ObservanceDeps) => months((start + end) / 2, number)

/** In a kshaya month the rites of both its names are held. */
const isOfMonth = ({ month }: TithiObservance, { amanta, adhika, kshaya }: LunarMonth): boolean =>
  month === undefined || (!adhika && (month === amanta || (kshaya && month === (amanta + 1) % 12)))

function occurrenceOf(tithi: Anga, today: VedicDay, row: DayRow, { sky, frame, moonrise }: ObservanceDeps): Occurrence | undefined {
  const days = row.touchedBy(tithi)
  if (days === undefined) return undefined
  return {
    tithi,
    days: days as [WholeDay, ...WholeDay[]],
    nakshatraAt: (jd) => nakshatraOf(sky.siderealMoon(jd)).number,
    dayAfter: (day) => row.at(day.day + 1),
    moonriseOf: (day) =>
      day.day === today.day
        ? (moonrise ?? undefined)
        : frame.horizon.moonCrossings(day.sunrise, day.sunrise + moonriseWithinDays).find((crossing) => crossing.rising)?.jd,
  }
}

const moonriseWithinDays = 1.05

function ekadashisOf(tithi: Anga, day: VedicDay, row: DayRow, deps: ObservanceDeps): Observance[] {
  if (tithi.number % 15 !== 11) return []
  const ekadashi = ekadashiOf(tithi, row, deps.tithis, deps.sky)
  if (ekadashi === undefined) return []
  const month = monthOf(tithi, deps)
  const name = ekadashiName(month, ekadashi.isBright)
  const [smarta, vaishnava] = [smartaFast(ekadashi), vaishnavaFast(ekadashi)]
  const entry = (school: string, suffix: string, { day: fast, why }: Choice, parana: typeof smartaParana): Observance[] => {
    const next = row.at(fast.day + 1)
    if (fast.day !== day.day || next === undefined) return []
    const rule = `${school}: ${described(tithi, month)} ${why}`
    return [{ name: `${name}${suffix}`, rule, start: tithi.start, end: tithi.end, parana: parana(next, ekadashi.dwadashi) }]
  }
  if (smarta.day.day === vaishnava.day.day) return entry('smarta and vaishnava', '', smarta, smartaParana)
  return [...entry('smarta', ' (Smarta)', smarta, smartaParana), ...entry('vaishnava', ' (Vaishnava)', vaishnava, vaishnavaParana)]
}

/** A vaishnava fast is at most four days after the day in which the ekadashi begins, counting those that decide it. */
const daysOfEkadashi = 5
const untilFullOrNewMoonDays = 5.5

function ekadashiOf(tithi: Anga, row: DayRow, tithis: AngaDivision, sky: Sky): Ekadashi | undefined {
  const first = row.touchedBy(tithi)?.[0]
  if (first === undefined) return undefined
  const days = Array.from({ length: daysOfEkadashi }, (_, i) => row.at(first.day + i)).filter((day) => day !== undefined)
  if (days.length < daysOfEkadashi) return undefined
  return {
    tithi,
    dwadashi: tithis.at(tithi.end + 0.25),
    isBright: tithi.number === 11,
    days,
    closesLong() {
      const closing = tithis.during({ start: tithi.start + 0.1, end: tithi.start + untilFullOrNewMoonDays }).find(({ number }) => number % 15 === 0)
      const touched = closing && row.touchedBy(closing)
      return closing !== undefined && (touched?.filter(({ sunrise }) => closing.start <= sunrise && sunrise < closing.end).length ?? 0) > 1
    },
    nakshatraAt: (jd) => nakshatraOf(sky.siderealMoon(jd)).number,
  }
}

/** A tithi with its month by both reckonings. */
function described({ number }: Anga, { amanta, adhika }: LunarMonth): string {
  const name = tithiNames[number - 1] as string
  const month = `${adhika ? 'adhika ' : ''}${monthNames[amanta]}`
  const purnimanta = number > 15 && !adhika ? ` (${monthNames[(amanta + 1) % 12]} where months end at full moon)` : ''
  return `${name} of ${month}${purnimanta}`
}
