import { standsOut } from '@selemene/engine'
import { reckoning, table } from '../derivation.js'

const named = (chakras: unknown) => Object.entries(chakras as Record<string, { value: number }>)

/** Two readings of one source differ by as much, of values from 0 to 1. */
const noise = 0.02

/** The highest of the seven values; undefined where it is not clearly above the next. */
function strongest(chakras: unknown): string | undefined {
  return standsOut(Object.fromEntries(named(chakras).map(([name, { value }]) => [name, value])), { noise })
}

const names = ['root', 'sacral', 'solar_plexus', 'heart', 'throat', 'third_eye', 'crown']

export const chakraDerivations = {
  'strongest chakra': reckoning(strongest, names),
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
  'name of chakra': table({
    root: 'Muladhara, the root',
    sacral: 'Svadhisthana, the sacral',
    solar_plexus: 'Manipura, the solar plexus',
    heart: 'Anahata, the heart',
    throat: 'Vishuddha, the throat',
    third_eye: 'Ajna, the brow',
    crown: 'Sahasrara, the crown',
  }),
}
