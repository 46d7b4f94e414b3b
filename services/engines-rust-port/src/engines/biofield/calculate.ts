import type { EngineInput } from '@selemene/contracts'
import type { Calculation } from '@selemene/engine'
import { chakrasOf, radarOf } from './chakras.js'
import { decodeImage } from './decode-image.js'
import { measureImage } from './measure-image.js'
import { measureSeries, seriesOf } from './measure-series.js'
import type { ImageMeasures, Options, Result, SeriesMeasures } from './schema.js'

/** Measures the picture, the series or both; seven values follow from the measures by rule. */
export async function calculate({ options }: EngineInput<Options>): Promise<Calculation<Result>> {
  const image = options.image === undefined ? null : measureImage(await decodeImage(options.image), options.foreground)
  const series = options.measurements === undefined ? null : measureSeries(seriesOf(options.measurements))
  const chakras = chakrasOf(image, series)
  return {
    result: { image, measurements: series, chakras, radar: radarOf(chakras), reasons: reasonsOf(image, series), disclaimer },
    conventions: conventionsOf(options, series),
  }
}

const disclaimer =
  'Arithmetic on the picture or series that was sent, and names from tradition for the results. No energy field is measured, and nothing here says anything about health, mind or person. It is no medical device and no diagnosis.'

function reasonsOf(image: ImageMeasures | null, series: SeriesMeasures | null): Record<string, string> {
  const reasons: [string, string | false][] = [
    ['/result/image', image === null && 'no image was given'],
    ['/result/image/threshold', image?.threshold === null && 'the picture has one brightness only'],
    ['/result/image/form_coefficient', image?.form_coefficient === null && 'the picture has no figure'],
    ['/result/image/fractal_dimension', image?.fractal_dimension === null && 'the figure is shorter than 8 pixels'],
    ['/result/image/fractal_r_squared', image?.fractal_r_squared === null && 'the figure is shorter than 8 pixels'],
    ['/result/measurements', series === null && 'no series was given'],
    ['/result/measurements/peak_frequency_hz', series?.peak_frequency_hz === null && 'the series never changes'],
    ['/result/measurements/coherence_ratio', series?.coherence_ratio === null && 'there is no power outside the peak to divide by'],
    ['/result/measurements/cross_coherence', series?.cross_coherence === null && 'it needs a second channel and at least 32 values'],
    ['/result/measurements/cross_coherence/at_peak', series?.cross_coherence?.at_peak === null && 'the first channel never changes'],
  ]
  return Object.fromEntries(reasons.filter((entry): entry is [string, string] => entry[1] !== false))
}

function conventionsOf({ image, measurements, foreground }: Options, series: SeriesMeasures | null): Record<string, string | number | boolean> {
  return {
    chakras_from: [image !== undefined && 'image', measurements !== undefined && 'measurements'].filter(Boolean).join(' and '),
    scientific_support: 'none',
    ...(image === undefined ? {} : { ...imageConventions, foreground }),
    ...(series === null ? {} : { ...seriesConventions, sample_rate_hz: series.sample_rate_hz, welch_segment: series.welch.segment_length }),
  }
}

const imageConventions = {
  brightness: 'luma of ITU-R BT.601 on 8-bit sRGB, transparent pixels over black, turned upright as EXIF says',
  threshold: 'Otsu 1979',
  perimeter: 'Vossepoel and Smeulders 1982',
  entropy: 'Shannon, 256 levels, bits',
  fractal_dimension: 'box counting, 4 to 64 boxes along the longer side, least squares of the logarithms',
  symmetry: '1 − Σ|I − I′| / Σ(I + I′) about the vertical middle of the picture',
}

const seriesConventions = {
  welch: 'periodic Hann window, half overlap, mean taken off each segment, one-sided density',
  bands: 'seven of equal width up to half the sample rate',
  coherence: 'peak ± 2 bins over total power above zero frequency',
}
