import { atPointer, type WorkflowRequest } from '@selemene/contracts'
import type { Step } from '../workflows/define-workflow.js'
import type { StepOutcome } from './outcome.js'

export type Outcomes = Map<string, StepOutcome>

/** The request that one engine gets: the common fields, its own options, and what earlier steps hand over. */
export function requestOf(step: Step, request: WorkflowRequest, outcomes: Outcomes): { body: Record<string, unknown> } | { skipped: string } {
  const options = (request.options?.[step.engine] ?? {}) as Record<string, unknown>
  const body = { ...(step.asksForToday === true ? todayOf(request) : request), options }
  if (step.onlyWith?.every((pointer) => atPointer(body, pointer) === undefined)) {
    return { skipped: `Nothing was sent for it: ${step.onlyWith.map((pointer) => pointerInWorkflow(step.engine, pointer)).join(' or ')}.` }
  }
  const result = step.takes && outcomes.get(step.takes.from)?.response?.result
  return { body: result === undefined ? body : { ...body, options: { ...step.takes?.options(result as Record<string, unknown>), ...options } } }
}

/** The request without the birth, at the location or else the birth place. With neither it stays as it is, and the engine says what it misses. */
function todayOf(request: WorkflowRequest): Record<string, unknown> {
  const { birth_data: birth, ...rest } = request
  const { latitude, longitude, timezone } = birth ?? {}
  if (request.location !== undefined) return rest
  if (latitude === undefined || longitude === undefined) return request
  return { ...rest, location: { latitude, longitude, ...(timezone === undefined ? {} : { timezone }) } }
}

/** A pointer into an engine's request as it stands in the workflow's. */
export const pointerInWorkflow = (engine: string, pointer: string): string =>
  pointer.startsWith('/options') ? `/options/${engine}${pointer.slice('/options'.length)}` : pointer
