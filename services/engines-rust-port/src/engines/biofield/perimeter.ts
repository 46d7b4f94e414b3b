import type { Figure } from './foreground.js'

/**
 * Length of a figure's outline, holes included, in pixels: 0.980 n_e + 1.406 n_o − 0.091 n_c, with n_e straight steps, n_o diagonal ones and
 * n_c corners (A. M. Vossepoel and A. W. M. Smeulders, Computer Graphics and Image Processing 20, 1982). Steps are those of the outline that
 * runs half-way between figure and ground; two diagonal half-steps are one. Within 1 % for discs, 4 % short for upright squares.
 */
export function perimeterOf(figure: Figure): number {
  let straight = 0
  let halfDiagonals = 0
  let corners = 0
  for (let y = -1; y < figure.height; y++) {
    let [a, c] = [0, 0]
    for (let x = -1; x < figure.width; x++) {
      const [b, d]: [number, number] = [at(figure, x + 1, y), at(figure, x + 1, y + 1)]
      const inside = a + b + c + d
      if (inside > 0 && inside < 4) {
        if (inside !== 2) halfDiagonals++
        else if (a === d) halfDiagonals += 2
        else straight++
        if (a !== b && turn(a, b, c, d) !== -turn(a, b, at(figure, x, y - 1), at(figure, x + 1, y - 1))) corners++
        if (a !== c && turn(a, c, b, d) !== -turn(a, c, at(figure, x - 1, y), at(figure, x - 1, y + 1))) corners++
      }
      a = b
      c = d
    }
  }
  return 0.98 * straight + (1.406 * halfDiagonals) / 2 - 0.091 * corners
}

function at({ width, height, mask }: Figure, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 0 : (mask[y * width + x] as number)
}

/**
 * Where the outline goes after it has passed between the neighbours p and q: to q's side (1), to p's (−1) or straight on (0), given the two
 * pixels that follow beside them. Pixels that only touch at a corner are held apart.
 */
function turn(p: number, q: number, afterP: number, afterQ: number): number {
  if (afterP === p && afterQ === q) return 0
  if (afterP === q && afterQ === p) return p === 1 ? -1 : 1
  return afterP === p ? 1 : -1
}
