import { readFileSync } from 'node:fs'
import { loadTimeZones } from '@selemene/engine'
import { expect, test } from 'vitest'
import { createFindPlaces, type PlaceQuery } from './find-places.js'
import { foldName } from './fold-name.js'
import { unpackGazetteer } from './gazetteer-file.js'

const gazetteer = unpackGazetteer(readFileSync(new URL('../../data/places/places.br', import.meta.url)))
const findPlaces = createFindPlaces(gazetteer)
const { names, nameStarts, regions, regionOf, populations, zones, zoneOf } = gazetteer

const nameOf = (place: number) => Buffer.from(names.subarray(nameStarts[place], nameStarts[place + 1])).toString()
const countryOf = (place: number) => regions[regionOf[place] as number]?.[0]
const find = (query: Partial<PlaceQuery>) => findPlaces({ limit: 10, ...query })
const first = (query: Partial<PlaceQuery>) =>
  find(query)
    .slice(0, 1)
    .map((place) => `${nameOf(place)}, ${countryOf(place)}`)[0]

test('the gazetteer has as many places as it says, each in a zone that engines know', () => {
  expect(gazetteer.ids.length).toBeGreaterThan(199_000)
  const known = loadTimeZones()
  expect(zones.filter((zone) => !known.has(zone))).toEqual([])
  expect(gazetteer.source).toMatchObject({ name: 'GeoNames', license: 'CC-BY-4.0' })
})

test.each([
  ['Bengaluru', 'Bengaluru, IN'],
  ['bangalore', 'Bengaluru, IN'],
  ['BANGALORE', 'Bengaluru, IN'],
  ['Londres', 'London, GB'],
  ['Москва', 'Moscow, RU'],
  ['東京', 'Tokyo, JP'],
  ['मुंबई', 'Mumbai, IN'],
  ['القاهرة', 'Cairo, EG'],
  ['Sao Paulo', 'São Paulo, BR'],
  ['Muenchen', 'Munich, DE'],
  ['  new   york ', 'New York City, US'],
  ["L'Aquila", "L'Aquila, IT"],
])('%s is found in its own language and spelling', (q, expected) => {
  expect(first({ q })).toBe(expected)
})

test.each([
  ['Bengalru', 'Bengaluru, IN'],
  ['lodnon', 'London, GB'],
  ['New Yrok', 'New York City, US'],
  ['Amstredam', 'Amsterdam, NL'],
  ['Hydrabad', 'Hyderābād, IN'],
])('%s is found despite its typing error', (q, expected) => {
  expect(first({ q })).toBe(expected)
})

test('whole names come first, then beginnings, each with the most populous first', () => {
  expect(first({ q: 'Bath' })).toBe('Bath, GB')
  const found = find({ q: 'springfield' }).map((place) => populations[place] as number)
  expect(found).toEqual([...found].sort((a, b) => b - a))
  expect(nameOf(find({ q: 'lond' })[0] as number)).toBe('London')
})

test('a country or, after a comma, a region narrows the search', () => {
  expect(first({ q: 'Paris', country: 'us' })).toBe('Paris, US')
  for (const q of ['Springfield, Illinois', 'Springfield, United States']) expect(first({ q })).toMatch(/^Springfield, US$/)
  expect(find({ q: 'Bengaluru', country: 'FR' })).toEqual([])
})

test('near a point, the nearest come first', () => {
  expect(first({ near: { latitude: 12.97, longitude: 77.59 } })).toBe('Bengaluru, IN')
  expect(first({ q: 'San Jose', near: { latitude: 9.93, longitude: -84.08 } })).toBe('San José, CR')
  // Across the date line and at a pole.
  expect(countryOf(find({ near: { latitude: -16.8, longitude: -179.99 } })[0] as number)).toBe('FJ')
  expect(find({ near: { latitude: 90, longitude: 0 }, limit: 3 })).toHaveLength(3)
})

test.each([
  ['Bengaluru', 'Asia/Kolkata'],
  ['Oslo', 'Europe/Oslo'],
  ['Amsterdam', 'Europe/Amsterdam'],
  ['Kyiv', 'Europe/Kyiv'],
  ['Coyhaique', 'America/Coyhaique'],
  ['Indianapolis', 'America/Indiana/Indianapolis'],
  ['Ürümqi', 'Asia/Urumqi'],
])('%s keeps the clocks of %s', (q, zone) => {
  expect(zones[zoneOf[find({ q })[0] as number] as number]).toBe(zone)
})

test('nothing is found for what names nothing', () => {
  for (const q of ['', '   ', '...', 'qqqqqqqq', '\u0000', '%_']) expect(find({ q })).toEqual([])
})

test.each([
  ['São Tomé', 'sao tome'],
  ['Łódź', 'lodz'],
  ["N'Djamena", 'ndjamena'],
  ['Saint-Denis', 'saint denis'],
  ['Straße', 'strasse'],
  ['İstanbul', 'istanbul'],
])('%s is folded to %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})
