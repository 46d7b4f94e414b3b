import type { Bus, HeaderFields } from '@selemene/bus'
import { escapeToken, type FieldFault, invalidFields, mostFaults, NoesisError, subjects, WorkflowRequest } from '@selemene/contracts'
import { type Checker, createChecker, loadTimeZones, resolveLocalTime, type TimeZones } from '@selemene/engine'
import type { Workflow } from '../workflows/define-workflow.js'
import { pointerInWorkflow } from './step-input.js'

export interface RequestCheck {
  /** The body as a request that every engine of the workflow can be given. Throws INVALID_INPUT. */
  check(body: unknown, workflow: Workflow, headers: HeaderFields, timeoutMs: number): Promise<WorkflowRequest>
}

/** Of the caller's time, what the questions about options may take, so that a silent engine leaves enough for the others. */
const shareForOptions = 0.2
const mostForOptionsMs = 1_000

/** The common fields are checked here, an engine's options by the engine itself, before anything is calculated. */
export function createRequestCheck(bus: Bus): RequestCheck {
  const zones = loadTimeZones()
  const common = createChecker(WorkflowRequest, zones)
  return {
    async check(body, workflow, headers, timeoutMs) {
      const faults = commonFaults(body, common, zones, workflow)
      if (faults.length > 0) throw invalidFields(faults)
      const request = body as WorkflowRequest
      const withinMs = Math.min(mostForOptionsMs, timeoutMs * shareForOptions)
      const optionFaults = await Promise.all(
        Object.keys(request.options ?? {}).map((engine) => faultsOfOptions(bus, engine, request, headers, withinMs)),
      )
      if (optionFaults.flat().length > 0) throw invalidFields(optionFaults.flat())
      return request
    },
  }
}

function commonFaults(body: unknown, common: Checker, zones: TimeZones, workflow: Workflow): FieldFault[] {
  const faults = common.faultsOf(body)
  if (faults.length > 0) return faults
  const { options, birth_data: birth } = body as WorkflowRequest
  const engines = workflow.steps.map((step) => step.engine)
  const strangers = Object.keys(options ?? {}).filter((engine) => !engines.includes(engine))
  if (strangers.length > 0)
    return strangers.slice(0, mostFaults + 1).map((engine) => ({
      pointer: `/options/${escapeToken(engine)}`,
      message: `is not an engine of ${workflow.id}; its engines are ${engines.join(', ')}`,
      code: 'additionalProperties',
    }))
  if (birth?.date === undefined || birth.time === undefined || birth.timezone === undefined) return []
  try {
    resolveLocalTime({ ...birth, date: birth.date, time: birth.time, timezone: birth.timezone }, zones)
    return []
  } catch (error) {
    if (error instanceof NoesisError && error.errors) return error.errors
    throw error
  }
}

/** What the engine says of its own options. Throws what it refuses as too large; of one that cannot be asked the run will tell. */
async function faultsOfOptions(bus: Bus, engine: string, request: WorkflowRequest, headers: HeaderFields, timeoutMs: number): Promise<FieldFault[]> {
  try {
    const body = JSON.stringify({ ...request, options: request.options?.[engine] })
    const reply = await bus.request(subjects.engine(engine, 'validate'), { body, headers, timeoutMs, safeToRepeat: true })
    const { errors } = reply.json<{ errors: FieldFault[] }>()
    return errors
      .filter(({ pointer }) => pointer.startsWith('/options'))
      .filter(isOptionFault)
      .map((fault) => ({ ...fault, pointer: pointerInWorkflow(engine, fault.pointer) }))
  } catch (error) {
    if (error instanceof NoesisError && error.code !== 'PAYLOAD_TOO_LARGE') return []
    throw error
  }
}

/** A missing option is that engine's own failure; a wrong one, or one that lacks a part of its own, is the caller's mistake. */
const isOptionFault = ({ code, pointer }: FieldFault) => code !== 'required' || pointer.split('/').length > '/options/name'.split('/').length
