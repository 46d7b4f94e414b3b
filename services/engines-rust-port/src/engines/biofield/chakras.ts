import { type ChakraName, chakraNames, sanskritOfChakra } from '@selemene/traditions'
import { chakraRules } from './data/chakra-rules.js'
import type { Chakra, ImageMeasures, Result, SeriesMeasures } from './schema.js'

/** Seven values by rule: from the picture, from the series, or as the mean of both where both were given. */
export function chakrasOf(image: ImageMeasures | null, series: SeriesMeasures | null): Record<ChakraName, Chakra> {
  return Object.fromEntries(chakraNames.map((name) => [name, chakraOf(name, image, series)])) as Record<ChakraName, Chakra>
}

interface Part {
  value: number
  formula: string
  inputs: string[]
}

function chakraOf(name: ChakraName, image: ImageMeasures | null, series: SeriesMeasures | null): Chakra {
  const { image: rule, band } = chakraRules[name]
  const parts: Part[] = []
  if (image !== null)
    parts.push({ value: within(rule.of(image)), formula: rule.formula, inputs: rule.reads.map((field) => `/result/image/${field}`) })
  if (series !== null) {
    const { share } = series.bands[band] as SeriesMeasures['bands'][number]
    parts.push({
      value: within(share),
      formula: `share of the total power in band ${band + 1} of 7`,
      inputs: [`/result/measurements/bands/${band}/share`],
    })
  }
  const formulas = parts.map(({ formula }) => formula)
  return {
    sanskrit: sanskritOfChakra[name],
    value: parts.reduce((sum, { value }) => sum + value, 0) / parts.length,
    formula: formulas.length === 1 ? (formulas[0] as string) : `mean of ${formulas.join(' and ')}`,
    inputs: parts.flatMap(({ inputs }) => inputs),
  }
}

/** The seven values as a figure: one axis each, clockwise from the top. */
export function radarOf(chakras: Record<ChakraName, Chakra>): Result['radar'] {
  return chakraNames.map((axis, i) => ({
    axis,
    angle_degrees: (360 * i) / chakraNames.length,
    value: chakras[axis].value,
    formula: `chakras/${axis}, 0 at the centre, 1 at the rim`,
    inputs: [`/result/chakras/${axis}/value`],
  }))
}

const within = (value: number) => Math.min(1, Math.max(0, value))
