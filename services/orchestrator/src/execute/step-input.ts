import type { WorkflowRequest } from '@selemene/contracts'
import { resolve } from '../synthesis/resolve.js'
import type { HandOver, Step } from '../workflows/define-workflow.js'
import type { StepOutcome } from './outcome.js'

export type Outcomes = Map<string, StepOutcome>

/** The request that one engine gets: the common fields, its own options, and what earlier steps hand over. */
export function requestOf(step: Step, request: WorkflowRequest, outcomes: Outcomes): { body: Record<string, unknown> } | { skipped: string } {
  const options = (request.options?.[step.engine] ?? {}) as Record<string, unknown>
  const body = { ...(step.asksForToday === true ? todayOf(request) : request), options }
  if (step.onlyWith?.every((pointer) => resolve(body, pointer) === undefined)) {
    return { skipped: `Nothing was sent for it: ${step.onlyWith.map((pointer) => pointerInWorkflow(step.engine, pointer)).join(' or ')}.` }
  }
  const handed = step.takes === undefined ? undefined : handOvers[step.takes](outcomes)
  return { body: handed === undefined ? body : { ...body, options: { ...handed, ...options } } }
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

type Activations = Record<string, { gate: number; line: number }>

const handOvers: Record<HandOver, (outcomes: Outcomes) => Record<string, unknown> | undefined> = {
  'human-design gates': (outcomes) => {
    const chart = outcomes.get('human-design')?.response?.result as { personality: Activations; design: Activations } | undefined
    return chart && { hd_gates: { personality: gatesOf(chart.personality), design: gatesOf(chart.design) } }
  },
}

const gatesOf = (activations: Activations) =>
  Object.fromEntries(Object.entries(activations).map(([body, { gate, line }]) => [body, `${gate}.${line}`]))
