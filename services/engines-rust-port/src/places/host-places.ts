import { jsonEndpoint } from '@selemene/bus'
import { createParser, type GazetteerPlace, invalidInput, NoesisError, PlacesQuery, subjects } from '@selemene/contracts'
import { type ServiceParts, threadModule } from '@selemene/service'
import { Piscina } from 'piscina'
import type { PlaceQuery } from './find-places.js'
import type { Point } from './nearest-places.js'

const usualLimit = 10
/** The gazetteer is half of the memory that the service takes: it is kept only where places are searched. */
const idleMs = 10 * 60_000
/** More questions than this wait nowhere: at a few milliseconds each, they would take a second. */
const mostWaiting = 256

/**
 * places.search: the gazetteer, in a thread of its own, so that neither its 60 MB are read nor its names searched where engines answer.
 * The thread starts with the first question, which waits for it up to a second, and ends when none has come for ten minutes.
 */
export function hostPlaces(worker: URL): Required<Pick<ServiceParts, 'endpoints' | 'closers'>> {
  const pool = new Piscina<PlaceQuery, GazetteerPlace[]>({
    ...threadModule(worker),
    name: 'search',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
    maxQueue: mostWaiting,
  })
  const parse = createParser(PlacesQuery)
  const search = jsonEndpoint(
    subjects.places('search'),
    (body) => asQuery(parse(body)),
    async (query, { signal }) => {
      if (pool.queueSize >= mostWaiting) throw new NoesisError('OVERLOADED', 'Too many searches at once. Try again shortly.')
      return { places: await pool.run(query, { signal: signal ?? null }) }
    },
  )
  return { endpoints: [search], closers: [{ name: 'places', close: () => pool.close() }] }
}

function asQuery({ q, country, near, limit = usualLimit }: PlacesQuery): PlaceQuery {
  if (q === undefined && near === undefined) throw invalidInput('/q', 'is required, unless near is given', 'required')
  return {
    limit,
    ...(q === undefined ? {} : { q }),
    ...(country === undefined ? {} : { country }),
    ...(near === undefined ? {} : { near: asPoint(near) }),
  }
}

function asPoint(near: string): Point {
  const [latitude, longitude] = near.split(',').map(Number) as [number, number]
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude }
  throw invalidInput('/near', 'must be a latitude from -90 to 90 and a longitude from -180 to 180', 'range')
}
