import createClient, { type Client } from 'openapi-fetch'
import type {
  CalculationAnswer,
  CalculationInput,
  EngineId,
  PictureLook,
  PictureSource,
  WorkflowAnswer,
  WorkflowEvent,
  WorkflowId,
  WorkflowInput,
} from './api-types.js'
import { readEvents } from './read-events.js'
import type { paths } from './schema.js'
import { errorOf, type Problem, SelemeneError } from './selemene-error.js'
import { withRetries } from './with-retries.js'

export interface SelemeneOptions {
  /** Where the API is: `https://api.example.org`. */
  baseUrl: string
  /** An API key. Without one only the public routes answer. */
  key?: string
  /** How often a refused request is repeated after its `Retry-After`; 2 unless said. */
  retries?: number
  fetch?: typeof fetch
}

export interface CallOptions {
  signal?: AbortSignal
  /** Of seeded engines: the same key and input draw the same again, for 24 hours. */
  idempotencyKey?: string
}

export interface Selemene {
  /** Every route of the document, typed: `api.GET('/api/v1/me')`. Answers `{data}` or `{error}` and never throws for a status. */
  readonly api: Client<paths>
  /** One engine's answer. Throws `SelemeneError`, as all below do. */
  calculate<Id extends EngineId>(engine: Id, input: CalculationInput<Id>, options?: CallOptions): Promise<CalculationAnswer<Id>>
  execute<Id extends WorkflowId>(workflow: Id, input: WorkflowInput<Id>, options?: CallOptions): Promise<WorkflowAnswer<Id>>
  /** A workflow as it runs: each engine when it has answered, then the synthesis, then `done`. */
  stream<Id extends WorkflowId>(workflow: Id, input: WorkflowInput<Id>, options?: CallOptions): AsyncGenerator<WorkflowEvent, void, void>
  /** The picture of an engine or a workflow: an SVG document or a PNG, as bytes. */
  picture(of: PictureSource, input: object, look?: PictureLook, options?: CallOptions): Promise<Uint8Array>
}

/** The API at `baseUrl`, for browsers, Node, Bun and Deno. */
export function createSelemene({ baseUrl, key, retries = 2, fetch = globalThis.fetch }: SelemeneOptions): Selemene {
  const send = withRetries({ retries, longestWaitSeconds: 60, fetch })
  const credentials: Record<string, string> = key === undefined ? {} : { 'x-api-key': key }
  const api = createClient<paths>({ baseUrl, headers: credentials, fetch: send })

  async function post(path: string, accept: string, input: object, { signal, idempotencyKey }: CallOptions = {}): Promise<Response> {
    const headers = { ...credentials, accept, 'content-type': 'application/json' }
    const answer = await send(
      new Request(new URL(path, baseUrl), {
        method: 'POST',
        headers: idempotencyKey === undefined ? headers : { ...headers, 'idempotency-key': idempotencyKey },
        body: JSON.stringify(input),
        ...(signal === undefined ? {} : { signal }),
      }),
    )
    if (!answer.ok) throw await errorOf(answer)
    return answer
  }

  const postJson = async <T>(path: string, input: unknown, options?: CallOptions) =>
    (await (await post(path, 'application/json', input as object, options)).json()) as T

  return {
    api,
    calculate: (engine, input, options) => postJson(pathOf({ engine }), input, options),
    execute: (workflow, input, options) => postJson(pathOf({ workflow }), input, options),
    async *stream(workflow, input, options) {
      for await (const { event, data } of readEvents(await post(pathOf({ workflow }), 'text/event-stream', input as object, options))) {
        if (event === 'error') throw new SelemeneError(200, data as Problem)
        yield { event, data } as WorkflowEvent
      }
    },
    async picture(of, input, { type = 'image/svg+xml', theme, width } = {}, options) {
      const query = new URLSearchParams({ ...(theme === undefined ? {} : { theme }), ...(width === undefined ? {} : { width: String(width) }) })
      const answer = await post(`${pathOf(of)}?${query}`, type, input, options)
      return new Uint8Array(await answer.arrayBuffer())
    },
  }
}

const pathOf = (source: PictureSource) =>
  'engine' in source ? `/api/v1/engines/${source.engine}/calculate` : `/api/v1/workflows/${source.workflow}/execute`
