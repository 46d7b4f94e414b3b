import { NoesisError } from './errors.js'
import type { BirthField } from './vocabulary.js'

/** A JSON Schema document. */
export type JsonSchema = Record<string, unknown>

export interface CatalogueExample {
  title: string
  request: Record<string, unknown>
}

/** What an engine service announces of one engine: enough for the gateway to list, document and route it without knowing it. */
export interface EngineEntry {
  id: string
  title: string
  summary: string
  tags: string[]
  version: string
  required_phase: number
  deterministic: boolean
  determinism: 'pure' | 'seeded' | 'timed'
  /** The service (queue group) that answers for it. */
  service: string
  needs: BirthField[]
  has_picture: boolean
  /** Largest request body in bytes. */
  body_limit: number
  /** What one call counts against the caller's limit per minute, 1 or more. */
  cost: number
  request_schema: JsonSchema
  result_schema: JsonSchema
  examples: CatalogueExample[]
}

/** What the orchestrator announces of one workflow. */
export interface WorkflowEntry {
  id: string
  title: string
  summary: string
  version: string
  required_phase: number
  service: string
  engines: string[]
  has_picture: boolean
  body_limit: number
  request_schema: JsonSchema
  examples: CatalogueExample[]
}

/** Refuses a caller whose own level is below what an engine or workflow asks for. Throws PHASE_ACCESS_DENIED. */
export function assertPhase(entry: { id: string; required_phase: number }, level: number): void {
  if (level >= entry.required_phase) return
  throw new NoesisError('PHASE_ACCESS_DENIED', `${entry.id} needs consciousness level ${entry.required_phase}; yours is ${level}.`, {
    extra: { required_phase: entry.required_phase, current_phase: level },
  })
}
