import { signedDegrees } from '@selemene/traditions'

const spacingDays = 4
const points = 8
const pointsBefore = 3

/**
 * A longitude that is asked for tens of thousands of times over 120 years: polynomials through exact values four days apart,
 * each asked for once. Against the longitudes themselves: 0.02″ (half a second of time) for Lahiri, 0.1″ for ayanamsas that are
 * tied to a star; the test measures it.
 */
export function createSiderealSunPath(siderealSun: (jd: number) => number, around: number): (jd: number) => number {
  const nodes = new Map<number, number>()
  const pieces = new Map<number, number[]>()

  function nodeAt(index: number): number {
    const known = nodes.get(index)
    if (known !== undefined) return known
    const longitude = siderealSun(around + index * spacingDays)
    nodes.set(index, longitude)
    return longitude
  }

  function pieceAt(index: number): number[] {
    const known = pieces.get(index)
    if (known !== undefined) return known
    const first = nodeAt(index - pointsBefore)
    const differences = forwardDifferences(Array.from({ length: points }, (_, i) => first + signedDegrees(nodeAt(index - pointsBefore + i) - first)))
    pieces.set(index, differences)
    return differences
  }

  return (jd) => {
    const x = (jd - around) / spacingDays
    const index = Math.floor(x)
    return interpolate(pieceAt(index), x - index + pointsBefore)
  }
}

function forwardDifferences(values: number[]): number[] {
  const differences: number[] = []
  for (let row = values; row.length > 0; row = row.slice(1).map((value, i) => value - (row[i] as number))) differences.push(row[0] as number)
  return differences
}

/** Newton's polynomial through values at 0, 1, 2 …, from the inside out. */
function interpolate(differences: number[], x: number): number {
  let sum = 0
  for (let k = differences.length - 1; k >= 0; k--) sum = (differences[k] as number) + (sum * (x - k)) / (k + 1)
  return sum
}
