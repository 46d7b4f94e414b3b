import type { FieldFault } from '@selemene/contracts'
import { oppositeGate, type SphereName, sphereNames, spheres } from '@selemene/traditions'
import type { ActivatingBody } from '../../activations/activations-at.js'
import type { GivenGates } from './schema.js'

export interface GateAndLine {
  gate: number
  line: number
}

type Side = keyof GivenGates

/** The gate and line that the caller gave for a body. An Earth left out is known from its Sun: it stands opposite, on the same line. */
export function givenGate(given: GivenGates, side: Side, body: ActivatingBody): GateAndLine | undefined {
  const own = parseGate(given[side][body])
  if (own !== undefined || body !== 'earth') return own
  const sun = parseGate(given[side].sun)
  return sun && { gate: oppositeGate(sun.gate), line: sun.line }
}

/** One fault for each body that a sphere needs and that is not given. */
export function missingGates(given: GivenGates): FieldFault[] {
  const missing = new Map<string, SphereName[]>()
  for (const name of sphereNames) {
    const { side, body } = spheres[name]
    if (givenGate(given, side, body) !== undefined) continue
    const pointer = `/options/hd_gates/${side}/${body}`
    missing.set(pointer, [...(missing.get(pointer) ?? []), name])
  }
  return [...missing].map(([pointer, names]) => ({
    pointer,
    message: `is required: ${names.join(' and ')} cannot be told without it`,
    code: 'required',
  }))
}

/** The schema has let only "gate.line" through. */
function parseGate(text: string | undefined): GateAndLine | undefined {
  if (text === undefined) return undefined
  const [gate, line] = text.split('.').map(Number) as [number, number]
  return { gate, line }
}
