import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { atPointer } from '@selemene/contracts'

/** Known answers, computed outside this project. */
export interface GoldenFile {
  provenance: {
    /** Page, book or program that gave the numbers; never this project. */
    source: string
    /** When it was read or run, YYYY-MM-DD. */
    date: string
    /** `program`, `publication`, `almanac` or `closed-form` (mathematics with a stated formula). */
    kind: 'program' | 'publication' | 'almanac' | 'closed-form'
    url?: string
    note?: string
  }
  cases: GoldenCase[]
}

export interface GoldenCase {
  name: string
  /** A whole request body. */
  input: Record<string, unknown>
  /** The caller's clock, RFC 3339; 2026-01-01T00:00:00Z unless said. */
  now?: string
  /** JSON pointer into the response → value. */
  expected: Record<string, unknown>
  /** JSON pointer → how far a number (`abs`) or an instant (`seconds`) may be off. Without one: equal. */
  tolerance?: Record<string, { abs?: number; seconds?: number }>
}

/** All `golden/*.json` beside an engine, in order of their names. */
export function readGoldens(folder: URL): { file: string; golden: GoldenFile }[] {
  const root = new URL('golden/', folder)
  if (!existsSync(root)) return []
  return readdirSync(root)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({ file, golden: JSON.parse(readFileSync(new URL(file, root), 'utf8')) as GoldenFile }))
}

/** The caller's clock for a case, milliseconds since 1970 UTC. */
export const goldenNow = ({ now }: GoldenCase): number => (now === undefined ? Date.UTC(2026, 0, 1) : Date.parse(now))

/** How far one value is from what a golden says. */
export interface GoldenDifference {
  pointer: string
  /** `seconds` of an instant, `abs` of a number, or whether a value is `equal`: 0 when it is, 1 when it is not. */
  kind: 'seconds' | 'abs' | 'equal'
  off: number
  allowed: number
}

/** Every value of a case, held against an answer. What is missing in the answer is infinitely far off. */
export function goldenDifferences(response: unknown, { expected, tolerance = {} }: Pick<GoldenCase, 'expected' | 'tolerance'>): GoldenDifference[] {
  return Object.entries(expected).map(([pointer, want]) => {
    const got = atPointer(response, pointer)
    const { seconds, abs } = tolerance[pointer] ?? {}
    if (seconds !== undefined)
      return { pointer, kind: 'seconds', off: distance(Date.parse(String(got)), Date.parse(String(want))) / 1000, allowed: seconds }
    if (abs !== undefined) return { pointer, kind: 'abs', off: distance(Number(got), Number(want)), allowed: abs }
    return { pointer, kind: 'equal', off: JSON.stringify(got) === JSON.stringify(want) ? 0 : 1, allowed: 0 }
  })
}

function distance(a: number, b: number): number {
  const off = Math.abs(a - b)
  return Number.isNaN(off) ? Number.POSITIVE_INFINITY : off
}

/** Why an answer is not what a golden says, or undefined when it is. */
export function goldenMiss(response: unknown, known: Pick<GoldenCase, 'expected' | 'tolerance'>): string | undefined {
  const miss = goldenDifferences(response, known).find(({ off, allowed }) => off > allowed)
  if (miss === undefined) return undefined
  const [got, want] = [atPointer(response, miss.pointer), known.expected[miss.pointer]].map((value) => JSON.stringify(value))
  return `${miss.pointer}: ${got} is ${miss.off} off ${want}, and ${miss.allowed} is allowed`
}
