import Type, { type Static } from 'typebox'
import { Nullable, OneOf, Strict } from './json-schema.js'

const Dropped = (where: string) => Type.Optional(Nullable(Type.Integer({ minimum: 0 }), { description: `${where}; absent where it is not in use` }))

/** Which kept results to drop. */
export const ClearResults = Strict({
  engine_id: Type.Optional(Type.String({ maxLength: 100, description: 'Those of one engine; all when absent', examples: ['panchanga'] })),
})
export type ClearResults = Static<typeof ClearResults>

const dropped = { l1: Dropped('In memory'), l2: Dropped('In Redis'), l3: Dropped('On disk') }

/** How many results one process has dropped, by layer; null where a layer could not be cleared. */
export const ClearedResults = Type.Object(dropped)
export type ClearedResults = Static<typeof ClearedResults>

const Figure = Type.Integer({ minimum: 0 })

/** What became of the look-ups of each layer that one process uses, since it began; in the order in which layers are asked. */
export const LookUps = Type.Object({
  layers: Type.Array(Type.Object({ layer: OneOf(['l1', 'l2', 'l3']), hits: Figure, misses: Figure, failures: Figure })),
})
export type LookUps = Static<typeof LookUps>

/** What became of a clearing, over all processes that host engines. */
export const ClearingReport = Type.Object({
  complete: Type.Boolean({ description: 'Every process and every layer in use was cleared' }),
  cleared: Type.Object(dropped, { description: 'Results dropped by all replicas together; null where a replica could not clear a layer' }),
  replicas: Type.Array(
    Type.Object({ service: Type.String(), replica: Type.String({ description: 'The instance, as NATS service queries name it' }), ...dropped }),
    { description: 'What each process dropped; replicas share Redis, so each counts what it was the first to drop there' },
  ),
  unreached: Type.Array(Type.String(), { description: 'Services of which no process, or not every process, answered' }),
  verified_keys: Type.Boolean({ description: 'Whether every gateway asks about each key anew, too: when all results are dropped' }),
})
export type ClearingReport = Static<typeof ClearingReport>

/** One request to have the result of ready: a line of `CACHE_WARM_FILE`. */
export const WarmRequest = Strict({
  engine_id: Type.String({ maxLength: 100 }),
  input: Type.Object({}, { description: 'What is sent to the engine' }),
})
export type WarmRequest = Static<typeof WarmRequest>

/** Which requests are asked most. */
export const ListAskedMost = Strict({ most: Type.Integer({ minimum: 1, maximum: 2_000 }) })
export type ListAskedMost = Static<typeof ListAskedMost>

export const AskedMostList = Type.Object({ requests: Type.Array(WarmRequest) })
export type AskedMostList = Static<typeof AskedMostList>
