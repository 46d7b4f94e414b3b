import type { SphereName } from '@selemene/traditions'
import type { Sequence } from './picture-style.js'

export const radius = 48

/** A circle on the map. Two spheres that read the same activation share one. */
export interface Place {
  names: readonly [SphereName, ...SphereName[]]
  sequence: Sequence
  /** The sequence of the second name. */
  also?: Sequence
  x: number
  y: number
  /** Where the words stand, clear of the lines. */
  side: 'above' | 'below' | 'left' | 'right'
}

/**
 * The layout of published hologenetic profiles: the Activation Sequence stands around the rest, Life's Work at the top, Evolution
 * to the right, Radiance to the left and the Purpose at the bottom. From there the Venus Sequence climbs to the Core, which is also
 * the Vocation, and the Pearl Sequence goes on to the Culture, the Brand in Life's Work and the Pearl.
 */
export const places: readonly Place[] = [
  { names: ['life_work', 'brand'], sequence: 'activation', also: 'pearl', x: 480, y: 146, side: 'left' },
  { names: ['evolution'], sequence: 'activation', x: 846, y: 614, side: 'below' },
  { names: ['radiance'], sequence: 'activation', x: 114, y: 614, side: 'above' },
  { names: ['purpose'], sequence: 'activation', also: 'venus', x: 480, y: 1104, side: 'right' },
  { names: ['attraction'], sequence: 'venus', x: 480, y: 950, side: 'right' },
  { names: ['iq'], sequence: 'venus', x: 290, y: 786, side: 'below' },
  { names: ['eq'], sequence: 'venus', x: 670, y: 786, side: 'below' },
  { names: ['sq'], sequence: 'venus', x: 480, y: 614, side: 'below' },
  { names: ['core', 'vocation'], sequence: 'venus', also: 'pearl', x: 290, y: 446, side: 'below' },
  { names: ['culture'], sequence: 'pearl', x: 670, y: 446, side: 'below' },
  { names: ['pearl'], sequence: 'pearl', x: 480, y: 286, side: 'below' },
  { names: ['relating'], sequence: 'beyond', x: 90, y: 1266, side: 'right' },
  { names: ['stability'], sequence: 'beyond', x: 410, y: 1266, side: 'right' },
  { names: ['creativity'], sequence: 'beyond', x: 730, y: 1266, side: 'right' },
]

export const placeOf = (name: SphereName): Place => places.find(({ names }) => names.includes(name)) as Place
