import type { Gazetteer } from './gazetteer-file.js'

export interface Point {
  /** Degrees, north and east positive. */
  latitude: number
  longitude: number
}

const earthRadiusKm = 6371.0088
const radians = Math.PI / 180
/** Candidates are found on a plane first; so many more than are wanted are measured on the sphere. */
const spare = 20

/** The places that are nearest to a point, nearest first. */
export function nearestPlaces(gazetteer: Gazetteer, point: Point, limit: number, admitted: (place: number) => boolean): number[] {
  const { latitudes, longitudes } = gazetteer
  const most = limit + spare
  const heap: { place: number; squared: number }[] = []
  let farthest = Number.POSITIVE_INFINITY
  for (let place = 0; place < latitudes.length; place++) {
    const latitude = (latitudes[place] as number) / 1e5
    const north = latitude - point.latitude
    if (north * north > farthest) continue
    const turned = Math.abs((longitudes[place] as number) / 1e5 - point.longitude)
    // The parallel between both, whose degrees of longitude are shorter than those of latitude.
    const east = Math.min(turned, 360 - turned) * Math.cos(((latitude + point.latitude) / 2) * radians)
    const squared = north * north + east * east
    if (squared >= farthest || !admitted(place)) continue
    insert(heap, { place, squared }, most)
    if (heap.length === most) farthest = (heap.at(-1) as { squared: number }).squared
  }
  return heap
    .map(({ place }) => ({ place, distance: kilometersBetween(gazetteer, place, point) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ place }) => place)
}

function insert(sorted: { place: number; squared: number }[], one: { place: number; squared: number }, most: number): void {
  let at = sorted.length
  while (at > 0 && (sorted[at - 1] as { squared: number }).squared > one.squared) at -= 1
  sorted.splice(at, 0, one)
  if (sorted.length > most) sorted.pop()
}

/** Great-circle distance by the haversine formula, on a sphere of the Earth's mean radius; good to 0.5 %. */
export function kilometersBetween({ latitudes, longitudes }: Gazetteer, place: number, point: Point): number {
  const latitude = (latitudes[place] as number) / 1e5
  const longitude = (longitudes[place] as number) / 1e5
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2
  const a = half(latitude - point.latitude) + Math.cos(latitude * radians) * Math.cos(point.latitude * radians) * half(longitude - point.longitude)
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, a)))
}
