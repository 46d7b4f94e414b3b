import { signedDegrees } from '@selemene/traditions'
import type { EclipticPlace, Ephemeris } from '../ephemeris/ephemeris.js'

/** Where the Moon is, as a function of Julian Date (UT). Longitudes are continuous within a half day and may leave 0 … 360. */
export interface MoonPath {
  place(jd: number): EclipticPlace
  longitude(jd: number): number
}

const spacingDays = 0.5
/** Each half day has its own polynomial, through the positions at its ends and two more on each side. */
const points = 6
const pointsBefore = 2

/**
 * The Moon's apparent tropical place as a function of Julian Date: polynomials through exact positions half a day apart,
 * true to 0.01″ (the test measures it).
 */
export function createMoonPath(ephemeris: Ephemeris, around: number): MoonPath {
  const positions = new Map<number, EclipticPlace>()
  const pieces = new Map<number, Piece>()

  function positionAt(halfDay: number): EclipticPlace {
    const known = positions.get(halfDay)
    if (known !== undefined) return known
    const place = ephemeris.place('moon', around + halfDay * spacingDays)
    positions.set(halfDay, place)
    return place
  }

  function pieceOf(halfDay: number): Piece {
    const known = pieces.get(halfDay)
    if (known !== undefined) return known
    const piece = polynomialsThrough(Array.from({ length: points }, (_, i) => positionAt(halfDay - pointsBefore + i)))
    pieces.set(halfDay, piece)
    return piece
  }

  return {
    longitude(jd) {
      const x = (jd - around) / spacingDays
      const halfDay = Math.floor(x)
      return valueAt(pieceOf(halfDay).longitude, x - halfDay + pointsBefore)
    },
    place(jd) {
      const x = (jd - around) / spacingDays
      const halfDay = Math.floor(x)
      const { longitude, latitude, distance } = pieceOf(halfDay)
      const at = x - halfDay + pointsBefore
      return { longitude: valueAt(longitude, at), latitude: valueAt(latitude, at), distance: valueAt(distance, at) }
    },
  }
}

/** Newton's forward differences of three coordinates. */
interface Piece {
  longitude: number[]
  latitude: number[]
  distance: number[]
}

function polynomialsThrough(places: EclipticPlace[]): Piece {
  const first = (places[0] as EclipticPlace).longitude
  return {
    longitude: differencesOf(places.map((place) => first + signedDegrees(place.longitude - first))),
    latitude: differencesOf(places.map((place) => place.latitude)),
    distance: differencesOf(places.map((place) => place.distance)),
  }
}

/** Newton's forward differences of values at 0, 1, 2 …: the coefficients of the polynomial through them. */
function differencesOf(values: number[]): number[] {
  const differences = [...values]
  for (let order = 1; order < values.length; order++)
    for (let i = values.length - 1; i >= order; i--) differences[i] = (differences[i] as number) - (differences[i - 1] as number)
  return differences
}

/** Newton's polynomial, evaluated from the inside out. */
function valueAt(differences: number[], x: number): number {
  let sum = 0
  for (let k = differences.length - 1; k >= 0; k--) sum = (differences[k] as number) + (sum * (x - k)) / (k + 1)
  return sum
}
