import type { EngineInput } from '@selemene/contracts'
import { type Calculation, civilDateOf, type EngineContext, formatCivilDate, weekdayOf } from '@selemene/engine'
import { deltaTAt } from '../../ephemeris/delta-t.js'
import type { EnginePorts } from '../../ports.js'
import { createHorizon } from '../../vedic/horizon.js'
import { createSky } from '../../vedic/sky.js'
import { createSkyPaths } from '../../vedic/sky-paths.js'
import { sunriseAltitudeDeg } from '../../vedic/sunrise-rules.js'
import { varas, weekdays } from '../../vedic/varas.js'
import { type VedicDay, vedicDayAt, vedicDayOf } from '../../vedic/vedic-day.js'
import { createAngas } from './angas.js'
import { askedMoment } from './asked-moment.js'
import { calendarOf } from './calendar.js'
import { conventionsOf } from './conventions.js'
import { angasAt, angasOfDay, luminary } from './describe-angas.js'
import { hoursOf } from './hours.js'
import { createLunarMonths } from './lunar-month.js'
import { moonEventsOf } from './moon-events.js'
import { muhurtasOf } from './muhurtas.js'
import type { Observance } from './observances/observance.js'
import { observancesOf } from './observances/observances.js'
import type { Options, Result } from './schema.js'
import { solarMonthAt } from './solar-month.js'
import { createSpelling, type Spelling } from './spelling.js'

/** The panchanga of a date or an instant at a place: first its Vedic day, then the angas of that day, then what calendar and daylight make of them. */
export function calculate(input: EngineInput<Options>, context: EngineContext<EnginePorts>): Calculation<Result> {
  const { ephemeris } = context.ports
  const { options } = input
  const { place, clock, day: askedDay, instant } = askedMoment(input, context)
  const midnight = clock.midnight(askedDay)

  const paths = createSkyPaths(ephemeris, midnight)
  const frame = { horizon: createHorizon(ephemeris, place, paths), clock, altitudeDeg: sunriseAltitudeDeg[options.sunrise] }
  const day = instant === undefined ? vedicDayOf(askedDay, frame) : vedicDayAt(instant, frame)
  const at = instant === undefined || options.at === 'sunrise' ? day.start : instant
  const reasons = { ...day.reasons }

  const sky = createSky(ephemeris, options)
  const angas = createAngas(sky, paths, day.start)
  const spelling = createSpelling(clock)
  const running = angasAt(at, sky.siderealMoon(at), angas, spelling)
  const moon = moonEventsOf(day, frame.horizon, reasons)
  const months = createLunarMonths(sky, ephemeris, options.positions)
  const solarMonth = day.sunset === null ? null : solarMonthAt(day.sunset, { sky, ...frame })
  const calendar = calendarOf(at, running.tithi.number, reasons, { sky, months, options, solarMonth })
  const observances = observancesOf(day, reasons, { sky, tithis: angas.tithis, frame, months, solarMonth, moonrise: moon.rise })
  const muhurtas = muhurtasOf(day, angas.nakshatras, reasons)
  const hours = hoursOf(day, options.hora, reasons)

  const result: Result = {
    date: formatCivilDate(civilDateOf(askedDay)),
    weekday: weekdays[weekdayOf(askedDay)] as string,
    vara: { index: day.weekday, name: varas[day.weekday] as string },
    at: spelling.instant(at),
    sunrise: spelling.instantOrNull(day.sunrise),
    sunset: spelling.instantOrNull(day.sunset),
    next_sunrise: spelling.instantOrNull(day.nextSunrise),
    moonrise: spelling.instantOrNull(moon.rise),
    moonset: spelling.instantOrNull(moon.set),
    day_duration: spelling.secondsBetween(day.sunrise, day.sunset),
    night_duration: spelling.secondsBetween(day.sunset, day.nextSunrise),
    reasons,
    ayanamsa: { name: options.ayanamsa, degrees: sky.ayanamsa(at) },
    sun: luminary(sky.sun(at), sky.siderealSun(at)),
    moon: luminary(sky.moon(at), sky.siderealMoon(at)),
    ...running,
    day: {
      date: formatCivilDate(civilDateOf(day.day)),
      ...spelling.span(day),
      ...angasOfDay(day, angas, spelling),
      moonrises: moon.rises.map(spelling.instant),
      moonsets: moon.sets.map(spelling.instant),
      observances: observances.map((observance) => spelledObservance(observance, spelling)),
    },
    ...calendar,
    muhurta: spelledMuhurtas(muhurtas, spelling),
    ...spelledHours(hours, spelling),
    julian_day: at,
  }
  return { result, conventions: conventionsOf(options, momentOf(at, day)), provenance: { delta_t: deltaTAt(ephemeris, at) } }
}

function momentOf(at: number, day: VedicDay): 'instant' | 'sunrise' | 'midnight' {
  if (at !== day.start) return 'instant'
  return day.sunrise === null ? 'midnight' : 'sunrise'
}

function spelledObservance({ name, rule, start, end, parana }: Observance, spelling: Spelling): Result['day']['observances'][number] {
  return {
    name,
    rule,
    start: spelling.instant(start),
    ...(end === undefined ? {} : { end: spelling.instant(end) }),
    ...(parana === undefined ? {} : { parana: spelling.span(parana) }),
  }
}

function spelledMuhurtas(muhurtas: ReturnType<typeof muhurtasOf>, spelling: Spelling): Result['muhurta'] {
  return {
    rahu_kalam: spelling.spanOrNull(muhurtas.rahu_kalam),
    yamaganda: spelling.spanOrNull(muhurtas.yamaganda),
    gulika_kalam: spelling.spanOrNull(muhurtas.gulika_kalam),
    abhijit: spelling.spanOrNull(muhurtas.abhijit),
    brahma: spelling.spanOrNull(muhurtas.brahma),
    vijaya: spelling.spanOrNull(muhurtas.vijaya),
    nishita: spelling.spanOrNull(muhurtas.nishita),
    madhyahna: spelling.instantOrNull(muhurtas.madhyahna),
    dur_muhurtam: muhurtas.dur_muhurtam.map(spelling.span),
    varjyam: muhurtas.varjyam.map(spelling.span),
    amrit_kalam: muhurtas.amrit_kalam.map(spelling.span),
  }
}

function spelledHours(hours: ReturnType<typeof hoursOf>, spelling: Spelling): Pick<Result, 'choghadiya' | 'hora'> {
  const eight = (list: typeof hours.dayChoghadiyas) => list?.map(({ name, quality, ...span }) => ({ name, quality, ...spelling.span(span) })) ?? null
  return {
    choghadiya: { day: eight(hours.dayChoghadiyas), night: eight(hours.nightChoghadiyas) },
    hora: hours.horas?.map(({ lord, ...span }) => ({ lord, ...spelling.span(span) })) ?? null,
  }
}
