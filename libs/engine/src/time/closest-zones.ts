import { closestWords } from '@selemene/contracts'
import { countryZones } from './country-zones.js'
import type { TimeZones } from './time-zones.js'

const most = 3
/** In a name of five letters one may be wrong: with two, Delhi would be Dili. */
const largestShare = 0.3

/** "Etc/GMT+2" is two hours behind UTC, as POSIX has it: who writes "GMT+2" means the contrary. */
const countsWestward = /GMT[+-]/

/**
 * Up to three zones that a wrong name may have meant; none where nothing is near. What follows the last slash decides, a city, a country or a
 * group of zones such as Indiana; what stands before it, an area or a country, says where to look first.
 */
export function closestZones(text: string, zones: TimeZones): string[] {
  const names = zones.names().filter((name) => !countsWestward.test(name))
  const [area, place] = partsOf(folded(text))
  if (area === '' && areasOf(names).has(place) && !zonesByCountry.has(place)) return []
  const all = placesIn(names)
  const near = placesIn(homeOf(area, names))
  const found = all.has(place) ? [place] : nearest(place, near)
  const places = found.length > 0 ? found : nearest(place, all)
  const meant = places.flatMap((name) => (near.get(name) ?? all.get(name)) as string[])
  return [...new Set(meant.length === 0 ? (zonesByCountry.get(area) ?? []) : meant)].slice(0, most)
}

const nearest = (place: string, places: ReadonlyMap<string, unknown>) => closestWords(place, [...places.keys()], largestShare)

/** The zones of an area or a country, under all names that they have there. */
function homeOf(area: string, names: readonly string[]): readonly string[] {
  const own = zonesByCountry.get(area)
  if (own !== undefined) return own
  const areas = areasOf(names)
  const meant = areas.has(area) ? [area] : closestWords(area, [...areas], largestShare)
  return names.filter((name) => meant.some((one) => folded(name).startsWith(`${one}/`)))
}

const areasOf = (names: readonly string[]) => new Set(names.map((name) => partsOf(folded(name))[0]))

/** Zones by the folded names of their cities, of their groups, and of the countries that they are in. */
function placesIn(names: readonly string[]): Map<string, string[]> {
  const places = new Map<string, string[]>()
  const known = new Set(names)
  for (const [country, zones] of zonesByCountry) if (zones.some((zone) => known.has(zone))) places.set(country, [...zones])
  const add = (place: string, zone: string) => places.set(place, [...(places.get(place) ?? []), zone])
  for (const name of names) {
    const parts = folded(name).split('/')
    // Names without a slash, such as "Japan", are kept by the tz database for old programs.
    if (!places.has(folded(name))) for (const part of parts.length > 1 ? parts.slice(1) : parts) add(part, name)
  }
  return places
}

function partsOf(path: string): [area: string, place: string] {
  const slash = path.lastIndexOf('/')
  return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)]
}

/** Small letters without accents, and words parted by one sign. */
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").replaceAll(' ', '_').toLowerCase()

const styles = (['long', 'short'] as const).map((style) => new Intl.DisplayNames(['en'], { type: 'region', style }))

/** "Myanmar (Burma)" is both. */
const namesIn = (name: string) => name.split(/ \(|\)/).filter((part) => part !== '')

/** By English names. What the tz database has in brackets only tells a country from another. */
const zonesByCountry: ReadonlyMap<string, readonly string[]> = new Map(
  countryZones.flatMap(({ code, name, zones }) =>
    [name, ...styles.flatMap((style) => namesIn(style.of(code) ?? name))].map((one) => [folded(one), zones] as const),
  ),
)
