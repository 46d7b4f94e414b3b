import { readFileSync } from 'node:fs'
import { julianDate } from '@selemene/engine'
import type { Ephemeris } from '../../services/engines-rust-port/src/ephemeris/ephemeris.js'
import type { Crossing } from '../../services/engines-rust-port/src/vedic/find-crossings.js'
import { createHorizon } from '../../services/engines-rust-port/src/vedic/horizon.js'
import { createSkyPaths } from '../../services/engines-rust-port/src/vedic/sky-paths.js'
import { sunriseAltitudeDeg } from '../../services/engines-rust-port/src/vedic/sunrise-rules.js'
import { type Difference, goldenFile, type Measure } from './measure.js'

interface UsnoTable {
  body: 'sun' | 'moon'
  latitude: number
  longitude: number
  /** Date, rise and set (HHMM, UT); null where the table has none. */
  rows: [string, string | null, string | null][]
}

interface UsnoFile {
  provenance: { source: string; url: string }
  tables: UsnoTable[]
}

/** The tables of the USNO are printed to the minute; a grazing Sun or Moon makes half of one into one. */
const allowedSeconds = 60

/** Risings and settings of the Naval Observatory's tables near the poles, and the days on which there is none. */
export function measureRiseAndSet(ephemeris: Ephemeris): Measure[] {
  const { provenance, tables } = JSON.parse(
    readFileSync(goldenFile('services/engines-rust-port/src/vedic/golden/usno-rise-set.json'), 'utf8'),
  ) as UsnoFile
  const common = { authority: provenance.source, url: provenance.url }
  const instants: Difference[] = []
  const absences: Difference[] = []
  for (const table of tables)
    for (const [date, rise, set] of table.rows) {
      const crossings = crossingsOf(ephemeris, table, date)
      for (const [published, rising] of [
        [rise, true],
        [set, false],
      ] as const) {
        const found = crossings.find((crossing) => crossing.rising === rising)
        const what = `${table.body} at ${table.latitude}° on ${date}, ${rising ? 'rise' : 'set'}`
        if (published === null) absences.push({ what, off: found === undefined ? 0 : 1, allowed: 0 })
        else instants.push({ what, off: secondsOff(found, date, published), allowed: allowedSeconds })
      }
    }
  return [
    { engine: 'horizon', quantity: 'rise and set', unit: 'seconds', differences: instants, convention: 'Printed to the minute.', ...common },
    { engine: 'horizon', quantity: 'days without a rise or set', unit: 'exact', differences: absences, ...common },
  ]
}

function crossingsOf(ephemeris: Ephemeris, { body, latitude, longitude }: UsnoTable, date: string): Crossing[] {
  const midnight = midnightOf(date)
  const horizon = createHorizon(ephemeris, { latitude, longitude }, createSkyPaths(ephemeris, midnight))
  return body === 'sun'
    ? horizon.sunCrossings(midnight, midnight + 1, sunriseAltitudeDeg.upper_limb_refracted)
    : horizon.moonCrossings(midnight, midnight + 1)
}

const midnightOf = (date: string) => julianDate(Date.parse(`${date}T00:00:00Z`))

function secondsOff(found: Crossing | undefined, date: string, hhmm: string): number {
  if (found === undefined) return Number.POSITIVE_INFINITY
  const published = Number(hhmm.slice(0, 2)) * 3600 + Number(hhmm.slice(2)) * 60
  return Math.abs((found.jd - midnightOf(date)) * 86_400 - published)
}
