import { sphereNames, spheres } from '@selemene/traditions'
import { reckoning, table } from '../derivation.js'

/** The sphere that holds a key; of several the first in the order of the profile. */
const sphereOfKey = (spheres: unknown, key: unknown) =>
  Object.entries(spheres as Record<string, { gate: number }>).find(([, { gate }]) => gate === key)?.[0]

export const sphereDerivations = {
  'sphere of key': reckoning(sphereOfKey, sphereNames),
  'name of sphere': table(Object.fromEntries(sphereNames.map((name) => [name, spheres[name].title]))),
}
