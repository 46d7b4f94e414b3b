import type { Values } from './read-values.js'
import type { Test } from './rule.js'

/** Whether a condition is true of these values. */
export function holds(test: Test, values: Values): boolean {
  if ('anyOf' in test) return test.anyOf.some((inner) => holds(inner, values))
  if ('allOf' in test) return test.allOf.every((inner) => holds(inner, values))
  const value = values[test.value]
  if ('is' in test) return value === test.is
  if ('in' in test) return test.in.includes(value as string)
  if ('notIn' in test) return !test.notIn.includes(value as string)
  if ('atLeast' in test) return Number(value) >= test.atLeast
  if ('atMost' in test) return Number(value) <= test.atMost
  if ('includes' in test) return listOf(value).includes(test.includes)
  if ('countAtLeast' in test) return listOf(value).length >= test.countAtLeast
  if ('countAtMost' in test) return listOf(value).length <= test.countAtMost
  if ('isAmong' in test) return listOf(values[test.isAmong]).includes(value)
  if ('isNotAmong' in test) return !listOf(values[test.isNotAmong]).includes(value)
  if ('sameAs' in test) return value === values[test.sameAs]
  return value !== values[test.differsFrom]
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw new TypeError('a rule asks for the members of a value that is no list')
}
