import type { Call, Endpoint } from './bus.js'

/** An endpoint that reads JSON, checks it, and answers JSON. `parse` throws INVALID_INPUT for what does not fit. */
export function jsonEndpoint<I>(subject: string, parse: (body: unknown) => I, handle: (input: I, call: Call) => Promise<unknown>): Endpoint {
  return {
    subject,
    async handle(call) {
      return { body: JSON.stringify(await handle(parse(call.json()), call)), headers: { 'Content-Type': 'application/json' } }
    },
  }
}
