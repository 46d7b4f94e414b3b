import Type, { type Static, type TSchema } from 'typebox'
import { Strict } from './json-schema.js'
import { BirthData, type BirthField, CurrentTime, Level, Place, Question, Seed, WithReading } from './vocabulary.js'

/** The common request with one engine's options in it. `needs` are the birth fields that this engine cannot do without. */
export function EngineRequest<O extends TSchema>(options: O, needs: readonly BirthField[] = []) {
  const birth = needs.length === 0 ? BirthData : { ...BirthData, required: [...needs] }
  return Strict({
    birth_data: needs.length === 0 ? Type.Optional(BirthData) : (birth as typeof BirthData),
    current_time: Type.Optional(CurrentTime),
    location: Type.Optional(Place),
    consciousness_level: Type.Optional(Level),
    seed: Type.Optional(Seed),
    question: Type.Optional(Question),
    reading: Type.Optional(WithReading),
    options,
  })
}

/** The common request as every engine reads it; `options` is the engine's own. */
export interface EngineInput<O> {
  birth_data?: BirthData
  current_time?: string
  location?: Place
  consciousness_level?: number
  seed?: string | number
  question?: string
  reading?: boolean
  options: O
}

/** The common request of a workflow: options are keyed by engine id and checked by the engines themselves. */
export const WorkflowRequest = EngineRequest(Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: 'Options by engine id' })))
export type WorkflowRequest = Static<typeof WorkflowRequest>
