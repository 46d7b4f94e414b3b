import type { EngineInput } from '@selemene/contracts'
import type { Calculation, EngineContext, ResolvedTime } from '@selemene/engine'
import { type SphereName, sphereNames, spheres } from '@selemene/traditions'
import type { ActivatingBody } from '../../activations/activations-at.js'
import { birthActivations } from '../../activations/birth-activations.js'
import { deltaTAt } from '../../ephemeris/delta-t.js'
import type { EnginePorts } from '../../ports.js'
import { aboutSphere, sequences } from './data/spheres.js'
import { describeKey } from './describe-key.js'
import { type GateAndLine, givenGate } from './given-gates.js'
import type { Options, Result } from './schema.js'

/** Activations, of the birth or given → the activation of each sphere → its key. */
export function calculate(input: EngineInput<Options>, context: EngineContext<EnginePorts>): Calculation<Result> {
  const read = activationReader(input.options, context)
  const entries = sphereNames.map((name) => {
    const { side, body } = spheres[name]
    const { gate, line } = read(side, body)
    const { gate: key, ...labels } = describeKey(gate)
    return [name, { gate: key, line, ...labels, about: aboutSphere[name] }]
  })
  const { activation, venus, pearl } = sequences
  return {
    result: {
      spheres: Object.fromEntries(entries) as Record<SphereName, Result['spheres'][SphereName]>,
      sequences: { activation: [...activation], venus: [...venus], pearl: [...pearl] },
    },
    conventions: conventionsOf(input.options),
    ...provenanceOf(input.options, context),
  }
}

type Reader = (side: 'personality' | 'design', body: ActivatingBody) => GateAndLine

function activationReader({ hd_gates }: Options, { ports, birthTime }: EngineContext<EnginePorts>): Reader {
  if (hd_gates !== undefined) return (side, body) => givenGate(hd_gates, side, body) as GateAndLine
  const birth = birthActivations(ports.ephemeris, (birthTime as ResolvedTime).julianDate)
  return (side, body) => birth[side][body]
}

function provenanceOf({ hd_gates }: Options, { ports, birthTime }: EngineContext<EnginePorts>): Pick<Calculation<Result>, 'provenance'> {
  return hd_gates === undefined ? { provenance: { delta_t: deltaTAt(ports.ephemeris, (birthTime as ResolvedTime).julianDate) } } : {}
}

const conventionsOf = ({ hd_gates }: Options) =>
  hd_gates === undefined
    ? {
        gates: 'calculated from the birth',
        zodiac: 'tropical, apparent geocentric positions',
        wheel_start: 'gate 41 at 302°',
        design: 'instant at which the Sun stood 88° of longitude earlier',
        programming_partner: 'opposite on the wheel',
      }
    : { gates: 'given by the caller in options.hd_gates', programming_partner: 'opposite on the wheel' }
