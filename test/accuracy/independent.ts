import { readFileSync } from 'node:fs'
import { civilDateOf, julianDate } from '@selemene/engine'
import { signedDegrees } from '@selemene/traditions'
import type { Body, Ephemeris } from '../../services/engines-rust-port/src/ephemeris/ephemeris.js'
import { createHorizon } from '../../services/engines-rust-port/src/vedic/horizon.js'
import { createSkyPaths } from '../../services/engines-rust-port/src/vedic/sky-paths.js'
import { sunriseAltitudeDeg } from '../../services/engines-rust-port/src/vedic/sunrise-rules.js'
import { type Difference, goldenFile, groupedBy, type Measure } from './measure.js'

/** What write-independent-values.ts computes with astronomy-engine. Instants are RFC 3339 in UTC, angles degrees. */
export interface IndependentValues {
  provenance: { source: string; url: string; date: string; kind: 'program' }
  /** Apparent geocentric longitudes, true ecliptic and equinox of date: [body, instant, degrees]. */
  longitudes: [Body, string, number][]
  /** The same of old days, [body, Julian Date in TT, degrees]: in uniform time, so that no opinion on delta T enters. */
  old_longitudes: [Body, number, number][]
  /** Equinoxes and solstices: [instant, longitude of the Sun]. */
  seasons: [string, number][]
  /** Phases: [instant, elongation of the Moon]. */
  phases: [string, number][]
  /** [body, latitude, longitude, rising or setting, instant]. */
  horizon: ['sun' | 'moon', number, number, 'rise' | 'set', string][]
}

export const independentFile = goldenFile('services/engines-rust-port/src/ephemeris/golden/astronomy-engine.json')

/** What astronomy-engine's shortened theories (VSOP87, a lunar theory) leave off; its author promises an arc minute. */
const theoryArcSeconds = 30
/** Years, and what the theories are off by then; they are shortened to serve our age, and the Moon's drifts most. */
const oldEras = [
  { from: 600, until: 1000, allowed: 480 },
  { from: 1000, until: 1300, allowed: 300 },
  { from: 1300, until: 1600, allowed: 120 },
  { from: 1600, until: 1850, allowed: 60 },
]
/** Mean motions, degrees a second. */
const sunSpeed = 360 / 365.2422 / 86_400
const elongationSpeed = 360 / 29.530589 / 86_400

/** Values of an independent theory, which shares neither code nor data with Swiss Ephemeris. */
export function measureIndependent(ephemeris: Ephemeris): Measure[] {
  const values = JSON.parse(readFileSync(independentFile, 'utf8')) as IndependentValues
  const common = { authority: values.provenance.source, url: values.provenance.url }
  const off = (jd: number, degrees: number) => Math.abs(signedDegrees(ephemeris.longitude('sun', jd) - degrees))
  const elongation = (jd: number) => ephemeris.longitude('moon', jd, 'geometric') - ephemeris.longitude('sun', jd, 'geometric')
  return [
    ...groupedBy(values.longitudes, ([body]) => body).map(
      ([body, rows]): Measure => ({
        ...common,
        engine: 'ephemeris',
        quantity: `longitude of ${body}`,
        unit: 'arc seconds',
        differences: rows.map(([, instant, degrees]) => ({
          what: `${body} ${instant}`,
          off: Math.abs(signedDegrees(ephemeris.longitude(body as Body, jdOf(instant)) - degrees)) * 3600,
          allowed: theoryArcSeconds,
        })),
      }),
    ),
    ...oldEras.map(
      ({ from, until, allowed }): Measure => ({
        ...common,
        engine: 'ephemeris',
        quantity: `longitudes of the years ${from} to ${until}`,
        unit: 'arc seconds',
        convention: `Years ${from} to ${until}: in uniform time (TT). The theories of astronomy-engine are shortened to serve our age; the Moon's drifts most.`,
        differences: values.old_longitudes
          .filter(([, jd]) => yearOf(jd) >= from && yearOf(jd) < until)
          .map((row) => oldLongitude(ephemeris, row, allowed)),
      }),
    ),
    {
      ...common,
      engine: 'ephemeris',
      quantity: 'equinoxes and solstices',
      unit: 'seconds',
      differences: values.seasons.map(([instant, degrees]) => ({ what: instant, off: off(jdOf(instant), degrees) / sunSpeed, allowed: 120 })),
    },
    {
      ...common,
      engine: 'panchanga',
      quantity: 'new moons, quarters and full moons (ends of tithis)',
      unit: 'seconds',
      differences: values.phases.map(([instant, degrees]) => ({
        what: instant,
        off: Math.abs(signedDegrees(elongation(jdOf(instant)) - degrees)) / elongationSpeed,
        allowed: 20,
      })),
      convention: 'Its phases are those of geometric positions, and compared as such; the aberration of the Sun makes ours 35 s earlier.',
    },
    ...groupedBy(values.horizon, ([body]) => body).map(
      ([body, rows]): Measure => ({
        ...common,
        engine: 'horizon',
        quantity: body === 'sun' ? 'sunrise and sunset' : 'moonrise and moonset',
        unit: 'seconds',
        convention: bodyConventions[body] as string,
        differences: rows.map((row) => ({ what: row.join(' '), off: crossingOff(ephemeris, row), allowed: 10 })),
      }),
    ),
  ]
}

const yearOf = (jd: number) => civilDateOf(Math.floor(jd + 0.5)).year

function oldLongitude(ephemeris: Ephemeris, [body, jdTt, degrees]: IndependentValues['old_longitudes'][number], allowed: number): Difference {
  // A day's change of delta T is a thousandth of a second.
  const jd = jdTt - ephemeris.deltaT(jdTt) / 86_400
  return { what: `${body} at ${jdTt} TT`, off: Math.abs(signedDegrees(ephemeris.longitude(body, jd) - degrees)) * 3600, allowed }
}

const bodyConventions: Record<string, string> = {
  sun: 'To 60° of latitude. Our Sun has a semidiameter of 16′ the whole year, as in the Nautical Almanac; that of astronomy-engine grows and shrinks.',
  moon: 'To 60° of latitude.',
}

const jdOf = (instant: string) => julianDate(Date.parse(instant))
const searchDays = 0.04

function crossingOff(ephemeris: Ephemeris, [body, latitude, longitude, event, instant]: IndependentValues['horizon'][number]): number {
  const jd = jdOf(instant)
  const horizon = createHorizon(ephemeris, { latitude, longitude }, createSkyPaths(ephemeris, jd))
  const [from, to] = [jd - searchDays, jd + searchDays]
  const crossings = body === 'sun' ? horizon.sunCrossings(from, to, sunriseAltitudeDeg.upper_limb_refracted) : horizon.moonCrossings(from, to)
  const found = crossings.find((crossing) => crossing.rising === (event === 'rise'))
  return found === undefined ? Number.POSITIVE_INFINITY : Math.abs(found.jd - jd) * 86_400
}
