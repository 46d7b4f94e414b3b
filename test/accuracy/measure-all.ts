import { openEphemeris } from '../../services/engines-rust-port/src/ephemeris/open-ephemeris.js'
import { measureEngineGoldens } from './engine-goldens.js'
import { measureIndependent } from './independent.js'
import { measureLongitudes } from './longitudes.js'
import type { Measure } from './measure.js'
import { measureObservances } from './observances.js'
import { measureRiseAndSet } from './rise-and-set.js'
import { measureSeasons } from './seasons.js'

/** Every value in the repository that others published or computed, and how far ours is from it. */
export async function measureAll(): Promise<Measure[]> {
  const ephemeris = openEphemeris()
  const measures = [
    ...(await measureEngineGoldens()),
    ...(await measureObservances(ephemeris)),
    ...measureLongitudes(ephemeris),
    ...measureRiseAndSet(ephemeris),
    ...measureIndependent(ephemeris),
    ...measureSeasons(ephemeris),
  ]
  return measures.sort((a, b) => orderOf(a.engine) - orderOf(b.engine) || (a.engine < b.engine ? -1 : Number(a.engine > b.engine)))
}

/** What the engines stand on comes first. */
const orderOf = (engine: string) => (['ephemeris', 'horizon'].includes(engine) ? 0 : 1)
