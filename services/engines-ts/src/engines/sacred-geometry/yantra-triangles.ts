import { lines, meetings } from './data/sri-yantra.js'

/** A triangle of the yantra in radii: base from −halfWidth to halfWidth at `base`, tip on the axis at `tip`. */
export interface YantraTriangle {
  base: number
  halfWidth: number
  tip: number
}

/**
 * The nine triangles on which all triple points close. Unknown are nine heights and nine half-widths; known are four heights, two chords
 * of the circle (the bases of the two great triangles) and the twelve meetings: eighteen equations, solved by Newton's method.
 */
export function yantraTriangles(): YantraTriangle[] {
  let unknowns = lines.flatMap(({ guess }) => [guess.height, guess.halfWidth])
  for (let i = 0; i < 12; i++) {
    const faults = faultsOf(unknowns)
    if (Math.max(...faults.map(Math.abs)) < 1e-15) break
    const step = solve(slopesOf(unknowns, faults), faults)
    unknowns = unknowns.map((value, k) => value - (step[k] as number))
  }
  return trianglesOf(unknowns)
}

function trianglesOf(unknowns: readonly number[]): YantraTriangle[] {
  const height = (line: number) => unknowns[2 * (line - 1)] as number
  return lines.map(({ tip }, k) => {
    const base = height(k + 1)
    const circle = base > 0 ? -1 : 1
    return { base, halfWidth: unknowns[2 * k + 1] as number, tip: tip === 'circle' ? circle : height(tip) }
  })
}

/** How far each equation is from holding; all zero for the finished figure. */
function faultsOf(unknowns: readonly number[]): number[] {
  const triangles = trianglesOf(unknowns)
  const at = (line: number) => triangles[line - 1] as YantraTriangle
  const given = lines.flatMap(({ given }, k) => (given === undefined ? [] : [at(k + 1).base - given]))
  const onCircle = lines.flatMap(({ tip }, k) => (tip === 'circle' ? [squared(at(k + 1).base) + squared(at(k + 1).halfWidth) - 1] : []))
  const meeting = meetings.map(({ sides: [a, b], line }) => sideAt(at(a), at(line).base) - sideAt(at(b), at(line).base))
  return [...given, ...onCircle, ...meeting]
}

/** How far from the axis the right side of a triangle is at a height. */
export function sideAt({ base, halfWidth, tip }: YantraTriangle, height: number): number {
  return (halfWidth * (tip - height)) / (tip - base)
}

const squared = (x: number) => x * x
const nudge = 1 / 16_777_216

/** Slopes of the equations by small differences; they only steer the steps, so their error does not reach the result. */
function slopesOf(unknowns: readonly number[], faults: readonly number[]): number[][] {
  const columns = unknowns.map((_, k) => {
    const moved = faultsOf(unknowns.map((value, i) => (i === k ? value + nudge : value)))
    return moved.map((fault, i) => (fault - (faults[i] as number)) / nudge)
  })
  return faults.map((_, row) => columns.map((column) => column[row] as number))
}

/** Solves a square system by elimination with pivoting. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivot = rows.slice(column).reduce((best, row) => (Math.abs(row[column] as number) > Math.abs(best[column] as number) ? row : best))
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(column, 0, pivot)
    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] as number) / (pivot[column] as number)
      for (let k = column; k <= size; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number)
    }
  }
  const solution: number[] = Array.from({ length: size }, () => 0)
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as number[]
    const known = solution.reduce((sum, value, k) => (k > i ? sum + value * (row[k] as number) : sum), 0)
    solution[i] = ((row[size] as number) - known) / (row[i] as number)
  }
  return solution
}
