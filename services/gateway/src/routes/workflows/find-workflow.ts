import { assertPhase, closestWords, NoesisError, type WorkflowEntry } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../app-types.js'
import { engineCost } from '../engines/find-engine.js'

/** The catalogue's entry for the path's id. Throws as `unknownWorkflow` says; an unknown id goes no further than this. */
export function findWorkflow(request: FastifyRequest, { catalogue }: Pick<Deps, 'catalogue'>): WorkflowEntry {
  const { id } = request.params as { id: string }
  const entry = catalogue.workflows.get(id)
  if (entry === undefined) throw unknownWorkflow({ catalogue }, id)
  return entry
}

/** A workflow that the catalogue does not have: WORKFLOW_NOT_FOUND, or, while it has none at all, SERVICE_UNAVAILABLE. */
export function unknownWorkflow({ catalogue }: Pick<Deps, 'catalogue'>, id = ''): NoesisError {
  if (catalogue.workflows.size === 0) return new NoesisError('SERVICE_UNAVAILABLE', 'No workflow has announced itself yet. Try again shortly.')
  const available = [...catalogue.workflows.keys()].sort()
  const [meant] = closestWords(id, available)
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`
  return new NoesisError('WORKFLOW_NOT_FOUND', `There is no workflow with this id${hint || '.'} GET /api/v1/workflows lists them.`, {
    extra: { available },
  })
}

/**
 * What one execution counts against the limit: one call, and what its engines' costs exceed one by, so that a costly engine costs
 * the same through a workflow. An id that the catalogue does not have counts one.
 */
export function workflowCost(deps: Pick<Deps, 'catalogue'>, id: string): number {
  const engines = deps.catalogue.workflows.get(id)?.engines ?? []
  return engines.reduce((cost, engine) => cost + engineCost(deps, engine) - 1, 1)
}

/** For routes that execute: known and permitted by phase, before the body is read. */
export const admitToWorkflow = (deps: Pick<Deps, 'catalogue'>) => async (request: FastifyRequest) => {
  const entry = findWorkflow(request, deps)
  request.workflow = entry
  assertPhase(entry, request.caller?.consciousness_level ?? 0)
}
