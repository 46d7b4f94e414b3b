import { readFileSync } from 'node:fs'
import { julianDate } from '@selemene/engine'
import { signedDegrees } from '@selemene/traditions'
import type { AyanamsaName } from '../../services/engines-rust-port/src/ephemeris/ayanamsas.js'
import type { Body, Ephemeris, Positions } from '../../services/engines-rust-port/src/ephemeris/ephemeris.js'
import { goldenFile, groupedBy, type Measure } from './measure.js'

interface KnownLongitude {
  source: string
  instant: string
  body: Body
  zodiac: 'tropical' | 'sidereal'
  ayanamsa: AyanamsaName | null
  positions: Positions
  degrees: number
  tolerance: number
}

/** Longitudes that others published or computed, by program or page. */
export function measureLongitudes(ephemeris: Ephemeris): Measure[] {
  const { rows } = JSON.parse(readFileSync(goldenFile('services/engines-rust-port/src/ephemeris/golden/longitudes.json'), 'utf8')) as {
    rows: KnownLongitude[]
  }
  return groupedBy(rows, ({ source, zodiac }) => `${source}|${zodiac}`).map(([, known]) => {
    const { source, zodiac } = known[0] as KnownLongitude
    return {
      engine: 'ephemeris',
      quantity: `${zodiac} longitudes`,
      authority: source,
      unit: 'arc seconds',
      differences: known.map((row) => {
        const jd = julianDate(Date.parse(row.instant))
        const zero = row.ayanamsa === null ? 0 : ephemeris.ayanamsa(row.ayanamsa, jd, row.positions)
        const off = Math.abs(signedDegrees(ephemeris.longitude(row.body, jd, row.positions) - zero - row.degrees))
        return { what: `${row.body} ${row.instant}`, off: off * 3600, allowed: row.tolerance * 3600 }
      }),
    }
  })
}
