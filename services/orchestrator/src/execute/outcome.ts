import type { EngineResponse, FieldFault, NoesisError, StepStatus } from '@selemene/contracts'

export interface StepOutcome {
  engine: string
  status: StepStatus
  response?: EngineResponse
  /** Answered from a default where the synthesis asks for a choice of the caller's. */
  byDefault?: boolean
  /** The engine's own drawing, where the run asked for it. */
  picture?: string
  errorCode?: string
  detail?: string
  /** What of the caller's input the engine refused. */
  errors?: FieldFault[]
  durationMs: number
}

const unavailableCodes = new Set(['SERVICE_UNAVAILABLE', 'ENGINE_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'OVERLOADED', 'TIMEOUT', 'MAINTENANCE'])

/** An engine's error in the words of a workflow's status. */
export function outcomeOfError(engine: string, error: NoesisError, durationMs: number): StepOutcome {
  const errorCode = error.code === 'SERVICE_UNAVAILABLE' ? 'ENGINE_UNAVAILABLE' : error.code
  const { message: detail, errors } = error
  return { engine, status: stepStatus(error), errorCode, detail, ...(errors === undefined ? {} : { errors }), durationMs }
}

function stepStatus(error: NoesisError): StepStatus {
  if (error.code === 'PHASE_ACCESS_DENIED') return 'phase_denied'
  return unavailableCodes.has(error.code) ? 'unavailable' : 'failed'
}
