import Type, { type Static } from 'typebox'
import { EngineResponse } from './response.js'

/** How one engine's part of a workflow ended. */
const stepStatuses = ['ok', 'failed', 'unavailable', 'phase_denied', 'skipped'] as const
export type StepStatus = (typeof stepStatuses)[number]

/** What a statement can be about. */
export const synthesisThemes = ['Identity', 'Timing', 'Shadow', 'Gift', 'Direction'] as const
export type SynthesisTheme = (typeof synthesisThemes)[number]

const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description })
const statement = {
  id: Type.String({ description: 'The rule that spoke' }),
  about: Type.Enum([...synthesisThemes], { type: 'string' }),
  sources: Type.Array(Type.String(), { description: 'JSON pointers into this answer: all that the statement stands on' }),
}

/** What the results say together. */
export const Synthesis = Type.Object(
  {
    themes: Type.Array(
      Type.Object({ ...statement, name: Type.String(), description: Type.String(), strength: share('How strong, 0 to 1; strongest first') }),
    ),
    alignments: Type.Array(
      Type.Object({
        ...statement,
        aspect: Type.String(),
        description: Type.String(),
        engines: Type.Array(Type.String(), { description: 'Ids of the engines that agree' }),
        confidence: share('How sure, 0 to 1; surest first'),
      }),
    ),
    tensions: Type.Array(
      Type.Object({
        ...statement,
        aspect: Type.String(),
        perspective_a: Type.String(),
        perspective_b: Type.String(),
        integration_hint: Type.String(),
        confidence: share('How sure, 0 to 1; surest first'),
      }),
    ),
    summary: Type.String(),
    summary_of: Type.Array(Type.String(), { description: 'Statements that the summary names, by id' }),
    summary_sentences: Type.Array(
      Type.Object({
        text: Type.String(),
        sources: Type.Array(Type.String(), { description: 'JSON pointers into this answer, or into the request: /question' }),
      }),
      { description: 'The summary sentence by sentence, each with what it stands on' },
    ),
  },
  { description: 'What the results say together; every statement names the fields that it stands on' },
)
export type Synthesis = Static<typeof Synthesis>

const StepReport = Type.Object({
  status: Type.Enum([...stepStatuses], { type: 'string' }),
  error_code: Type.Optional(Type.String()),
  detail: Type.Optional(Type.String()),
  duration_ms: Type.Number(),
})

const count = Type.Integer({ minimum: 0 })

/** 200 of POST /workflows/{id}/execute. */
export const WorkflowResponse = Type.Object({
  workflow_id: Type.String(),
  status: Type.Enum(['complete', 'degraded'], { type: 'string', description: 'degraded: an engine failed, was away or asks for a higher level' }),
  engine_outputs: Type.Record(Type.String(), Type.Unsafe<EngineResponse>(EngineResponse(Type.Object({}))), { description: 'By engine id' }),
  engine_statuses: Type.Record(Type.String(), StepReport, { description: 'By engine id: an engine that did not run says why' }),
  synthesis: Synthesis,
  witness_prompts: Type.Array(Type.String(), { maxItems: 4 }),
  consciousness_level: Type.Integer({ minimum: 0, maximum: 5 }),
  engines_count: count,
  engines_succeeded: count,
  engines_failed: count,
  total_time_ms: Type.Number(),
  timestamp: Type.String(),
})
export type WorkflowResponse = Static<typeof WorkflowResponse>
