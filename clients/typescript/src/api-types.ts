import type { components, paths } from './schema.js'

type EnginePath = Extract<keyof paths, `/api/v1/engines/${string}/calculate`>
type WorkflowPath = Extract<keyof paths, `/api/v1/workflows/${string}/execute`>

/** Ids of the engines and workflows that the document has operations for. */
export type EngineId = Exclude<EnginePath extends `/api/v1/engines/${infer Id}/calculate` ? Id : never, '{id}'>
export type WorkflowId = Exclude<WorkflowPath extends `/api/v1/workflows/${infer Id}/execute` ? Id : never, '{id}'>

interface JsonOperation {
  post: { requestBody: { content: { 'application/json': unknown } }; responses: { 200: { content: { 'application/json': unknown } } } }
}
type InputOf<Path> = Path extends JsonOperation ? Path['post']['requestBody']['content']['application/json'] : never
type AnswerOf<Path> = Path extends JsonOperation ? Path['post']['responses'][200]['content']['application/json'] : never

export type CalculationInput<Id extends EngineId> = InputOf<paths[`/api/v1/engines/${Id}/calculate`]>
export type CalculationAnswer<Id extends EngineId> = AnswerOf<paths[`/api/v1/engines/${Id}/calculate`]>
export type WorkflowInput<Id extends WorkflowId> = InputOf<paths[`/api/v1/workflows/${Id}/execute`]>
export type WorkflowAnswer<Id extends WorkflowId> = AnswerOf<paths[`/api/v1/workflows/${Id}/execute`]>

type StepReport = components['schemas']['WorkflowAnswer']['engine_statuses'][string]
type Outcome = components['schemas']['WorkflowAnswer']

/** What a streamed workflow tells, in the order of telling; `done` is the last. */
export type WorkflowEvent =
  | { event: 'engine'; data: { engine_id: string; response?: Outcome['engine_outputs'][string] } & StepReport }
  | { event: 'progress'; data: { finished: number; total: number } }
  | { event: 'synthesis'; data: Pick<Outcome, 'synthesis' | 'witness_prompts'> }
  | { event: 'done'; data: Omit<Outcome, 'engine_outputs'> }

/** What a picture is of. */
export type PictureSource = { engine: EngineId } | { workflow: WorkflowId }

export interface PictureLook {
  /** SVG unless said. */
  type?: 'image/svg+xml' | 'image/png'
  theme?: 'light' | 'dark'
  /** Pixels, 64 to 2,048; the picture's own unless said. */
  width?: number
}
