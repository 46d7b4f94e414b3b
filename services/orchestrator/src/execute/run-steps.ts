import { setMaxListeners } from 'node:events'
import { type Bus, type HeaderFields, header, type Reply } from '@selemene/bus'
import { asNoesisError, atPointer, type EngineResponse, type WorkflowRequest } from '@selemene/contracts'
import type { Step, Workflow } from '../workflows/define-workflow.js'
import type { Bulkhead } from './bulkhead.js'
import { callEngine } from './call-engine.js'
import { outcomeOfError, type StepOutcome } from './outcome.js'
import { type Outcomes, requestOf } from './step-input.js'

export interface Run {
  workflow: Workflow
  request: WorkflowRequest
  headers: HeaderFields
  /** Whether the engines are to draw their results as well. */
  withPictures: boolean
  /** performance.now() at the start, and by which everything must have ended. */
  startedAt: number
  deadline: number
  signal: AbortSignal | undefined
}

/** Runs every step as soon as those before it have ended; yields each outcome as it comes. Never throws for a step. */
export async function* runSteps(bus: Bus, bulkhead: Bulkhead, run: Run): AsyncGenerator<StepOutcome, void, void> {
  // Each engine that is asked listens for the caller's leaving: more than the ten from which Node suspects a leak.
  if (run.signal !== undefined) setMaxListeners(0, run.signal)
  const ended = new Map<string, Promise<StepOutcome>>()
  const outcomes: Outcomes = new Map()
  for (const step of run.workflow.steps) {
    ended.set(
      step.engine,
      Promise.resolve(step.takes && ended.get(step.takes.from))
        .then(() => runStep(bus, bulkhead, run, step, outcomes))
        .then((outcome) => {
          outcomes.set(step.engine, outcome)
          return outcome
        }),
    )
  }
  const open = new Map([...ended])
  while (open.size > 0) {
    const outcome = await Promise.race(open.values())
    open.delete(outcome.engine)
    yield outcome
  }
}

async function runStep(bus: Bus, bulkhead: Bulkhead, run: Run, step: Step, outcomes: Outcomes): Promise<StepOutcome> {
  const started = performance.now()
  const duration = () => Math.round((performance.now() - started) * 100) / 100
  const request = requestOf(step, run.request, outcomes)
  if ('skipped' in request) return { engine: step.engine, status: 'skipped', detail: request.skipped, durationMs: 0 }
  const share = (run.deadline - run.startedAt) * step.share
  try {
    const reply = await callEngine(bus, bulkhead, {
      engine: step.engine,
      body: request.body,
      headers: run.withPictures ? { ...run.headers, [header.withPicture]: 'true' } : run.headers,
      deadline: Math.min(run.deadline, started + share),
      signal: run.signal,
    })
    const byDefault = step.speaksOnlyWith?.every((pointer) => atPointer(request.body, pointer) === undefined) ?? false
    return { engine: step.engine, status: 'ok', ...partsOf(reply, run.withPictures), byDefault, durationMs: duration() }
  } catch (error) {
    return outcomeOfError(step.engine, asNoesisError(error), duration())
  }
}

/** What an engine answered: its response, with a picture beside it when one was asked for. */
function partsOf(reply: Reply, withPicture: boolean): { response: EngineResponse; picture?: string } {
  return withPicture ? reply.json<{ response: EngineResponse; picture?: string }>() : { response: reply.json<EngineResponse>() }
}
