import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Known answers computed by somebody else. */
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

/** What a JSON pointer leads to, or undefined. */
export function atPointer(document: unknown, pointer: string): unknown {
  let node = document
  for (const token of pointer.split('/').slice(1))
    node = (node as Record<string, unknown> | undefined)?.[token.replaceAll('~1', '/').replaceAll('~0', '~')]
  return node
}

/** Why `actual` is not what a golden says, or undefined when it is. */
export function goldenMiss(response: unknown, expected: Record<string, unknown>, tolerance: GoldenCase['tolerance'] = {}): string | undefined {
  for (const [pointer, want] of Object.entries(expected)) {
    const got = atPointer(response, pointer)
    const allowed = tolerance[pointer]
    if (allowed?.seconds !== undefined) {
      const off = Math.abs(Date.parse(String(got)) - Date.parse(String(want))) / 1000
      if (!(off <= allowed.seconds)) return `${pointer}: ${String(got)} is not within ${allowed.seconds} s of ${String(want)}`
    } else if (allowed?.abs !== undefined) {
      if (!(Math.abs(Number(got) - Number(want)) <= allowed.abs)) return `${pointer}: ${String(got)} is not within ${allowed.abs} of ${String(want)}`
    } else if (JSON.stringify(got) !== JSON.stringify(want)) return `${pointer}: ${JSON.stringify(got)} is not ${JSON.stringify(want)}`
  }
  return undefined
}
