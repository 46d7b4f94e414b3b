import { fractalFit } from './box-counting.js'
import type { GreyImage } from './decode-image.js'
import { type ForegroundChoice, figureOf } from './foreground.js'
import { entropyBits, histogramOf, meanLevel, otsuThreshold } from './histogram.js'
import { perimeterOf } from './perimeter.js'
import { mirrorSymmetry } from './reflection.js'
import type { ImageMeasures } from './schema.js'

/** Everything that is read from a picture. */
export function measureImage(image: GreyImage, choice: ForegroundChoice): ImageMeasures {
  const histogram = histogramOf(image.levels)
  const threshold = otsuThreshold(histogram)
  const figure = figureOf(image, threshold, choice)
  const perimeter = perimeterOf(figure)
  const fit = fractalFit(figure)
  return {
    format: image.format,
    width: image.width,
    height: image.height,
    threshold,
    foreground: figure.shade,
    area: figure.pixels / image.levels.length,
    area_pixels: figure.pixels,
    perimeter,
    form_coefficient: figure.pixels > 0 ? perimeter ** 2 / (4 * Math.PI * figure.pixels) : null,
    entropy: entropyBits(histogram),
    fractal_dimension: fit?.dimension ?? null,
    fractal_r_squared: fit?.r_squared ?? null,
    box_counts: fit?.counts ?? [],
    symmetry: mirrorSymmetry(image),
    mean_intensity: meanLevel(histogram),
  }
}
