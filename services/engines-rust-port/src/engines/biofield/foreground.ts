import type { GreyImage } from './decode-image.js'

export type ForegroundChoice = 'auto' | 'bright' | 'dark'

/** Which pixels belong to the figure: 1, the others 0. */
export interface Figure {
  width: number
  height: number
  mask: Uint8Array
  pixels: number
  shade: 'bright' | 'dark'
}

/**
 * The figure on its ground. `auto`: a picture whose rim is bright by three quarters shows a dark figure on light ground; any other a bright one.
 * A picture of one brightness is all figure, or, when it is black, all ground.
 */
export function figureOf({ width, height, levels }: GreyImage, threshold: number | null, choice: ForegroundChoice): Figure {
  if (threshold === null) return uniformFigure(width, height, levels[0] as number)
  const shade = choice === 'auto' ? shadeOffRim(width, height, levels, threshold) : choice
  const mask = new Uint8Array(levels.length)
  let pixels = 0
  for (let i = 0; i < levels.length; i++) {
    const isBright = (levels[i] as number) > threshold
    if (isBright === (shade === 'bright')) {
      mask[i] = 1
      pixels++
    }
  }
  return { width, height, mask, pixels, shade }
}

function uniformFigure(width: number, height: number, level: number): Figure {
  const isLit = level > 0
  return { width, height, mask: new Uint8Array(width * height).fill(isLit ? 1 : 0), pixels: isLit ? width * height : 0, shade: 'bright' }
}

function shadeOffRim(width: number, height: number, levels: Uint8Array, threshold: number): 'bright' | 'dark' {
  let bright = 0
  let rim = 0
  for (let y = 0; y < height; y++) {
    const step = y === 0 || y === height - 1 ? 1 : Math.max(1, width - 1)
    for (let x = 0; x < width; x += step) {
      rim++
      if ((levels[y * width + x] as number) > threshold) bright++
    }
  }
  return bright * 4 >= rim * 3 ? 'dark' : 'bright'
}
