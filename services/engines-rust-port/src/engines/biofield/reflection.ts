import type { GreyImage } from './decode-image.js'

/**
 * How alike a picture and its left/right mirror image are: 1 − Σ |I − I′| / Σ (I + I′), the share of brightness that meets its like. 1 for a mirror
 * image, 0 where every lit pixel meets a black one, 1 for a black picture.
 */
export function mirrorSymmetry({ width, height, levels }: GreyImage): number {
  let apart = 0
  let together = 0
  for (let y = 0; y < height; y++) {
    for (let [x, back] = [y * width, y * width + width - 1]; x < back; x++, back--) {
      const [here, there] = [levels[x] as number, levels[back] as number]
      apart += 2 * Math.abs(here - there)
      together += 2 * (here + there)
    }
    if (width % 2 === 1) together += 2 * (levels[y * width + (width >> 1)] as number)
  }
  return together > 0 ? 1 - apart / together : 1
}
