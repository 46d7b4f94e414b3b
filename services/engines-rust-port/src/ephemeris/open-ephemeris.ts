import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { NoesisError } from '@selemene/contracts'
import { civilDateOf, formatCivilDate } from '@selemene/engine'
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

  function requireInRange(julianDateUt: number, pointer: string): void {
    // Written so that NaN fails as well.
    if (julianDateUt >= range.firstJulianDate && julianDateUt <= range.lastJulianDate) return
    const message = `is outside the ephemeris, or needs a sky that is: dates from ${rangeInWords(range)} are supported`
    throw new NoesisError('INVALID_INPUT', `${pointer} ${message}.`, { errors: [{ pointer, message, code: 'ephemeris-range' }] })
  }

  function calculate(body: number, julianDateUt: number, flags: number): readonly number[] {
    requireInRange(julianDateUt, '/birth_data/date')
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

  function ayanamsa(name: AyanamsaName, julianDateUt: number, positions: Positions = 'apparent'): number {
    requireInRange(julianDateUt, '/birth_data/date')
    sweph.set_sid_mode(siderealModes[name], 0, 0)
    const { flag, data, error } = sweph.get_ayanamsa_ex_ut(julianDateUt, fromFiles | flagOf(positions))
    requireFromFiles(flag, error)
    return data
  }

  return Object.freeze({
    version: sweph.version(),
    files,
    range,
    requireInRange,
    position,
    place,
    longitude: (body: Body, julianDateUt: number, positions: Positions = 'apparent') =>
      calculate(bodyNumbers[body], julianDateUt, fromFiles | flagOf(positions))[0] as number,
    ayanamsa,
    obliquity: (julianDateUt: number) => calculate(eclipticAndNutation, julianDateUt, fromFiles)[0] as number,
    siderealTime(julianDateUt: number) {
      requireInRange(julianDateUt, '/birth_data/date')
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
  const j2000 = 2_451_545
  for (const body of [bodyNumbers.moon, bodyNumbers.mars]) {
    const { flag, error } = sweph.calc_ut(j2000, body, fromFiles)
    if (flag < 0 || (flag & ephemerisBits) !== fromFiles) throw new Error(`Swiss Ephemeris cannot read the files in ${folder}: ${error}`)
  }
}

const planetFile = 0
const moonFile = 1

function rangeOfFiles(folder: string): Ephemeris['range'] {
  const opened = [planetFile, moonFile].map((number) => sweph.get_current_file_data(number))
  const elsewhere = opened.find((file) => !file.path.startsWith(folder))
  if (elsewhere !== undefined) throw new Error(`Swiss Ephemeris opened ${elsewhere.path} instead of the file in ${folder}`)
  // A body is seen where it was one light-time ago (Pluto: up to 7 hours), and the last segment of a file is not full.
  const firstJulianDate = Math.max(...opened.map((file) => file.start)) + 1
  const lastJulianDate = Math.min(...opened.map((file) => file.end)) - 2
  return Object.freeze({ firstJulianDate, lastJulianDate })
}

const rangeInWords = (range: Ephemeris['range']) =>
  [range.firstJulianDate, range.lastJulianDate].map((jd) => formatCivilDate(civilDateOf(Math.floor(jd + 0.5)))).join(' to ')
