import Type, { type Static } from 'typebox'

/** What an instance of a service says of itself again and again, on `alive.<service>`. Later versions may say more. */
export const Heartbeat = Type.Object({
  id: Type.String({ pattern: '^[\\w-]{1,64}$' }),
  /** The subjects that it answers. */
  serves: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 500 }),
  /** It ends what it has begun, and takes no more. */
  leaving: Type.Boolean(),
})
export type Heartbeat = Static<typeof Heartbeat>
