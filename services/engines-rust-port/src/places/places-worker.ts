import { readFileSync } from 'node:fs'
import type { GazetteerPlace } from '@selemene/contracts'
import { countryNames, createFindPlaces, type PlaceQuery } from './find-places.js'
import { unpackGazetteer } from './gazetteer-file.js'
import { kilometersBetween } from './nearest-places.js'

const gazetteer = unpackGazetteer(readFileSync(new URL('../../data/places/places.br', import.meta.url)))
const findPlaces = createFindPlaces(gazetteer)

/** What the thread runs for one question. */
export function search(query: PlaceQuery): GazetteerPlace[] {
  return findPlaces(query).map((place) => describe(place, query.near))
}

function describe(place: number, near: PlaceQuery['near']): GazetteerPlace {
  const [country_code, region] = gazetteer.regions[gazetteer.regionOf[place] as number] as [string, string]
  return {
    id: gazetteer.ids[place] as number,
    name: nameOf(place),
    region: region === '' ? null : region,
    country: countryNames.of(country_code) ?? country_code,
    country_code,
    latitude: (gazetteer.latitudes[place] as number) / 1e5,
    longitude: (gazetteer.longitudes[place] as number) / 1e5,
    elevation: gazetteer.elevations[place] as number,
    timezone: gazetteer.zones[gazetteer.zoneOf[place] as number] as string,
    population: gazetteer.populations[place] as number,
    ...(near === undefined ? {} : { distance_km: Math.round(kilometersBetween(gazetteer, place, near) * 10) / 10 }),
  }
}

function nameOf(place: number): string {
  const { names, nameStarts } = gazetteer
  return Buffer.from(
    names.buffer,
    names.byteOffset + (nameStarts[place] as number),
    (nameStarts[place + 1] as number) - (nameStarts[place] as number),
  ).toString()
}
