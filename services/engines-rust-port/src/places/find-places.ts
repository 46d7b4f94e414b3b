import { foldName } from './fold-name.js'
import type { Gazetteer } from './gazetteer-file.js'
import { createNameIndex } from './name-index.js'
import { kilometersBetween, nearestPlaces } from './nearest-places.js'

export interface PlaceQuery {
  q?: string
  /** ISO 3166-1 alpha-2. */
  country?: string
  /** Degrees. */
  near?: { latitude: number; longitude: number }
  limit: number
}

/** Indexes of places that a query means, best first. */
export type FindPlaces = (query: PlaceQuery) => number[]

const shortestForOneTypo = 4
const shortestForTwoTypos = 8
/** Of what was found, so many are put in order of distance. */
const mostByDistance = 2_000

/**
 * Search over one gazetteer. Names in any language are found by their whole, then by their beginning, and where there is none with one
 * typing error (two from eight letters on); among equals the more populous comes first, or the nearer where a point is given. After a
 * comma, a region or country narrows it: "Springfield, Illinois".
 */
export function createFindPlaces(gazetteer: Gazetteer): FindPlaces {
  const index = createNameIndex(gazetteer)
  const regionNames = gazetteer.regions.map(([country, name]) => [foldName(name), foldName(countryNames.of(country) ?? ''), country.toLowerCase()])
  const countries = gazetteer.regions.map(([country]) => country)

  /** Which places a query lets through, by their regions. */
  function admits(country: string | undefined, narrower: string): (place: number) => boolean {
    if (country === undefined && narrower === '') return () => true
    const regions = regionNames.map(
      (names, i) => (country === undefined || countries[i] === country) && (narrower === '' || names.some((name) => name.startsWith(narrower))),
    )
    return (place) => regions[gazetteer.regionOf[place] as number] as boolean
  }

  return ({ q, country, near, limit }) => {
    const [name = '', ...rest] = (q ?? '').split(',')
    const admitted = admits(country?.toUpperCase(), foldName(rest.join(' ')))
    const wanted = foldName(name)
    if (wanted === '') return near === undefined ? [] : nearestPlaces(gazetteer, near, limit, admitted)
    const most = near === undefined ? limit : mostByDistance
    const found = new Set<number>()
    const take = (places: number[]) => {
      for (const place of places) if (found.size < most) found.add(place)
    }
    take(index.exactly(wanted, admitted, most))
    if (found.size < most) take(index.beginningWith(wanted, admitted, most))
    if (found.size === 0 && wanted.length >= shortestForOneTypo) take(index.almost(wanted, admitted, wanted.length < shortestForTwoTypos ? 1 : 2))
    if (near === undefined) return [...found]
    const distance = new Map([...found].map((place) => [place, kilometersBetween(gazetteer, place, near)]))
    return [...found].sort((a, b) => (distance.get(a) as number) - (distance.get(b) as number)).slice(0, limit)
  }
}

export const countryNames = new Intl.DisplayNames('en', { type: 'region' })
