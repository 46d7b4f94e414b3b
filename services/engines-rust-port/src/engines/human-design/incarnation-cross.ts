import type { BirthActivations } from '../../activations/birth-activations.js'
import { type CrossNames, crossesWithArticle, crossNames } from './data/incarnation-crosses.js'

export const angles = ['Right Angle', 'Juxtaposition', 'Left Angle'] as const
type Angle = (typeof angles)[number]

export interface IncarnationCross {
  name: string
  angle: Angle
  /** Gates of personality Sun and Earth, design Sun and Earth. */
  gates: number[]
  /** Which of the crosses of this name; a juxtaposition cross stands alone. */
  number: number | null
  full_name: string
}

/** The cross: four gates, named by the gate of the personality Sun and the profile's angle. */
export function incarnationCrossOf(birth: BirthActivations): IncarnationCross {
  const { personality, design } = birth
  const angle = angleOf(birth)
  const [name, number] = nameOf(crossNames[personality.sun.gate] as CrossNames, angle)
  const gates = [personality.sun.gate, personality.earth.gate, design.sun.gate, design.earth.gate]
  const article = crossesWithArticle.has(name) ? 'the ' : ''
  return { name, angle, gates, number, full_name: `${angle} Cross of ${article}${name}${number === null ? '' : ` ${number}`}` }
}

/** 4/1 is the juxtaposition; the seven profiles before it in the wheel are right angles, the four after it left. */
function angleOf({ personality, design }: BirthActivations): Angle {
  const line = personality.sun.line
  if (line > 4) return 'Left Angle'
  return line === 4 && design.sun.line === 1 ? 'Juxtaposition' : 'Right Angle'
}

function nameOf(names: CrossNames, angle: Angle): readonly [string, number | null] {
  switch (angle) {
    case 'Right Angle':
      return names.right
    case 'Juxtaposition':
      return [names.juxtaposition, null]
    case 'Left Angle':
      return names.left
  }
}
