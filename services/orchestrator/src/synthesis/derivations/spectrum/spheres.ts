import { reckoning, table } from '../derivation.js'

/** The sphere that holds a key; of several the first in the order of the profile. */
const sphereOfKey = (spheres: unknown, key: unknown) =>
  Object.entries(spheres as Record<string, { gate: number }>).find(([, { gate }]) => gate === key)?.[0]

const names = {
  life_work: 'Life’s Work',
  evolution: 'Evolution',
  radiance: 'Radiance',
  purpose: 'Purpose',
  attraction: 'Attraction',
  iq: 'IQ',
  eq: 'EQ',
  sq: 'SQ',
  core: 'Core',
  vocation: 'Vocation',
  culture: 'Culture',
  brand: 'Brand',
  pearl: 'Pearl',
  relating: 'Relating',
  stability: 'Stability',
  creativity: 'Creativity',
}

export const sphereDerivations = {
  'sphere of key': reckoning(sphereOfKey, Object.keys(names)),
  'name of sphere': table(names),
}
