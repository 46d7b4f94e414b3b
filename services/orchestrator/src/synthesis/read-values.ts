import { atPointer, escapeToken } from '@selemene/contracts'
import { derivations } from './derivations/derivations.js'
import type { Field, Source } from './rule.js'

/** Named values that a rule stands on, and where they came from. */
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

/** Looks places of one answer up, each of them once: many rules read the same. */
export type LookUp = (pointer: string) => unknown

export function lookUpIn(answer: unknown): LookUp {
  const found = new Map<string, unknown>()
  return (pointer) => {
    if (!found.has(pointer)) found.set(pointer, atPointer(answer, pointer))
    return found.get(pointer)
  }
}

/** Reads fields, each of which comes after those that it depends on; undefined at the first value that is not there. */
export function readValues(fields: readonly Field[], valueAt: LookUp): Reading | undefined {
  const values: Record<string, unknown> = {}
  const places: Place[] = []
  for (const field of fields) {
    if ('by' in field) {
      values[field.as] = derivations[field.by].of(...field.of.map(({ as }) => values[as]))
    } else {
      const pointer = pointerOf(field, values)
      values[field.as] = valueAt(pointer)
      places.push({ source: field, pointer, value: values[field.as] })
    }
    if (!isThere(values[field.as])) return undefined
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
  const members = node as Record<string, unknown>
  const names = token === '*' ? Object.keys(members) : [token].filter((name) => Object.hasOwn(members, name))
  return names.flatMap((name) => membersAt(`${pointer}/${escapeToken(name)}`, rest, members[name]))
}

const pointerOf = ({ at, key }: Source, values: Values): string =>
  key === undefined ? at : at.replace('{}', () => escapeToken(String(values[key.as])))
