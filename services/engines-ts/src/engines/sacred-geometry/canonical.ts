import type { EngineInput } from '@selemene/contracts'
import { leastStep } from './polygon-forms.js'
import type { Options } from './schema.js'
import { tubeRadius } from './torus.js'

/** The form with the options that it reads, each filled in. */
export function canonical({ options }: EngineInput<Options>): EngineInput<Options> {
  const { form, radius, rings } = options
  return { options: { form, radius, rings: form === 'flower_of_life' ? rings : unread, ...readBy(options) } }
}

/** Stands for rings where there are none. */
const unread = 1

function readBy(options: Options): Pick<Options, 'sides' | 'step' | 'tube_radius'> {
  switch (options.form) {
    case 'regular_polygon':
      return { sides: options.sides ?? 6 }
    case 'star_polygon':
      return { sides: options.sides ?? 5, ...stepOf(options) }
    case 'torus':
      return { tube_radius: tubeRadius(options) }
    default:
      return {}
  }
}

function stepOf({ sides = 5, step = leastStep(sides) }: Options): { step?: number } {
  return step === undefined ? {} : { step }
}
