import type { EngineInput } from '@selemene/contracts'
import { base64Of } from './image-bytes.js'
import type { Measurements, Options } from './schema.js'

/** The bare picture, the series with its rate; `foreground` counts with a picture only. */
export function canonical({ options: { image, measurements, foreground } }: EngineInput<Options>): EngineInput<Options> {
  return {
    options: {
      ...(image === undefined ? {} : { image: base64Of(image) }),
      ...(measurements === undefined ? {} : { measurements: ratedSeries(measurements) }),
      foreground: image === undefined ? 'auto' : foreground,
    },
  }
}

function ratedSeries(measurements: Measurements): Measurements {
  if (Array.isArray(measurements)) return { values: measurements as number[], sample_rate_hz: 1 }
  const { sample_rate_hz = 1, ...series } = measurements as Exclude<Measurements, number[]>
  return { ...series, sample_rate_hz }
}
