import { reckoning, table } from '../derivation.js'

const named = (chakras: unknown) => Object.entries(chakras as Record<string, { value: number }>)

/** The highest of the seven values; undefined where two share the first place. */
function strongest(chakras: unknown): string | undefined {
  const [first, second] = named(chakras).sort((a, b) => b[1].value - a[1].value)
  return first === undefined || first[1].value === second?.[1].value ? undefined : first[0]
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
