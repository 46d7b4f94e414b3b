import type { EngineInput } from '@selemene/contracts'
import { birthInUtc, type RequestFacts, type ResolvedTime } from '@selemene/engine'
import { sphereNames, spheres } from '@selemene/traditions'
import { type GateAndLine, givenGate } from './given-gates.js'
import type { GivenGates, Options } from './schema.js'

/** The given gates that a sphere reads; without any, the instant of birth. */
export function canonical({ options: { hd_gates } }: EngineInput<Options>, { birthTime }: RequestFacts): EngineInput<Options> {
  if (hd_gates === undefined) return { birth_data: birthInUtc(birthTime as ResolvedTime), options: {} }
  const read: GivenGates = { personality: {}, design: {} }
  for (const name of sphereNames) {
    const { side, body } = spheres[name]
    const { gate, line } = givenGate(hd_gates, side, body) as GateAndLine
    read[side][body] = `${gate}.${line}`
  }
  return { options: { hd_gates: read } }
}
