import { normalizeDegrees, type WheelPosition, wheelPosition } from '@selemene/traditions'
import type { EnginePorts } from '../ports.js'

/** The thirteen bodies of a Human Design chart, in the order in which charts list them. */
export const activatingBodies = [
  'sun',
  'earth',
  'north_node',
  'south_node',
  'moon',
  'mercury',
  'venus',
  'mars',
  'jupiter',
  'saturn',
  'uranus',
  'neptune',
  'pluto',
] as const
export type ActivatingBody = (typeof activatingBodies)[number]

/** A body's apparent geocentric tropical longitude in degrees, and what it activates. */
export interface Activation extends WheelPosition {
  longitude: number
}

export type Activations = Record<ActivatingBody, Activation>

/**
 * The thirteen activations of an instant (Julian Date, UT). The nodes are the true ones; Earth and South Node stand opposite Sun and North Node.
 * `sunDeg` is the Sun's longitude where it is known already.
 */
export function activationsAt(ephemeris: EnginePorts['ephemeris'], jd: number, sunDeg = ephemeris.longitude('sun', jd)): Activations {
  const node = ephemeris.longitude('true_node', jd)
  return {
    sun: activation(sunDeg),
    earth: activation(opposite(sunDeg)),
    north_node: activation(node),
    south_node: activation(opposite(node)),
    moon: activation(ephemeris.longitude('moon', jd)),
    mercury: activation(ephemeris.longitude('mercury', jd)),
    venus: activation(ephemeris.longitude('venus', jd)),
    mars: activation(ephemeris.longitude('mars', jd)),
    jupiter: activation(ephemeris.longitude('jupiter', jd)),
    saturn: activation(ephemeris.longitude('saturn', jd)),
    uranus: activation(ephemeris.longitude('uranus', jd)),
    neptune: activation(ephemeris.longitude('neptune', jd)),
    pluto: activation(ephemeris.longitude('pluto', jd)),
  }
}

/** The activation of one longitude. */
const activation = (longitude: number): Activation => ({ longitude, ...wheelPosition(longitude) })

const opposite = (longitude: number) => normalizeDegrees(longitude + 180)
