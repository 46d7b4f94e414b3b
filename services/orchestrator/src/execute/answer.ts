import { type EngineResponse, type FieldFault, NoesisError, type WorkflowResponse } from '@selemene/contracts'
import { synthesise } from '../synthesis/synthesise.js'
import type { Workflow } from '../workflows/define-workflow.js'
import type { StepOutcome } from './outcome.js'
import { pointerInWorkflow } from './step-input.js'

const mostPrompts = 4

export interface AnsweredCall {
  /** The level of the wording. */
  level: number
  totalMs: number
  question?: string | undefined
}

/** What the synthesis may speak of: not what an engine answered from a default of its own. */
const chosenOutputs = (succeeded: readonly StepOutcome[]) =>
  Object.fromEntries(succeeded.flatMap(({ engine, response, byDefault }) => (byDefault === true ? [] : [[engine, response as EngineResponse]])))

/** The whole answer, in the order of the workflow's steps. Throws `failureOf` when no engine succeeded. */
export function answerOf(workflow: Workflow, outcomes: readonly StepOutcome[], call: AnsweredCall): WorkflowResponse {
  const { level, totalMs, question } = call
  const inOrder = workflow.steps.flatMap((step) => outcomes.find((outcome) => outcome.engine === step.engine) ?? [])
  const engine_statuses = Object.fromEntries(inOrder.map((outcome) => [outcome.engine, stepReport(outcome)]))
  const succeeded = inOrder.filter((outcome) => outcome.status === 'ok')
  const failed = inOrder.filter((outcome) => outcome.status !== 'ok' && outcome.status !== 'skipped')
  const counts = { engines_count: inOrder.length, engines_succeeded: succeeded.length, engines_failed: failed.length }
  if (succeeded.length === 0) throw failureOf(workflow.id, failed, totalMs, { workflow_id: workflow.id, engine_statuses, ...counts })
  const engine_outputs = Object.fromEntries(succeeded.map(({ engine, response }) => [engine, response as EngineResponse]))
  return {
    workflow_id: workflow.id,
    status: failed.length === 0 ? 'complete' : 'degraded',
    engine_outputs,
    engine_statuses,
    synthesis: synthesise(workflow.rules, chosenOutputs(succeeded), level, workflow.repeatsQuestion === true ? question : undefined),
    witness_prompts: promptsOf(workflow, engine_outputs),
    consciousness_level: level,
    ...counts,
    total_time_ms: Math.round(totalMs * 100) / 100,
    timestamp: new Date().toISOString(),
  }
}

/** A caller who gives less has no answer to expect; engines that were given more and said nothing have failed. */
const leastBudgetMs = 1_000

/**
 * What a workflow is whose engines all failed, with every reason. INVALID_INPUT: each refused the caller's input. TIMEOUT: the caller left
 * no time for any that did not. OVERLOADED: none takes more calls. WORKFLOW_FAILED: anything else, engines that stay silent included.
 */
function failureOf(id: string, failed: readonly StepOutcome[], totalMs: number, extra: Record<string, unknown>): NoesisError {
  const codes = [...new Set(failed.map(({ errorCode }) => errorCode))].sort().join()
  switch (codes) {
    case 'INVALID_INPUT':
      return new NoesisError('INVALID_INPUT', `No engine of ${id} can work with this.`, { errors: faultsOf(failed), extra })
    case 'TIMEOUT':
    case 'INVALID_INPUT,TIMEOUT':
      return totalMs < leastBudgetMs
        ? new NoesisError('TIMEOUT', `No engine of ${id} answered within the budget.`, { extra })
        : workflowFailed(id, extra)
    case 'OVERLOADED':
      return new NoesisError('OVERLOADED', `No engine of ${id} takes more calls now. Try again shortly.`, { extra })
    default:
      return workflowFailed(id, extra)
  }
}

const workflowFailed = (id: string, extra: Record<string, unknown>) => new NoesisError('WORKFLOW_FAILED', `No engine of ${id} succeeded.`, { extra })

/** Faults of all engines, each place once, options under the engine's own id. */
function faultsOf(failed: readonly StepOutcome[]): FieldFault[] {
  const faults = failed.flatMap(({ engine, errors = [] }) => errors.map((fault) => ({ ...fault, pointer: pointerInWorkflow(engine, fault.pointer) })))
  return [...new Map(faults.map((fault) => [fault.pointer, fault])).values()]
}

/** What an engine says of a fault begins with its place. */
export function stepReport({ engine, status, errorCode, detail, durationMs }: StepOutcome) {
  return {
    status,
    ...(errorCode === undefined ? {} : { error_code: errorCode }),
    ...(detail === undefined ? {} : { detail: pointerInWorkflow(engine, detail) }),
    duration_ms: durationMs,
  }
}

function promptsOf(workflow: Workflow, outputs: Record<string, EngineResponse>): string[] {
  const order = [...workflow.asksFirst, ...workflow.steps.map((step) => step.engine)]
  return [...new Set(order.flatMap((engine) => outputs[engine]?.witness_prompt ?? []))].slice(0, mostPrompts)
}
