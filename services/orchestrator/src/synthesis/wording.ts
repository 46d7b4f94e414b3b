import type { Values } from './read-values.js'
import type { Wording } from './rule.js'

/** The wording for a level, with its values written in. */
export const wordingAt = (wording: Wording, level: number, values: Values): string => fill(wording[depthOf(level)] as string, values)

/** 0, 1 or 2: levels 0–1, 2–3, 4–5. */
export const depthOf = (level: number): number => Math.min(2, Math.max(0, Math.floor(level / 2)))

/** `{name}` gives way to that value, `{Name}` to the same with a capital, for the beginning of a sentence. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => (name in values ? written(values[name]) : capital(written(values[name.toLowerCase()]))))

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function written(value: unknown): string {
  if (Array.isArray(value)) return listed(value.map(written))
  if (typeof value === 'number') return String(Math.round(value * 10) / 10)
  return String(value)
}

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
