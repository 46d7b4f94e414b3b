import type { AyanamsaName } from './ayanamsas.js'

export const bodies = ['sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto', 'true_node'] as const
export type Body = (typeof bodies)[number]

/** `apparent`: as seen, with light-time, aberration and deflection. `geometric`: where the body is at that instant. */
export type Positions = 'apparent' | 'geometric'

export interface EclipticPlace {
  /** Degrees 0 … 360 from the true equinox of date. */
  longitude: number
  /** Degrees from the ecliptic of date. */
  latitude: number
  /** Astronomical units from the Earth's centre. */
  distance: number
}

export interface EclipticPosition extends EclipticPlace {
  /** Degrees of longitude a day. */
  speed: number
}

/** One file that the numbers stand on, hashed when it was opened. */
export interface EphemerisFile {
  name: string
  sha256: string
}

/**
 * The sky. Every method throws INVALID_INPUT for an instant outside the files, naming their years, and
 * CALCULATION_ERROR if Swiss Ephemeris answered from anything but its files. Instants are Julian Dates in UT.
 */
export interface Ephemeris {
  /** Swiss Ephemeris release, e.g. "2.10.03". */
  readonly version: string
  readonly files: readonly EphemerisFile[]
  /** First and last instant for which every body is in the files. */
  readonly range: { readonly firstJulianDate: number; readonly lastJulianDate: number }
  /** Geocentric tropical position, true ecliptic and equinox of date; apparent unless said. */
  position(body: Body, julianDateUt: number, positions?: Positions): EclipticPosition
  /** `position` without its speed, which costs the Moon as much again. */
  place(body: Body, julianDateUt: number, positions?: Positions): EclipticPlace
  /** The longitude alone of `place`. */
  longitude(body: Body, julianDateUt: number, positions?: Positions): number
  /** Degrees between the tropical and the sidereal zero point, nutation included: sidereal = tropical − ayanamsa. */
  ayanamsa(name: AyanamsaName, julianDateUt: number, positions?: Positions): number
  /** The same without nutation: the mean ayanamsa. */
  meanAyanamsa(name: AyanamsaName, julianDateUt: number, positions?: Positions): number
  /** True obliquity of the ecliptic of date, degrees. */
  obliquity(julianDateUt: number): number
  /** TT − UT, seconds. */
  deltaT(julianDateUt: number): number
  /** Apparent sidereal time at Greenwich, degrees. */
  siderealTime(julianDateUt: number): number
}
