import { civilDateOf } from '@selemene/engine'
import type { Ephemeris } from './ephemeris.js'

/** How far the Earth's rotation is from uniform time, and how well that is known: what an old or a far instant in UT is worth. */
export interface DeltaT {
  /** TT − UT. */
  seconds: number
  /** The published standard error, or the difference from another published value where that is more. */
  uncertainty_seconds: number
  era: string
  source: string
}

interface Era {
  /** First year after it. */
  until: number
  era: string
  standardError: (year: number) => number
  source: string
}

const centuriesFrom1820 = (year: number) => (year - 1820) / 100
const stephenson = 'Stephenson, Morrison and Hohenkerk 2016'
const almanac = 'Astronomical Almanac and IERS'

/**
 * Values: Swiss Ephemeris 2.10.03, which follows Stephenson, Morrison and Hohenkerk (Proc. R. Soc. A 472, 2016) until 1955 and from 2028 on, and the
 * tables of the Astronomical Almanac and the IERS between. Standard errors before 1900: Morrison and Stephenson 2004 (0.8 t²), and Stephenson and
 * Houlden 1986, both as NASA's canons of eclipses give them (eclipse.gsfc.nasa.gov/SEcat5/uncertainty.html); for the 19th century 5 s, by which the
 * model and the almanacs' 14 s of 1800 differ.
 */
const eras: Era[] = [
  { until: 1300, era: 'before 1300', standardError: (year) => 0.8 * centuriesFrom1820(year) ** 2, source: stephenson },
  { until: 1700, era: '1300 to 1700', standardError: () => 20, source: stephenson },
  { until: 1800, era: '1700 to 1800', standardError: () => 5, source: stephenson },
  { until: 1900, era: '1800 to 1900', standardError: () => 5, source: stephenson },
  { until: 1955, era: '1900 to 1955', standardError: () => 0.1, source: stephenson },
  { until: 2024, era: '1955 to 2023', standardError: () => 0.1, source: almanac },
  { until: 2028, era: '2024 to 2027', standardError: () => 1, source: `${almanac}, predicted` },
]

/** ΔT of an instant (Julian Date, UT) for `metadata.provenance`. */
export function deltaTAt(ephemeris: Ephemeris, julianDate: number): DeltaT {
  const seconds = ephemeris.deltaT(julianDate)
  const { year } = civilDateOf(Math.floor(julianDate + 0.5))
  const known = eras.find(({ until }) => year < until)
  if (known === undefined) return { seconds: tenths(seconds), ...predicted(seconds, year) }
  const { era, source, standardError } = known
  const uncertainty = Math.max(standardError(year), Math.abs(seconds - (valueOf2004(year) ?? seconds)))
  return { seconds: tenths(seconds), uncertainty_seconds: tenths(uncertainty), era, source }
}

/** Morrison and Stephenson, Journal for the History of Astronomy 35 (2004), 327–336, table 1: ΔT at the beginning of the years 0, 100 … 1800. */
const valuesOf2004 = [10_580, 9600, 8640, 7680, 6700, 5710, 4740, 3810, 2960, 2200, 1570, 1090, 740, 490, 320, 200, 120, 9, 14]

/** Between the centuries of the table a straight line, which the curve leaves by no more than the standard error; nothing after it. */
function valueOf2004(year: number): number | undefined {
  const century = Math.floor(year / 100)
  const [before, after] = [valuesOf2004[century], valuesOf2004[century + 1]]
  return before === undefined || after === undefined ? undefined : before + (after - before) * (year / 100 - century)
}

/** How far the next centuries are unknown shows in two predictions from the same observations. */
const predicted = (seconds: number, year: number) => ({
  uncertainty_seconds: tenths(Math.max(1, Math.abs(seconds - espenakMeeus(year)))),
  era: 'from 2028, predicted',
  source: `${stephenson}; uncertainty: its difference from Espenak and Meeus 2006`,
})

/** Espenak and Meeus, Five Millennium Canon of Solar Eclipses (NASA/TP-2006-214141), polynomials from 2005 on. */
function espenakMeeus(year: number): number {
  const t = year - 2000
  if (year < 2050) return 62.92 + 0.32217 * t + 0.005589 * t ** 2
  const parabola = -20 + 32 * centuriesFrom1820(year) ** 2
  return year < 2150 ? parabola - 0.5628 * (2150 - year) : parabola
}

const tenths = (seconds: number) => Math.round(seconds * 10) / 10
