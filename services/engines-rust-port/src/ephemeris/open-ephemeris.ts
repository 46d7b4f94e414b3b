import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { invalidInput, NoesisError } from '@selemene/contracts'
import { civilDateOf } from '@selemene/engine'
import sweph from 'sweph'
import { type AyanamsaName, siderealModes } from './ayanamsas.js'
import type { Body, EclipticPlace, EclipticPosition, Ephemeris, Positions } from './ephemeris.js'
import { verifyFiles } from './verify-files.js'

// Numbers and bits of swephexp.h 2.10.03.
const bodyNumbers: Record<Body, number> = {
  sun: 0,
  moon: 1,
  mercury: 2,
  venus: 3,
  mars: 4,
  jupiter: 5,
  saturn: 6,
  uranus: 7,
  neptune: 8,
  pluto: 9,
  true_node: 11,
}
const eclipticAndNutation = -1
const fromFiles = 2
const ephemerisBits = 7
const truePositions = 16
const withoutNutation = 64
const withSpeed = 256

const vendored = fileURLToPath(new URL('../../data/ephemeris', import.meta.url))

/**
 * The one door to Swiss Ephemeris. Verifies the files of `folder` against their SHA-256 sums, then opens them; throws an
 * Error naming the file that is missing or damaged. The library keeps its state (path, sidereal mode) per thread, so every
 * method sets what it needs and computes in one synchronous step. One door per thread.
 */
export function openEphemeris(folder: string = vendored): Ephemeris {
  const files = verifyFiles(folder)
  useFolder(folder)
  const range = rangeOfFiles(folder)

  /** Engines check their own reach before (`reach.ts`); this keeps what slipped through, NaN included, from the C library. */
  function requireInFiles(julianDateUt: number): void {
    if (julianDateUt >= range.firstJulianDate && julianDateUt <= range.lastJulianDate) return
    throw invalidInput('/birth_data/date', `needs a sky outside the ephemeris, which holds the years ${yearsOf(range)}`, 'ephemeris-range')
  }

  function calculate(body: number, julianDateUt: number, flags: number): readonly number[] {
    requireInFiles(julianDateUt)
    const { flag, data, error } = sweph.calc_ut(julianDateUt, body, flags)
    requireFromFiles(flag, error)
    return data
  }

  function position(body: Body, julianDateUt: number, positions: Positions = 'apparent'): EclipticPosition {
    const found = calculate(bodyNumbers[body], julianDateUt, fromFiles | withSpeed | flagOf(positions))
    return { longitude: found[0] as number, latitude: found[1] as number, distance: found[2] as number, speed: found[3] as number }
  }

  function place(body: Body, julianDateUt: number, positions: Positions = 'apparent'): EclipticPlace {
    const found = calculate(bodyNumbers[body], julianDateUt, fromFiles | flagOf(positions))
    return { longitude: found[0] as number, latitude: found[1] as number, distance: found[2] as number }
  }

  function ayanamsaBy(flags: number, name: AyanamsaName, julianDateUt: number): number {
    requireInFiles(julianDateUt)
    sweph.set_sid_mode(siderealModes[name], 0, 0)
    const { flag, data, error } = sweph.get_ayanamsa_ex_ut(julianDateUt, fromFiles | flags)
    requireFromFiles(flag, error)
    return data
  }

  return Object.freeze({
    version: sweph.version(),
    files,
    range,
    position,
    place,
    longitude: (body: Body, julianDateUt: number, positions: Positions = 'apparent') =>
      calculate(bodyNumbers[body], julianDateUt, fromFiles | flagOf(positions))[0] as number,
    ayanamsa: (name: AyanamsaName, julianDateUt: number, positions: Positions = 'apparent') => ayanamsaBy(flagOf(positions), name, julianDateUt),
    meanAyanamsa: (name: AyanamsaName, julianDateUt: number, positions: Positions = 'apparent') =>
      ayanamsaBy(flagOf(positions) | withoutNutation, name, julianDateUt),
    obliquity: (julianDateUt: number) => calculate(eclipticAndNutation, julianDateUt, fromFiles)[0] as number,
    deltaT(julianDateUt: number) {
      requireInFiles(julianDateUt)
      return sweph.deltat(julianDateUt) * 86_400
    },
    siderealTime(julianDateUt: number) {
      requireInFiles(julianDateUt)
      return sweph.sidtime(julianDateUt) * 15
    },
  })
}

const flagOf = (positions: Positions) => (positions === 'geometric' ? truePositions : 0)

/** Swiss Ephemeris silently answers from a built-in approximation (Moshier) when a file fails it; only the returned flag tells. */
function requireFromFiles(flag: number, error: string): void {
  if (flag >= 0 && (flag & ephemerisBits) === fromFiles) return
  throw new NoesisError('CALCULATION_ERROR', 'The ephemeris could not answer from its files.', { cause: new Error(error) })
}

/** The library prefers the variable SE_EPHE_PATH to the path it is told, so the variable goes first; then what it really opened is checked. */
function useFolder(folder: string): void {
  delete env.SE_EPHE_PATH
  sweph.set_ephe_path(folder)
}

/** How Swiss Ephemeris numbers its open files, and a body that is read from each. */
const fileKinds = [
  { number: 0, body: bodyNumbers.mars },
  { number: 1, body: bodyNumbers.moon },
]
/** Middles of the 600 years that a file holds: 300, 900, 1500, 2100 and 2700. */
const middles = [1_830_690, 2_049_840, 2_268_990, 2_488_070, 2_707_200]
/** 3000-01-01, from which on the library looks for the next file by its name, though the last one holds some days more. */
const firstDayOfNextFile = 2_816_787.5

/** What the files of a folder hold without a gap. Opens each of them and throws an Error where one is not what it should be. */
function rangeOfFiles(folder: string): Ephemeris['range'] {
  const spans = fileKinds.map((kind) => joined(middles.map((middle) => openedFile(kind, middle, folder))))
  // A body is seen where it was one light-time ago (Pluto: up to 7 hours); the files count in TT, an hour or so ahead of UT by then.
  const firstJulianDate = Math.max(...spans.map((span) => span.start)) + 1
  const lastJulianDate = Math.min(firstDayOfNextFile, ...spans.map((span) => span.end)) - 1
  return Object.freeze({ firstJulianDate, lastJulianDate })
}

interface FileSpan {
  path: string
  /** Julian Dates (TT). */
  start: number
  end: number
}

function openedFile({ number, body }: (typeof fileKinds)[number], julianDate: number, folder: string): FileSpan {
  const { flag, error } = sweph.calc_ut(julianDate, body, fromFiles)
  if (flag < 0 || (flag & ephemerisBits) !== fromFiles) throw new Error(`Swiss Ephemeris cannot read the files in ${folder}: ${error}`)
  const { path, start, end } = sweph.get_current_file_data(number)
  if (!path.startsWith(folder)) throw new Error(`Swiss Ephemeris opened ${path} instead of the file in ${folder}`)
  return { path, start, end }
}

function joined(spans: FileSpan[]): { start: number; end: number } {
  return spans.reduce((before, next) => {
    if (next.start > before.end) throw new Error(`There are days between ${before.path} and ${next.path} that neither holds`)
    return { path: next.path, start: before.start, end: next.end }
  })
}

function yearsOf({ firstJulianDate, lastJulianDate }: Ephemeris['range']): string {
  const [first, last] = [firstJulianDate, lastJulianDate].map((jd) => civilDateOf(Math.floor(jd)).year)
  return `${Number(first) + 1} to ${last}`
}
