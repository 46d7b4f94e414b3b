import type { EngineInput } from '@selemene/contracts'
import { formatOffset } from '@selemene/engine'
import type { GeographicPlace } from './horizon.js'

/** Where the sky is observed, and by which zone's clock its instants are written. */
export interface ObservedPlace {
  place: GeographicPlace | null
  timezone: string
  /** For `conventions`. */
  timezoneFrom: 'location' | 'birth_data' | 'longitude' | 'current_time'
}

/**
 * The given location, else the birth place. Its zone is the one that is given with it; a place without one keeps the mean time
 * of its own longitude, and without any place the clock is read with the offset that `current_time` is written in.
 */
export function readPlace({ location, birth_data, current_time }: EngineInput<unknown>): ObservedPlace {
  if (location !== undefined) {
    const place = { latitude: location.latitude, longitude: location.longitude }
    if (location.timezone !== undefined) return { place, timezone: location.timezone, timezoneFrom: 'location' }
    return { place, timezone: meanTimeOf(place.longitude), timezoneFrom: 'longitude' }
  }
  const { latitude, longitude, timezone } = birth_data ?? {}
  const place = latitude === undefined || longitude === undefined ? null : { latitude, longitude }
  if (timezone !== undefined) return { place, timezone, timezoneFrom: 'birth_data' }
  if (place !== null) return { place, timezone: meanTimeOf(place.longitude), timezoneFrom: 'longitude' }
  return { place, timezone: /[+-]\d{2}:\d{2}$/.exec(current_time ?? '')?.[0] ?? '+00:00', timezoneFrom: 'current_time' }
}

const meanTimeOf = (longitude: number): string => formatOffset(Math.round(longitude * 4) * 60)
