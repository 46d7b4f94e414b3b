import type { Figure } from './foreground.js'

interface BoxCount {
  /** Boxes along the longer side of the figure. */
  boxes_per_side: number
  /** Side of a box in pixels. */
  box_size: number
  /** Boxes that hold some of the figure: the mean over the four corners that the grid can start from. */
  count: number
}

export interface FractalFit {
  dimension: number
  r_squared: number
  counts: BoxCount[]
}

const coarsest = 4
const finest = 64

/**
 * Box-counting dimension: slope of log(count) against log(boxes per side) by least squares, over 4, 8, 16, 32 and 64 boxes along the longer side of the
 * figure's bounding box (as far as a box has a pixel). Boxes of a whole fraction of the figure make a filled square count exactly n², and starting the
 * grid from each corner in turn makes the dimension that of the mirror image too. Undefined for a figure shorter than 8 pixels.
 */
export function fractalFit(figure: Figure): FractalFit | undefined {
  const bounds = boundsOf(figure)
  if (bounds === undefined || bounds.side < 2 * coarsest) return undefined
  const most = Math.min(finest, 2 ** Math.floor(Math.log2(bounds.side)))
  let grids = finestGrids(figure, bounds, most)
  const counts: BoxCount[] = []
  for (let n = most; n >= coarsest; n /= 2) {
    counts.unshift({ boxes_per_side: n, box_size: bounds.side / n, count: grids.reduce((sum, grid) => sum + occupied(grid), 0) / grids.length })
    grids = grids.map((grid) => halved(grid, n))
  }
  return { ...leastSquares(counts), counts }
}

interface Bounds {
  left: number
  top: number
  right: number
  bottom: number
  side: number
}

function boundsOf({ width, height, mask }: Figure): Bounds | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (mask[y * width + x] === 0) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  return right < 0 ? undefined : { left, top, right, bottom, side: Math.max(right - left, bottom - top) + 1 }
}

/** Which of n × n boxes are hit, with the grid laid from each of the four corners of the figure. Coarser grids follow by halving. */
function finestGrids({ width, mask }: Figure, { left, top, right, bottom, side }: Bounds, n: number): Uint8Array[] {
  const boxOf = (offset: number) => Math.floor((offset * n) / side)
  const grids = Array.from({ length: 4 }, () => new Uint8Array(n * n)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const fromLeft = Array.from({ length: right - left + 1 }, (_, i) => boxOf(i))
  for (let y = top; y <= bottom; y++) {
    const [down, up] = [boxOf(y - top) * n, boxOf(bottom - y) * n]
    for (let x = left; x <= right; x++) {
      if (mask[y * width + x] === 0) continue
      const [across, back] = [fromLeft[x - left] as number, fromLeft[right - x] as number]
      grids[0][down + across] = 1
      grids[1][down + back] = 1
      grids[2][up + across] = 1
      grids[3][up + back] = 1
    }
  }
  return grids
}

function halved(grid: Uint8Array, n: number): Uint8Array {
  const half = new Uint8Array((n / 2) ** 2)
  for (let i = 0; i < grid.length; i++) if (grid[i] === 1) half[(Math.floor(i / n) >> 1) * (n / 2) + ((i % n) >> 1)] = 1
  return half
}

const occupied = (grid: Uint8Array) => grid.reduce((sum, hit) => sum + hit, 0)

function leastSquares(counts: readonly BoxCount[]): { dimension: number; r_squared: number } {
  const xs = counts.map(({ boxes_per_side }) => Math.log(boxes_per_side))
  const ys = counts.map(({ count }) => Math.log(count))
  const [mx, my] = [mean(xs), mean(ys)]
  const sxy = xs.reduce((sum, x, i) => sum + (x - mx) * ((ys[i] as number) - my), 0)
  const sxx = xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)
  const syy = ys.reduce((sum, y) => sum + (y - my) ** 2, 0)
  return { dimension: sxy / sxx, r_squared: syy > 0 ? Math.min(1, sxy ** 2 / (sxx * syy)) : 1 }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
