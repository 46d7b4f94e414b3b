import { derivations } from './derivations/derivations.js'
import { escapeToken, resolve } from './resolve.js'
import type { Rule, Source } from './rule.js'

/** Named values that a rule read, and where they came from. */
export interface Reading {
  values: Values
  places: Place[]
}
interface Place {
  source: Source
  pointer: string
  value: unknown
}
export type Values = Readonly<Record<string, unknown>>

/** Reads in the order given, or returns undefined at the first value that is not there. */
export function readValues(reads: Rule['reads'], answer: unknown): Reading | undefined {
  const values: Record<string, unknown> = {}
  const places: Place[] = []
  for (const read of reads) {
    if ('by' in read) {
      values[read.as] = derivations[read.by].of(...read.of.map((name) => values[name]))
    } else {
      const pointer = pointerOf(read.at, values)
      values[read.as] = resolve(answer, pointer)
      places.push({ source: read, pointer, value: values[read.as] })
    }
    if (!isThere(values[read.as])) return undefined
  }
  return { values, places }
}

const isThere = (value: unknown) => value !== undefined && value !== null

/** Pointers to the fields that were read: to each value itself, or to what is cited of its members. */
export const sourcesOf = ({ places }: Reading): string[] => [...new Set(places.flatMap(cited))]

const cited = ({ source: { cites }, pointer, value }: Place): string[] =>
  cites === undefined ? [pointer] : cites.flatMap((path) => membersAt(pointer, path.split('/'), value))

function membersAt(pointer: string, [token, ...rest]: readonly string[], node: unknown): string[] {
  if (token === undefined) return [pointer]
  const members = Object.entries(node as object).filter(([name]) => token === '*' || token === name)
  return members.flatMap(([name, member]) => membersAt(`${pointer}/${escapeToken(name)}`, rest, member))
}

const pointerOf = (at: string, values: Values) => at.replace(/\{(\w+)\}/g, (_, name: string) => escapeToken(String(values[name])))
