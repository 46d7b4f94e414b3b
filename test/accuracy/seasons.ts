import { readFileSync } from 'node:fs'
import { julianDate } from '@selemene/engine'
import { signedDegrees } from '@selemene/traditions'
import type { Ephemeris } from '../../services/engines-rust-port/src/ephemeris/ephemeris.js'
import { goldenFile, type Measure } from './measure.js'

interface PrintedSeasons {
  provenance: { source: string; url: string }
  /** Of each year the instants at which the Sun stands at 0°, 90°, 180° and 270°. */
  years: string[][]
}

/** Mean motion of the Sun, degrees a second. */
const sunSpeed = 360 / 365.2422 / 86_400

/** Equinoxes and solstices of the nineteenth century as the USNO prints them. */
export function measureSeasons(ephemeris: Ephemeris): Measure[] {
  const file = goldenFile('services/engines-rust-port/src/ephemeris/golden/usno-seasons.json')
  const { provenance, years } = JSON.parse(readFileSync(file, 'utf8')) as PrintedSeasons
  const off = (instant: string, degrees: number) => Math.abs(signedDegrees(ephemeris.longitude('sun', julianDate(Date.parse(instant))) - degrees))
  return [
    {
      engine: 'ephemeris',
      quantity: 'equinoxes and solstices of 1800 to 1895',
      authority: provenance.source,
      url: provenance.url,
      unit: 'seconds',
      convention: 'Printed to the minute.',
      differences: years.flatMap((year) => year.map((instant, i) => ({ what: instant, off: off(instant, i * 90) / sunSpeed, allowed: 60 }))),
    },
  ]
}
