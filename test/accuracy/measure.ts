/** What a difference is counted in. `exact`: 0 where a value is the authority's, 1 where it is not. */
export type Unit = 'seconds' | 'arc seconds' | 'number' | 'exact'

export interface Difference {
  /** Which value, so that a failing one can be found. */
  what: string
  off: number
  allowed: number
}

/** Values of one kind, held against one authority. */
export interface Measure {
  /** An engine's id, or what several engines stand on. */
  engine: string
  quantity: string
  /** Page, book or program that gave the numbers; never this project. */
  authority: string
  url?: string
  unit: Unit
  differences: Difference[]
  /** What differs by convention, or bounds the comparison. */
  convention?: string
}

/** Groups values by a key, in the order in which the keys come. */
export function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return [...groups]
}

/** The golden files that are not one engine's cases, from the root of the repository. */
export const goldenFile = (path: string): URL => new URL(`../../${path}`, import.meta.url)
