import type { Activations } from '../../activations/activations-at.js'
import type { BirthActivations } from '../../activations/birth-activations.js'
import type { AuthorityName, TypeName } from './data/types.js'
import { type IncarnationCross, incarnationCrossOf } from './incarnation-cross.js'
import { profileOf } from './profile.js'
import { type Bodygraph, type Definition, definitionOf, traceBodygraph } from './trace-bodygraph.js'
import { authorityOf, typeOf } from './type-and-authority.js'

/** What the 26 activations of a birth say. */
export interface Chart {
  birth: BirthActivations
  activeGates: ReadonlySet<number>
  graph: Bodygraph
  type: TypeName
  authority: AuthorityName
  profile: string
  definition: Definition
  cross: IncarnationCross
}

/** Reads a chart from its activations. */
export function readChart(birth: BirthActivations): Chart {
  const activeGates = new Set([...gatesOf(birth.personality), ...gatesOf(birth.design)])
  const graph = traceBodygraph(activeGates)
  const type = typeOf(graph)
  return {
    birth,
    activeGates,
    graph,
    type,
    authority: authorityOf(graph, type),
    profile: profileOf(birth),
    definition: definitionOf(graph),
    cross: incarnationCrossOf(birth),
  }
}

/** The gates of thirteen activations. */
export const gatesOf = (activations: Activations): number[] => Object.values(activations).map(({ gate }) => gate)
