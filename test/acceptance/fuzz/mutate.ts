import fc, { type Arbitrary } from 'fast-check'
import { hostileText, hostileValue } from './hostile-values.js'

/** A JSON value with one place of it spoiled: replaced, dropped, or given a neighbour that nobody asked for. */
export function mutated(values: Arbitrary<unknown>): Arbitrary<unknown> {
  const change = fc.oneof<Arbitrary<Change>[]>(
    hostileValue.map((value) => ({ kind: 'replace', value })),
    fc.constant({ kind: 'drop' }),
    fc.tuple(hostileText, hostileValue).map(([name, value]) => ({ kind: 'add', name, value })),
  )
  return fc.tuple(values, fc.nat(), change).map(([value, at, one]) => {
    const places = placesOf(value)
    return changed(value, places[at % places.length] ?? [], one)
  })
}

type Change = { kind: 'replace'; value: unknown } | { kind: 'drop' } | { kind: 'add'; name: string; value: unknown }
type Place = readonly string[]

/** The paths to all parts of a value, the whole first. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([name, part]) => placesOf(part, [...at, name]))]
}

function changed(value: unknown, [name, ...rest]: Place, change: Change): unknown {
  if (name === undefined) return changedHere(value, change)
  const entries = Object.entries(value as object).flatMap(([key, part]): [string, unknown][] => {
    if (key !== name) return [[key, part]]
    return rest.length === 0 && change.kind === 'drop' ? [] : [[key, changed(part, rest, change)]]
  })
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)
}

function changedHere(value: unknown, change: Change): unknown {
  if (change.kind === 'replace') return change.value
  if (change.kind === 'drop' || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries([...Object.entries(value), [change.name, change.value]])
}
