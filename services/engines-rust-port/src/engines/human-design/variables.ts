import type { Activation } from '../../activations/activations-at.js'
import type { BirthActivations } from '../../activations/birth-activations.js'
import { colorNames } from './data/variable-names.js'

interface Variable {
  arrow: 'left' | 'right'
  color: number
  tone: number
  name: string
}

/** The four arrows: determination and environment from the design's Sun and node, motivation and perspective from the personality's. */
export function variablesOf({ personality, design }: BirthActivations) {
  return {
    determination: variable(design.sun, colorNames.determination),
    environment: variable(design.north_node, colorNames.environment),
    motivation: variable(personality.sun, colorNames.motivation),
    perspective: variable(personality.north_node, colorNames.perspective),
  }
}

/** Tones 1–3 point left, 4–6 right. */
const variable = ({ color, tone }: Activation, names: readonly string[]): Variable => ({
  arrow: tone <= 3 ? 'left' : 'right',
  color,
  tone,
  name: names[color - 1] as string,
})
