import { readFileSync } from 'node:fs'
import { julianDate } from '@selemene/engine'
import type { Body, Ephemeris } from '../../services/engines-rust-port/src/ephemeris/ephemeris.js'
import { createHorizon } from '../../services/engines-rust-port/src/vedic/horizon.js'
import { shortWay } from '../../services/engines-rust-port/src/vedic/signs.js'
import { createSkyPaths } from '../../services/engines-rust-port/src/vedic/sky-paths.js'
import { sunriseAltitudeDeg } from '../../services/engines-rust-port/src/vedic/sunrise-rules.js'
import { goldenFile, groupedBy, type Measure } from './measure.js'

/** What write-independent-values.ts computes with astronomy-engine. Instants are RFC 3339 in UTC, angles degrees. */
export interface IndependentValues {
  provenance: { source: string; url: string; date: string; kind: 'program' }
  /** Apparent geocentric longitudes, true ecliptic and equinox of date: [body, instant, degrees]. */
  longitudes: [Body, string, number][]
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
/** Mean motions, degrees a second. */
const sunSpeed = 360 / 365.2422 / 86_400
const elongationSpeed = 360 / 29.530589 / 86_400

/** Values of an independent theory, which shares neither code nor data with Swiss Ephemeris. */
export function measureIndependent(ephemeris: Ephemeris): Measure[] {
  const values = JSON.parse(readFileSync(independentFile, 'utf8')) as IndependentValues
  const common = { authority: values.provenance.source, url: values.provenance.url }
  const off = (jd: number, degrees: number) => Math.abs(shortWay(ephemeris.longitude('sun', jd) - degrees))
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
          off: Math.abs(shortWay(ephemeris.longitude(body as Body, jdOf(instant)) - degrees)) * 3600,
          allowed: theoryArcSeconds,
        })),
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
        off: Math.abs(shortWay(elongation(jdOf(instant)) - degrees)) / elongationSpeed,
        allowed: 20,
      })),
      convention: 'Its phases are those of geometric positions, and compared as such; the aberration of the Sun makes ours 40 s later.',
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
