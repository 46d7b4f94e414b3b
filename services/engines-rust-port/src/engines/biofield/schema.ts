import { Nullable, OneOf, Strict } from '@selemene/contracts'
import { type ChakraName, chakraNames } from '@selemene/traditions'
import Type, { type Static } from 'typebox'
import { exampleImage } from './data/example-input.js'
import { maxImageText } from './image-bytes.js'

const leastValues = 16
const mostValues = 65_536
const Values = (description: string) =>
  Type.Array(Type.Number({ minimum: -1e12, maximum: 1e12 }), { minItems: leastValues, maxItems: mostValues, description })

export const Measurements = Type.Union(
  [
    Values('Evenly spaced values, one a second'),
    Strict({
      values: Values('Evenly spaced values'),
      sample_rate_hz: Type.Optional(Type.Number({ minimum: 1e-6, maximum: 1e9, description: 'Values per second; 1 unless said' })),
      second: Type.Optional(Values('A second channel of as many values, for the coherence of the two')),
    }),
  ],
  { description: `A numeric series of ${leastValues} to ${mostValues} values: a plain list, or {values, sample_rate_hz?, second?}` },
)
export type Measurements = Static<typeof Measurements>

export const Options = Strict({
  image: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: maxImageText,
      description: 'A PNG or JPEG as base64, plain or as a data: URL; at most 2 MiB and 4 megapixels. Needed unless measurements are given',
      examples: [exampleImage],
    }),
  ),
  measurements: Type.Optional(Measurements),
  foreground: OneOf(['auto', 'bright', 'dark'], {
    default: 'auto',
    description: 'Which side of the threshold is the figure; auto: dark where three quarters of the rim of the picture are bright, else bright',
  }),
})
export type Options = Static<typeof Options>

const Measure = (description: string) => Type.Number({ description })

export const ImageMeasures = Type.Object(
  {
    format: OneOf(['png', 'jpeg'], { description: 'What the file was' }),
    width: Type.Integer({ minimum: 1, description: 'Pixels' }),
    height: Type.Integer({ minimum: 1, description: 'Pixels' }),
    threshold: Nullable(Type.Integer({ minimum: 0, maximum: 254 }), {
      description: "Otsu's threshold: brighter pixels are bright; null for a picture of one brightness",
    }),
    foreground: OneOf(['bright', 'dark'], { description: 'Which side of the threshold is the figure' }),
    area: Measure('Share of the picture that the figure covers, 0 to 1'),
    area_pixels: Type.Integer({ minimum: 0, description: 'Pixels of the figure' }),
    perimeter: Measure('Length of the outline in pixels, holes included (Vossepoel and Smeulders)'),
    form_coefficient: Nullable(Type.Number(), { description: 'perimeter² / (4π · area): 1 for a disc, more the more ragged; null without a figure' }),
    entropy: Measure('Shannon entropy of the 256-level histogram, bits, 0 to 8'),
    fractal_dimension: Nullable(Type.Number(), { description: 'Box-counting dimension of the figure; null where it is shorter than 8 pixels' }),
    fractal_r_squared: Nullable(Type.Number(), { description: 'How well the counts lie on one line' }),
    box_counts: Type.Array(
      Type.Object({
        boxes_per_side: Type.Integer({ description: 'Boxes along the longer side of the figure' }),
        box_size: Measure('Side of a box, pixels'),
        count: Measure('Boxes that hold some of the figure, mean over the four corners that the grid starts from'),
      }),
      { description: 'What the dimension was fitted to' },
    ),
    symmetry: Measure('Likeness of the picture and its left/right mirror image, 0 to 1'),
    mean_intensity: Measure('Mean brightness, 0 to 255'),
  },
  { description: 'What was read from the picture' },
)
export type ImageMeasures = Static<typeof ImageMeasures>

export const SeriesMeasures = Type.Object(
  {
    count: Type.Integer({ description: 'How many values' }),
    sample_rate_hz: Measure('Values per second'),
    mean: Measure('Mean of the values'),
    variance: Measure('Mean squared distance from the mean'),
    entropy: Measure('Shannon entropy of the values in 16 bins from least to largest, bits, 0 to 4'),
    spectral_entropy: Measure('Shannon entropy of the power spectrum over that of a flat one, 0 to 1'),
    total_power: Measure('Power at all frequencies above zero, unit²'),
    peak_frequency_hz: Nullable(Type.Number(), { description: 'Frequency of the highest power; null for a series that never changes' }),
    coherence: Measure('Share of the power in the peak and two bins on either side, 0 to 1'),
    coherence_ratio: Nullable(Type.Number(), {
      description: 'Coherence ratio: peak power / (total power − peak power); null where there is no other power or none at all',
    }),
    bands: Type.Array(
      Type.Object({
        number: Type.Integer({ description: '1 to 7, low to high' }),
        from_hz: Measure('Lower edge, included'),
        to_hz: Measure('Upper edge, excluded but in the last band'),
        power: Measure('Power in the band, unit²'),
        share: Measure('Share of the total power'),
      }),
      { minItems: 7, maxItems: 7, description: 'Seven bands of one width from zero to half the sample rate' },
    ),
    cross_coherence: Nullable(
      Type.Object({
        mean: Measure('Mean over all frequencies, 0 to 1'),
        at_peak: Nullable(Type.Number(), { description: 'At the peak of the first channel' }),
      }),
      { description: 'Magnitude-squared coherence of two channels; null with one channel or one segment' },
    ),
    welch: Type.Object({
      segment_length: Type.Integer({ description: 'Values in a segment' }),
      segments: Type.Integer({ description: 'Half-overlapping segments averaged' }),
      resolution_hz: Measure('Distance of two frequencies'),
    }),
  },
  { description: 'What was read from the series' },
)
export type SeriesMeasures = Static<typeof SeriesMeasures>

const Chakra = Type.Object({
  sanskrit: Type.String({ description: 'Its Sanskrit name' }),
  value: Type.Number({ minimum: 0, maximum: 1, description: '0 to 1' }),
  formula: Type.String({ description: 'How the value follows from the inputs, each held within 0…1' }),
  inputs: Type.Array(Type.String(), { minItems: 1, description: 'JSON pointers into this answer: what the value depends on, and nothing else' }),
})
export type Chakra = Static<typeof Chakra>

export const Result = Type.Object({
  image: Nullable(ImageMeasures, { description: 'null without a picture' }),
  measurements: Nullable(SeriesMeasures, { description: 'null without a series' }),
  chakras: Type.Object(Object.fromEntries(chakraNames.map((name) => [name, Chakra])) as Record<ChakraName, typeof Chakra>, {
    description: 'Seven values named after the chakras, each by its own formula',
  }),
  radar: Type.Array(
    Type.Object({
      axis: OneOf([...chakraNames], { description: 'Which chakra' }),
      angle_degrees: Type.Number({ description: 'Direction of the axis, clockwise from the top' }),
      value: Type.Number({ minimum: 0, maximum: 1, description: 'Distance from the centre' }),
      formula: Type.String(),
      inputs: Type.Array(Type.String(), { minItems: 1 }),
    }),
    { minItems: 7, maxItems: 7, description: 'The seven values as a figure' },
  ),
  reasons: Type.Record(Type.String(), Type.String(), { description: 'Why a value is null, by JSON pointer' }),
  disclaimer: Type.String({ description: 'What these numbers are not' }),
})
export type Result = Static<typeof Result>
