import type { EngineInput } from '@selemene/contracts'
import { type Calculation, type EngineContext, julianDate } from '@selemene/engine'
import { deltaTAt } from '../../ephemeris/delta-t.js'
import { requireInstantInReach } from '../../ephemeris/reach.js'
import type { EnginePorts } from '../../ports.js'
import { createHorizon, type Horizon } from '../../vedic/horizon.js'
import { createLocalClock, type LocalClock } from '../../vedic/local-clock.js'
import { type ObservedPlace, readPlace } from '../../vedic/read-place.js'
import { createSkyPaths } from '../../vedic/sky-paths.js'
import { sunriseAltitudeDeg } from '../../vedic/sunrise-rules.js'
import { varas } from '../../vedic/varas.js'
import { type VedicDay, vedicDayAt } from '../../vedic/vedic-day.js'
import { timeActivity } from './activity-timing.js'
import { clockReach } from './check-input.js'
import { doshaWatches } from './data/doshas.js'
import { organHours } from './data/organs.js'
import type { Options, Result } from './schema.js'
import { choghadiyasOf, ghatiSince, type SolarParts, solarPartsAt } from './solar-parts.js'
import { civilClock, meanSolarClock, trueSolarClock, type WallClock } from './wall-clock.js'
import { watchAt } from './watches.js'

/** A second, in days: past the sunrise that ends a day, whichever way its instant was rounded. */
const justAfter = 1 / 86_400

/** The hour of an instant: by the clock (organ, dosha) and by the place's own Sun (hora, choghadiya, ghati, muhurta). */
export function calculate(input: EngineInput<Options>, context: EngineContext<EnginePorts>): Calculation<Result> {
  const { options } = input
  const jd = julianDate(context.now)
  const where = readPlace(input)
  const local = createLocalClock(context.zones, where.timezone)
  const horizon = where.place === null ? null : horizonAt(jd, where, context.ports)
  const frame = horizon && { horizon, clock: local, altitudeDeg: sunriseAltitudeDeg[options.sunrise] }
  const day = frame && vedicDayAt(jd, frame)
  const parts = day && solarPartsAt(jd, day)
  const clock = wallClockOf(options.clock, where, horizon, context)

  const organ = watchAt(organHours, clock, jd)
  const dosha = watchAt(doshaWatches, clock, jd)
  const choghadiyas = () => (frame === null || day === null ? [] : [day, vedicDayAt(day.end + justAfter, frame)].flatMap(choghadiyasOf))
  const timing = options.activity === undefined ? null : timeActivity(options.activity, jd, { organ, clock, parts, choghadiyas })
  const span = ({ start, end }: { start: number; end: number }) => ({ start: local.format(start), end: local.format(end) })
  const transition = (kind: Result['upcoming_transitions'][number]['kind'], from: string, to: string | undefined, at: number) =>
    to === undefined ? [] : [{ kind, from, to, at }]

  const transitions = [
    ...transition('organ', organ.entry.name, organ.next.name, organ.end),
    ...transition('dosha', dosha.entry.name, dosha.next.name, dosha.end),
    ...(parts === null
      ? []
      : [
          ...transition('hora', parts.hora.now.lord, parts.hora.next?.lord, parts.hora.now.end),
          ...transition('choghadiya', parts.choghadiya.now.name, parts.choghadiya.next?.name, parts.choghadiya.now.end),
          ...transition('muhurta', parts.muhurta.now.name, parts.muhurta.next, parts.muhurta.now.end),
        ]),
    ...(day?.nextSunrise == null ? [] : transition('vara', varas[day.weekday] as string, varas[(day.weekday + 1) % 7], day.nextSunrise)),
  ].sort((a, b) => a.at - b.at)

  const result: Result = {
    at: local.format(jd),
    clock_time: clockTime(clock.readingAt(jd)),
    organ: { name: organ.entry.name, element: organ.entry.element, ...span(organ) },
    dosha: { name: dosha.entry.name, ...span(dosha) },
    vara: day && { index: day.weekday, name: varas[day.weekday] as string },
    ...lightsOf(day, local),
    hora: parts && { number: parts.hora.now.number, lord: parts.hora.now.lord, ...span(parts.hora.now) },
    choghadiya: parts && { name: parts.choghadiya.now.name, quality: parts.choghadiya.now.quality, ...span(parts.choghadiya.now) },
    ghati: day === null || day.sunrise === null ? null : ghatiSince(day.sunrise, jd),
    muhurta: parts && { number: parts.muhurta.now.number, name: parts.muhurta.now.name, ...span(parts.muhurta.now) },
    recommendations: [organ.entry.care, dosha.entry.care, ...(parts === null ? [] : [choghadiyaCare[parts.choghadiya.now.quality]])],
    activity_timing: timing && {
      activity: timing.activity,
      suitable_now: timing.suitableNow,
      reason: timing.reason,
      next_window: timing.nextWindow && span(timing.nextWindow),
    },
    upcoming_transitions: transitions.map((change) => ({ ...change, at: local.format(change.at) })),
    reasons: reasonsOf(day, parts),
  }
  const conventions = conventionsOf(options, where)
  return { result, conventions, ...(day === null ? {} : { provenance: { delta_t: deltaTAt(context.ports.ephemeris, jd) } }) }
}

const choghadiyaCare = {
  auspicious: 'The choghadiya favors beginnings: start what matters before it ends.',
  neutral: 'The choghadiya favors movement: errands and journeys go well.',
  inauspicious: 'The choghadiya advises against beginnings: go on with what is already under way.',
} as const

function horizonAt(jd: number, { place }: ObservedPlace, { ephemeris }: EnginePorts): Horizon | null {
  requireInstantInReach(jd, clockReach, '/current_time')
  return place && createHorizon(ephemeris, place, createSkyPaths(ephemeris, jd))
}

function wallClockOf(kind: Options['clock'], where: ObservedPlace, horizon: Horizon | null, { zones }: EngineContext<EnginePorts>): WallClock {
  if (kind === 'civil' || where.place === null || horizon === null) return civilClock(zones, where.timezone)
  return kind === 'mean_solar' ? meanSolarClock(where.place.longitude) : trueSolarClock(where.place.longitude, horizon)
}

function lightsOf(day: VedicDay | null, local: LocalClock): Pick<Result, 'sunrise' | 'sunset' | 'next_sunrise'> {
  const format = (jd: number | null | undefined) => (jd == null ? null : local.format(jd))
  return { sunrise: format(day?.sunrise), sunset: format(day?.sunset), next_sunrise: format(day?.nextSunrise) }
}

const solarFields = ['hora', 'choghadiya', 'muhurta'] as const

function reasonsOf(day: VedicDay | null, parts: SolarParts | null): Record<string, string> {
  if (day === null) {
    const names = [...solarFields, 'ghati', 'vara', 'sunrise', 'sunset', 'next_sunrise']
    return Object.fromEntries(names.map((name) => [name, 'it needs a location']))
  }
  const cause = day.reasons.sunrise ?? day.reasons.sunset ?? day.reasons.next_sunrise
  return {
    ...day.reasons,
    ...(day.sunrise === null ? { ghati: day.reasons.sunrise as string } : {}),
    ...(parts === null && cause !== undefined ? Object.fromEntries(solarFields.map((name) => [name, cause])) : {}),
  }
}

function conventionsOf(options: Options, where: ObservedPlace): Record<string, string> {
  return {
    clock: options.clock,
    clock_zone_from: where.timezoneFrom,
    sunrise: options.sunrise,
    hora: 'unequal',
    ghati: '24 minutes since sunrise',
    muhurta: 'fifteenths of daylight and night',
    organ_clock: 'twelve double hours, gallbladder from 23:00',
    dosha_clock: 'four-hour watches, kapha from 6:00',
  }
}

/** HH:MM:SS of a reading, to the nearest second. */
function clockTime(reading: number): string {
  return new Date(Math.round(reading) * 1000).toISOString().slice(11, 19)
}
