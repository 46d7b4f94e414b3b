import { signedDegrees } from '@selemene/traditions'
import type { Ephemeris } from '../ephemeris/ephemeris.js'
import { type Crossing, findCrossings } from './find-crossings.js'
import type { SkyPaths } from './sky-paths.js'

export interface GeographicPlace {
  /** Degrees, north positive. */
  latitude: number
  /** Degrees, east positive. */
  longitude: number
}

/** When Sun and Moon cross one place's horizon. Instants are Julian Dates (UT); the horizon is that of sea level. */
export interface Horizon {
  /** Risings and settings of the Sun's centre through `altitudeDeg`, in order, in [from, to). */
  sunCrossings(from: number, to: number, altitudeDeg: number): Crossing[]
  /** Altitude of the Sun's centre in degrees, seen from the place, without refraction. */
  sunAltitude(jd: number): number
  /** Risings and settings of the Moon's upper limb with refraction and parallax, in [from, to). */
  moonCrossings(from: number, to: number): Crossing[]
  /** Degrees above the Moon's rise and set (refraction, semidiameter and parallax counted in). */
  moonHeight(jd: number): number
  /** Apparent solar time minus mean solar time, in days. */
  equationOfTime(jd: number): number
  /** The first apparent noon of the place at or after `jd`, to some seconds. */
  solarNoonAfter(jd: number): number
}

const radians = Math.PI / 180
/** IAU 1982 (Aoki): turns of the mean sidereal day in a day of UT, as degrees. Nutation moves it by less than 0.1 s in a month. */
const siderealDegreesPerDay = 360.98564736629
/** The Nautical Almanac's refraction at the horizon. */
const horizonRefractionDeg = 34 / 60
/** WGS 84 flattening. */
const flattening = 1 / 298.257223563
const earthRadiusKm = 6378.137
/** 8.794″ (IAU 1976). At 88° south it moves sunrise by a minute, and the USNO's tables have it. */
const solarParallaxDeg = 8.794 / 3600
const moonRadiusKm = 1737.4
const astronomicalUnitKm = 149_597_870.7
const scanStepDays = 1 / 24

/**
 * Sun and Moon over one place, along paths through exact positions, so that a search over hours asks the ephemeris a handful
 * of times. Nutation and obliquity are those of `paths.around`, which a month does not change by a second of time.
 */
export function createHorizon(ephemeris: Ephemeris, place: GeographicPlace, paths: SkyPaths): Horizon {
  const { around } = paths
  const obliquity = ephemeris.obliquity(around) * radians
  const siderealAround = ephemeris.siderealTime(around) + place.longitude
  const sinObliquity = Math.sin(obliquity)
  const cosObliquity = Math.cos(obliquity)
  const latitude = place.latitude * radians
  const sinLatitude = Math.sin(latitude)
  const cosLatitude = Math.cos(latitude)
  const observer = geocentricObserver(latitude)

  const siderealTime = (jd: number) => (siderealAround + siderealDegreesPerDay * (jd - around)) * radians

  /** Unit vector in the frame of the equator: towards the upper meridian, towards west (hour angle 90°), towards the pole. */
  function direction(longitudeDeg: number, latitudeDeg: number, jd: number): [number, number, number] {
    const lambda = longitudeDeg * radians
    const beta = latitudeDeg * radians
    const x = Math.cos(beta) * Math.cos(lambda)
    const y = Math.cos(beta) * Math.sin(lambda) * cosObliquity - Math.sin(beta) * sinObliquity
    const z = Math.cos(beta) * Math.sin(lambda) * sinObliquity + Math.sin(beta) * cosObliquity
    const theta = siderealTime(jd)
    const cos = Math.cos(theta)
    const sin = Math.sin(theta)
    return [x * cos + y * sin, x * sin - y * cos, z]
  }

  function sunAltitude(jd: number): number {
    const [meridian, , pole] = direction(paths.sun(jd), 0, jd)
    const geocentric = Math.asin(clamp(meridian * cosLatitude + pole * sinLatitude))
    return geocentric / radians - solarParallaxDeg * Math.cos(geocentric)
  }

  function moonHeight(jd: number): number {
    const moon = paths.moon.place(jd)
    const distance = (moon.distance * astronomicalUnitKm) / earthRadiusKm
    const [meridian, west, pole] = direction(moon.longitude, moon.latitude, jd)
    const x = meridian * distance - observer.fromAxis
    const y = west * distance
    const z = pole * distance - observer.fromEquator
    const seen = Math.hypot(x, y, z)
    const altitude = Math.asin(clamp((x * cosLatitude + z * sinLatitude) / seen)) / radians
    const semidiameter = Math.asin(moonRadiusKm / earthRadiusKm / seen) / radians
    return altitude + semidiameter + horizonRefractionDeg
  }

  function equationOfTime(jd: number): number {
    const lambda = paths.sun(jd) * radians
    const rightAscension = Math.atan2(Math.sin(lambda) * cosObliquity, Math.cos(lambda)) / radians
    const apparentHourAngle = siderealTime(jd) / radians - rightAscension
    const meanHourAngle = (jd - Math.floor(jd)) * 360 + place.longitude
    return signedDegrees(apparentHourAngle - meanHourAngle) / 360
  }

  /** A Julian Date begins at mean noon of Greenwich: whole numbers of apparent solar days are noons of the place. */
  function solarNoonAfter(jd: number): number {
    const ahead = place.longitude / 360 + equationOfTime(jd)
    return Math.ceil(jd + ahead) - ahead
  }

  return {
    sunAltitude,
    moonHeight,
    equationOfTime,
    solarNoonAfter,
    sunCrossings: (from, to, altitudeDeg) => findCrossings((jd) => sunAltitude(jd) - altitudeDeg, from, to, scanStepDays),
    moonCrossings: (from, to) => findCrossings(moonHeight, from, to, scanStepDays),
  }
}

/** The observer at sea level, in Earth radii from the axis and from the plane of the equator. */
function geocentricObserver(geodeticLatitude: number): { fromAxis: number; fromEquator: number } {
  const reduced = Math.atan2((1 - flattening) * Math.sin(geodeticLatitude), Math.cos(geodeticLatitude))
  return { fromAxis: Math.cos(reduced), fromEquator: (1 - flattening) * Math.sin(reduced) }
}

const clamp = (sine: number) => Math.max(-1, Math.min(1, sine))
