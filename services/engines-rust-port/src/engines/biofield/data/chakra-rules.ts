import type { ChakraName } from '@selemene/traditions'
import type { ImageMeasures } from '../schema.js'

export interface ImageRule {
  formula: string
  /** Fields of the measures that `of` reads. */
  reads: readonly (keyof ImageMeasures)[]
  of: (measures: ImageMeasures) => number
}

export interface ChakraRule {
  image: ImageRule
  /** Of a series: which of the seven bands, from 0; the value is its share of the total power. */
  band: number
}

/**
 * Seven numbers with the names of the seven chakras. Names and order are those of the Ṣaṭ-Cakra-Nirūpaṇa (Pūrṇānanda, 1577; J. Woodroffe, "The Serpent
 * Power", 1919). That a measure of a picture stands for a chakra is this engine's own convention, chosen so that each rests on one measure
 * (the crown on two) and can be checked by hand. No instrument is imitated and no tradition gives such numbers.
 */
export const chakraRules: Record<ChakraName, ChakraRule> = {
  root: { image: { formula: 'area', reads: ['area'], of: ({ area }) => area }, band: 0 },
  sacral: {
    image: {
      formula: '1 / form_coefficient (0 without a figure)',
      reads: ['form_coefficient'],
      of: ({ form_coefficient }) => (form_coefficient === null ? 0 : 1 / form_coefficient),
    },
    band: 1,
  },
  solar_plexus: { image: { formula: 'mean_intensity / 255', reads: ['mean_intensity'], of: ({ mean_intensity }) => mean_intensity / 255 }, band: 2 },
  heart: { image: { formula: 'symmetry', reads: ['symmetry'], of: ({ symmetry }) => symmetry }, band: 3 },
  throat: {
    image: { formula: 'fractal_dimension / 2 (0 where it is null)', reads: ['fractal_dimension'], of: ({ fractal_dimension }) => (fractal_dimension ?? 0) / 2 },
    band: 4,
  },
  third_eye: { image: { formula: 'entropy / 8', reads: ['entropy'], of: ({ entropy }) => entropy / 8 }, band: 5 },
  crown: {
    image: { formula: '√(symmetry · entropy / 8)', reads: ['symmetry', 'entropy'], of: ({ symmetry, entropy }) => Math.sqrt((symmetry * entropy) / 8) },
    band: 6,
  },
}
