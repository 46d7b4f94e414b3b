import type { EngineInput } from '@selemene/contracts'
import { type Calculation, type EngineContext, julianDate, type ResolvedTime, resolveLocalTime, type TimeZones } from '@selemene/engine'
import { normalizeDegrees } from '@selemene/traditions'
import { deltaTAt } from '../../ephemeris/delta-t.js'
import type { Ephemeris } from '../../ephemeris/ephemeris.js'
import type { EnginePorts } from '../../ports.js'
import { type NakshatraPlace, nakshatraLords, nakshatraOf } from '../../vedic/nakshatras.js'
import { ayanamsaOf, createSky, nutationWords } from '../../vedic/sky.js'
import { yearsOf } from './dasha-spans.js'
import type { Options, Result } from './schema.js'
import { createSiderealSunPath } from './sidereal-sun-path.js'
import { currentPeriod, lastInstantMs, mahadashasOf, type Timeline, transitionsAfter } from './timeline.js'
import { trueSolarYears } from './true-solar-years.js'
import { meanYears, type YearClock } from './year-clock.js'

type Input = EngineInput<Options>

export function calculate(input: Input, context: EngineContext<EnginePorts>): Calculation<Result> {
  const { options } = input
  const { ephemeris } = context.ports
  const birth = birthInstant(input, context.birthTime, context.zones)
  const moonLongitude = options.moon_longitude ?? moonAt(ephemeris, birth.julianDate, options)
  const nakshatra = nakshatraOf(moonLongitude)
  const timeline = timelineOf(ephemeris, birth.epochMs, nakshatra, options)
  const current = currentPeriod(timeline, context.now)
  const transitions = transitionsAfter(timeline, context.now, 5)
  return {
    result: {
      birth_nakshatra: { number: nakshatra.number, name: nakshatra.name, pada: nakshatra.pada, lord: nakshatra.lord, moon_longitude: moonLongitude },
      balance: balanceOf(nakshatra),
      mahadashas: mahadashasOf(timeline, options.depth),
      current_period: current ?? null,
      upcoming_transitions: transitions,
      reasons: reasonsFor(timeline, context.now, transitions.length),
    },
    conventions: conventionsOf(input, birth),
    ...(usesSky(options) ? { provenance: { delta_t: deltaTAt(ephemeris, birth.julianDate) } } : {}),
    ...(context.birthTime === undefined ? { timeResolution: birth } : {}),
  }
}

/** The given birth time; with the Moon given and no time, noon of the date in the given zone, else in UTC. */
export function birthInstant(input: Input, birthTime: ResolvedTime | undefined, zones: TimeZones): ResolvedTime {
  if (birthTime !== undefined) return birthTime
  const birth = input.birth_data
  return resolveLocalTime({ ...birth, date: birth?.date as string, time: '12:00', timezone: birth?.timezone ?? '+00:00' }, zones)
}

const moonAt = (ephemeris: Ephemeris, jd: number, options: Options) =>
  normalizeDegrees(ephemeris.longitude('moon', jd, options.positions) - ayanamsaOf(ephemeris, options, jd))

function timelineOf(ephemeris: Ephemeris, birthMs: number, nakshatra: NakshatraPlace, options: Options): Timeline {
  const firstLord = nakshatraLords.indexOf(nakshatra.lord)
  const elapsedYears = nakshatra.passed * yearsOf(firstLord)
  return { ...clocksOf(ephemeris, birthMs, options), birthMs, firstLord, elapsedYears }
}

/** Three levels have 728 boundaries, two looks at the Sun each; the 58,320 below them are read from a path through 11,000 looks. */
function clocksOf(ephemeris: Ephemeris, birthMs: number, options: Options): { clock: YearClock; fineClock: YearClock } {
  if (options.year !== 'true_solar') {
    const clock = meanYears(birthMs, options.year)
    return { clock, fineClock: clock }
  }
  const { siderealSun } = createSky(ephemeris, options)
  return {
    clock: trueSolarYears(birthMs, siderealSun),
    fineClock: trueSolarYears(birthMs, createSiderealSunPath(siderealSun, julianDate(birthMs))),
  }
}

function balanceOf({ lord, passed }: NakshatraPlace): Result['balance'] {
  const fraction = 1 - passed
  const years = fraction * yearsOf(nakshatraLords.indexOf(lord))
  const days = Math.round(years * 360)
  return {
    lord,
    fraction_remaining: fraction,
    years,
    ymd: { years: Math.floor(days / 360), months: Math.floor(days / 30) % 12, days: days % 30 },
  }
}

function reasonsFor(timeline: Timeline, nowMs: number, transitions: number): Result['reasons'] {
  const isBefore = nowMs < timeline.birthMs
  const isAfter = nowMs >= lastInstantMs(timeline)
  return {
    ...(isBefore ? { current_period: 'current_time is before birth; the transitions are the first after birth' } : {}),
    ...(isAfter ? { current_period: 'current_time is after the 120 years of the cycle' } : {}),
    ...(transitions < 5 ? { upcoming_transitions: 'no further change within the 120 years of the cycle' } : {}),
  }
}

const usesSky = ({ moon_longitude, year }: Options) => moon_longitude === undefined || year === 'true_solar'

function conventionsOf({ options, birth_data }: Input, birth: ResolvedTime): Calculation<Result>['conventions'] {
  const isGiven = options.moon_longitude !== undefined
  return {
    moon: isGiven ? 'options.moon_longitude, sidereal' : 'geocentric, sidereal',
    ayanamsa: usesSky(options) ? options.ayanamsa : null,
    ayanamsa_nutation: usesSky(options) ? nutationWords(options) : null,
    positions: usesSky(options) ? options.positions : null,
    year: options.year,
    year_meaning: yearMeanings[options.year],
    depth: options.depth,
    sub_periods: 'proportioned over the full parent period; the first mahadasha begins at its notional start before birth',
    balance_ymd: '12 months of 30 days',
    instants: 'UTC, rounded to the second',
    upcoming_transitions: 'changes of pratyantardasha or above',
    birth_instant: birth_data?.time === undefined ? `noon of the birth date, offset ${birth.resolution.offset}` : 'birth time',
  }
}

const yearMeanings: Record<Options['year'], string> = {
  '365.25': 'Julian years of 365.25 days',
  '365.2425': 'Gregorian years of 365.2425 days',
  '365.2422': 'tropical years of 365.2422 days',
  '365.256364': 'sidereal years of 365.256364 days',
  '360': 'savana years of 360 days',
  true_solar: 'the Sun’s sidereal longitude advances 360°',
}
