import { assertPhase, closestWords, type EngineEntry, NoesisError } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../app-types.js'

/** The catalogue's entry for the path's id. Throws as `unknownEngine` says; an unknown id goes no further than this. */
export function findEngine(request: FastifyRequest, { catalogue }: Pick<Deps, 'catalogue'>): EngineEntry {
  const { id } = request.params as { id: string }
  const entry = catalogue.engines.get(id)
  if (entry === undefined) throw unknownEngine({ catalogue }, id)
  return entry
}

/** An engine that the catalogue does not have: ENGINE_NOT_FOUND, or, while it has none at all, ENGINE_UNAVAILABLE. */
export function unknownEngine({ catalogue }: Pick<Deps, 'catalogue'>, id = ''): NoesisError {
  if (catalogue.engines.size === 0) return new NoesisError('ENGINE_UNAVAILABLE', 'No engine has announced itself yet. Try again shortly.')
  const available = [...catalogue.engines.keys()].sort()
  const [meant] = closestWords(id, available)
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`
  return new NoesisError('ENGINE_NOT_FOUND', `There is no engine with this id${hint || '.'} GET /api/v1/engines lists them.`, {
    extra: { available },
  })
}

/** What a call of one engine counts against the limit. An id that the catalogue does not have counts one, and is refused afterwards. */
export const engineCost = ({ catalogue }: Pick<Deps, 'catalogue'>, id: string): number => catalogue.engines.get(id)?.cost ?? 1

/** For routes that hand a body to an engine: known, permitted by phase, and not overloaded as far as is known, before the body is read. */
export const admitToEngine = (deps: Pick<Deps, 'catalogue' | 'shedding'>) => (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
  const entry = findEngine(request, deps)
  request.engine = entry
  assertPhase(entry, request.caller?.consciousness_level ?? 0)
  deps.shedding.assertOpen(entry.service, request.caller?.tier)
  done()
}
