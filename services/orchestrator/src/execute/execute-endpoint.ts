import { type Answer, type Bus, type Call, type Endpoint, type HeaderFields, header } from '@selemene/bus'
import { assertPhase, NoesisError, type Principal, subjects, type WorkflowResponse } from '@selemene/contracts'
import type { Telemetry } from '@selemene/service'
import { drawWorkflow } from '../picture/draw-workflow.js'
import type { WorkflowMetrics } from '../workflow-metrics.js'
import type { Workflow } from '../workflows/define-workflow.js'
import { answerOf, stepReport } from './answer.js'
import type { Bulkhead } from './bulkhead.js'
import { cacheStatusOfSteps } from './cache-status-of-steps.js'
import type { RequestCheck } from './check-request.js'
import type { StepOutcome } from './outcome.js'
import { type Run, runSteps } from './run-steps.js'
import type { WorkflowGate } from './workflow-gate.js'

/** Kept back for the synthesis and the way home. */
const reserveMs = 100

export interface ExecuteDeps {
  bus: Bus
  bulkhead: Bulkhead
  gate: WorkflowGate
  requestCheck: RequestCheck
  metrics: WorkflowMetrics
  telemetry: Telemetry
  /** Tells the bus that a workflow has ended. */
  completed: (
    workflow: Workflow,
    principal: Principal,
    answer: { status: 'complete' | 'degraded' | 'failed'; engines_count: number; engines_succeeded: number; engines_failed: number },
    durationMs: number,
  ) => void
}

/** workflows.<id>.execute: one answer, or a stream of events when the caller accepts text/event-stream. */
export function executeEndpoint(workflow: Workflow, deps: ExecuteDeps): Endpoint {
  async function prepare(call: Call): Promise<{ run: Run; principal: Principal; level: number }> {
    const startedAt = performance.now()
    const principal = principalOf(call)
    assertPhase({ id: workflow.id, required_phase: workflow.requiredPhase }, principal.consciousness_level)
    const headers = passedOn(call)
    const request = await deps.requestCheck.check(call.json(), workflow, headers, Math.max(1, call.deadline - startedAt))
    const level = Math.min(principal.consciousness_level, request.consciousness_level ?? 0)
    const deadline = Math.max(startedAt + 1, call.deadline - reserveMs)
    const withPictures = wantsPicture(call)
    return { run: { workflow, request, headers, withPictures, startedAt, deadline, signal: call.signal }, principal, level }
  }

  function finish(run: Run, principal: Principal, level: number, outcomes: StepOutcome[]): WorkflowResponse {
    const durationMs = performance.now() - run.startedAt
    deps.metrics.observe(workflow, outcomes, durationMs)
    try {
      const answer = answerOf(workflow, outcomes, { level, totalMs: durationMs, question: run.request.question })
      deps.completed(workflow, principal, answer, durationMs)
      return answer
    } catch (error) {
      if (error instanceof NoesisError && error.code !== 'INVALID_INPUT')
        deps.completed(workflow, principal, { status: 'failed', ...countsOf(outcomes) }, durationMs)
      throw error
    }
  }

  return {
    subject: subjects.workflow(workflow.id),
    async handle(call) {
      const leave = deps.gate.enter(principalOf(call).tier)
      try {
        return await execute(call)
      } finally {
        leave()
      }
    },
    async *stream(call) {
      const leave = deps.gate.enter(principalOf(call).tier)
      try {
        yield* executeInParts(call)
      } finally {
        leave()
      }
    },
  }

  async function execute(call: Call): Promise<Answer> {
    const { run, principal, level } = await prepare(call)
    const outcomes: StepOutcome[] = []
    for await (const outcome of runSteps(deps.bus, deps.bulkhead, run)) outcomes.push(outcome)
    const answer = finish(run, principal, level, outcomes)
    return run.withPictures ? asPicture(workflow, answer, outcomes) : asAnswer(answer, outcomes)
  }

  async function* executeInParts(call: Call): AsyncGenerator<Answer, void, void> {
    const { run, principal, level } = await prepare(call)
    const outcomes: StepOutcome[] = []
    for await (const outcome of runSteps(deps.bus, deps.bulkhead, run)) {
      // Its caller has left: a step that was cut short tells nothing of its engine.
      if (call.signal?.aborted) return deps.metrics.observe(workflow, outcomes, performance.now() - run.startedAt)
      outcomes.push(outcome)
      yield event('engine', {
        engine_id: outcome.engine,
        ...stepReport(outcome),
        ...(outcome.response === undefined ? {} : { response: outcome.response }),
      })
      yield event('progress', { finished: outcomes.length, total: workflow.steps.length })
    }
    const { engine_outputs: _sent, ...rest } = finish(run, principal, level, outcomes)
    yield event('synthesis', { synthesis: rest.synthesis, witness_prompts: rest.witness_prompts })
    yield { ...event('done', rest), headers: { [header.contentType]: 'text/event-stream', ...factsOf(rest, outcomes) } }
  }
}

function principalOf(call: Call): Principal {
  const principal = call.principal()
  if (principal === undefined) throw new NoesisError('PERMISSION_DENIED', 'This call names no principal.')
  return principal
}

/** Headers that the engines get as the orchestrator got them. */
function passedOn(call: Call): HeaderFields {
  const fields: HeaderFields = {}
  for (const name of [header.requestId, header.traceparent, header.principal]) {
    const value = call.header(name)
    if (value !== undefined) fields[name] = value
  }
  return fields
}

function asAnswer(answer: WorkflowResponse, outcomes: readonly StepOutcome[]): Answer {
  return { body: JSON.stringify(answer), headers: { [header.contentType]: 'application/json', ...factsOf(answer, outcomes) } }
}

/** What the gateway tells of a workflow beside its body. */
const factsOf = (counts: Counts, outcomes: readonly StepOutcome[]): HeaderFields => ({
  'Engine-Counts': countsHeader(counts),
  [header.cacheStatus]: cacheStatusOfSteps(outcomes),
})

/** One page instead of the numbers, where SVG is asked for by name. */
const wantsPicture = (call: Call): boolean => {
  const accept = call.header(header.accept) ?? ''
  return accept.includes('image/svg+xml') && !accept.includes('text/event-stream')
}

function asPicture(workflow: Workflow, answer: WorkflowResponse, outcomes: readonly StepOutcome[]): Answer {
  const pictures = new Map(outcomes.flatMap(({ engine, picture }) => (picture === undefined ? [] : [[engine, picture] as const])))
  return {
    body: drawWorkflow(workflow, answer, pictures),
    headers: { [header.contentType]: 'image/svg+xml', ...factsOf(answer, outcomes) },
  }
}

type Counts = Pick<WorkflowResponse, 'engines_count' | 'engines_succeeded' | 'engines_failed'>

const countsHeader = (counts: Counts) => `${counts.engines_count},${counts.engines_succeeded},${counts.engines_failed}`

function countsOf(outcomes: readonly StepOutcome[]) {
  const failed = outcomes.filter((outcome) => outcome.status !== 'ok' && outcome.status !== 'skipped').length
  return { engines_count: outcomes.length, engines_succeeded: outcomes.filter((outcome) => outcome.status === 'ok').length, engines_failed: failed }
}

const event = (name: string, data: unknown): Answer => ({
  body: `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`,
  headers: { [header.contentType]: 'text/event-stream' },
})
