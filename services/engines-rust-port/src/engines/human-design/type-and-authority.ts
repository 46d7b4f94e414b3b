import type { AuthorityName, TypeName } from './data/types.js'
import { type Bodygraph, isMotorAtThroat } from './trace-bodygraph.js'

/** The type: by the Sacral, and by whether a motor reaches the Throat. */
export function typeOf(graph: Bodygraph): TypeName {
  if (graph.defined.size === 0) return 'Reflector'
  const canManifest = isMotorAtThroat(graph)
  if (graph.defined.has('Sacral')) return canManifest ? 'Manifesting Generator' : 'Generator'
  return canManifest ? 'Manifestor' : 'Projector'
}

/** The inner authority: the first defined center in the order Solar Plexus, Sacral, Spleen, Heart, G; else the mind's dialogue or the Moon. */
export function authorityOf({ defined }: Bodygraph, type: TypeName): AuthorityName {
  if (defined.has('Solar Plexus')) return 'Emotional'
  if (defined.has('Sacral')) return 'Sacral'
  if (defined.has('Spleen')) return 'Splenic'
  if (defined.has('Heart')) return type === 'Manifestor' ? 'Ego Manifested' : 'Ego Projected'
  if (defined.has('G')) return 'Self-Projected'
  return type === 'Reflector' ? 'Lunar' : 'Mental'
}
