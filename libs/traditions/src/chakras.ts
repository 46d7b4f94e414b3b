/** The seven chakras, from below. */
export const chakraNames = ['root', 'sacral', 'solar_plexus', 'heart', 'throat', 'third_eye', 'crown'] as const
export type ChakraName = (typeof chakraNames)[number]

/** Their Sanskrit names: Purnananda, Sat-chakra-nirupana (1577). */
export const sanskritOfChakra: Readonly<Record<ChakraName, string>> = {
  root: 'Muladhara',
  sacral: 'Svadhisthana',
  solar_plexus: 'Manipura',
  heart: 'Anahata',
  throat: 'Vishuddha',
  third_eye: 'Ajna',
  crown: 'Sahasrara',
}
