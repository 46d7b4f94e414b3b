import Type, { type Static } from 'typebox'
import { createParser } from './check.js'
import { NoesisError } from './errors.js'
import type { BirthField } from './vocabulary.js'
import { WorkflowResponse } from './workflow-response.js'

/** A JSON Schema document. */
export type JsonSchema = Record<string, unknown>
const JsonSchema = Type.Unsafe<JsonSchema>({ type: 'object' })

export const CatalogueExample = Type.Object({ title: Type.String(), request: Type.Unsafe<Record<string, unknown>>({ type: 'object' }) })
export type CatalogueExample = Static<typeof CatalogueExample>

/** What engines and workflows say of themselves alike. Fields that a newer release adds are kept. */
const common = {
  id: Type.String(),
  title: Type.String({ maxLength: 200 }),
  summary: Type.String({ maxLength: 2_000 }),
  version: Type.String({ maxLength: 64 }),
  required_phase: Type.Integer({ minimum: 0, maximum: 5 }),
  service: Type.String({ pattern: '^[\\w-]{1,64}$', description: 'The service (queue group) that answers for it' }),
  has_picture: Type.Boolean(),
  body_limit: Type.Integer({ minimum: 1, maximum: 4 * 1024 * 1024, description: 'Largest request body in bytes' }),
  request_schema: JsonSchema,
  /** Of what is answered with 200. */
  result_schema: JsonSchema,
  examples: Type.Array(CatalogueExample),
}

/** What an engine service announces of one engine: enough for the gateway to list, document and route it without knowing it. */
export const EngineEntry = Type.Object({
  ...common,
  tags: Type.Array(Type.String()),
  deterministic: Type.Boolean(),
  determinism: Type.Enum(['pure', 'seeded', 'timed'], { type: 'string' }),
  needs: Type.Array(Type.Unsafe<BirthField>({ type: 'string' })),
  cost: Type.Number({ minimum: 1, maximum: 1_000, description: "What one call counts against the caller's limit per minute" }),
})
export type EngineEntry = Static<typeof EngineEntry>

/** What the orchestrator announces of one workflow. */
export const WorkflowEntry = Type.Object({ ...common, engines: Type.Array(Type.String()) })
export type WorkflowEntry = Static<typeof WorkflowEntry>

const parseEngine = createParser(EngineEntry)
const parseWorkflow = createParser(WorkflowEntry)
const wellFormedId = /^[a-z0-9][a-z0-9-]{0,63}$/

/** An announcement as its entry. Throws for what is not JSON, does not fit, or speaks of another id than its subject does. */
export function readCatalogueEntry(kind: string, id: string, text: string): EngineEntry | WorkflowEntry {
  if (!wellFormedId.test(id)) throw new Error('an id that is none')
  const said = JSON.parse(text) as Record<string, unknown>
  const entry = kind === 'engine' ? parseEngine({ ...absentBefore.engine, ...said }) : parseWorkflow({ ...absentBefore.workflow, ...said })
  if (entry.id !== id) throw new Error('an entry that speaks of another id than its subject')
  return entry
}

/** Fields that the last release does not announce yet, and what they were then. */
const absentBefore = { engine: { cost: 1 }, workflow: { result_schema: WorkflowResponse } }

const howToRise =
  'Ask an administrator to raise your level (PATCH /api/v1/admin/users/{id}) and for a key of that level; GET /api/v1/engines says what each level opens.'

/** Refuses a caller whose own level is below what an engine or workflow asks for. Throws PHASE_ACCESS_DENIED. */
export function assertPhase(entry: { id: string; required_phase: number }, level: number): void {
  if (level >= entry.required_phase) return
  throw new NoesisError('PHASE_ACCESS_DENIED', `${entry.id} needs consciousness level ${entry.required_phase}; yours is ${level}. ${howToRise}`, {
    extra: { required_phase: entry.required_phase, current_phase: level },
  })
}
