import { standsOut } from '@selemene/engine'
import { chakraNames, sanskritOfChakra } from '@selemene/traditions'
import { reckoning, table } from '../derivation.js'

const named = (chakras: unknown) => Object.entries(chakras as Record<string, { value: number }>)

/** Two readings of one source differ by as much, of values from 0 to 1. */
const noise = 0.02

/** The highest of the seven values; undefined where it is not clearly above the next. */
function strongest(chakras: unknown): string | undefined {
  return standsOut(Object.fromEntries(named(chakras).map(([name, { value }]) => [name, value])), { noise })
}

export const chakraDerivations = {
  'strongest chakra': reckoning(strongest, chakraNames),
  /** The bodygraph's centers that stand where the seven chakras stood: Human Design counts nine, the heart and the solar plexus being each divided in two. */
  'center of chakra': table({
    root: 'Root',
    sacral: 'Sacral',
    solar_plexus: 'Solar Plexus',
    heart: 'G',
    throat: 'Throat',
    third_eye: 'Ajna',
    crown: 'Head',
  }),
  /** A center within a sentence, after “the”. */
  'name of center': table({
    Root: 'Root',
    Sacral: 'Sacral',
    'Solar Plexus': 'Solar Plexus',
    G: 'G center',
    Throat: 'Throat',
    Ajna: 'Ajna',
    Head: 'Head',
  }),
  'name of chakra': table({
    root: `${sanskritOfChakra.root}, the root`,
    sacral: `${sanskritOfChakra.sacral}, the sacral`,
    solar_plexus: `${sanskritOfChakra.solar_plexus}, the solar plexus`,
    heart: `${sanskritOfChakra.heart}, the heart`,
    throat: `${sanskritOfChakra.throat}, the throat`,
    third_eye: `${sanskritOfChakra.third_eye}, the brow`,
    crown: `${sanskritOfChakra.crown}, the crown`,
  }),
}
