import type { Answer } from './answer.js'
import { freshAddress, send } from './send.js'
import { readDocument, type ServedDocument } from './served-document.js'
import { readStack, type Stack } from './stack.js'

export interface CallOptions {
  key?: string | undefined
  token?: string | undefined
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, as application/json unless a header says otherwise. */
  raw?: string | Buffer
  headers?: Record<string, string>
  from?: string
}

/**
 * A caller of the API. Every answer that passes through it is held against the served OpenAPI document: a status or a body that
 * the document does not list is an error of the test that received it.
 */
export interface Client {
  readonly stack: Stack
  readonly document: ServedDocument
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
  get(path: string, options?: CallOptions): Promise<Answer>
  post(path: string, body?: unknown, options?: CallOptions): Promise<Answer>
  /** The same caller with other credentials, address or headers. */
  as(options: CallOptions): Client
}

/** A client without credentials, from an address of its own. */
export async function openClient(): Promise<Client> {
  const stack = readStack()
  const from = freshAddress()
  const served = await send(stack.baseUrl, { method: 'GET', path: '/api/openapi.json', from })
  return createClient(stack, readDocument(served.text), { from })
}

function createClient(stack: Stack, document: ServedDocument, defaults: CallOptions): Client {
  async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { key, token, body, raw, from, headers } = { ...defaults, ...options, headers: { ...defaults.headers, ...options.headers } }
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const answer = await send(stack.baseUrl, {
      method,
      path,
      payload,
      from,
      headers: {
        ...(key === undefined ? {} : { 'x-api-key': key }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    })
    const faults = document.faultsOf(method, path, answer)
    if (faults.length > 0) throw new Error(`${method} ${path} ${faults.join('; ')}: ${answer.text.slice(0, 400)}`)
    return answer
  }
  return {
    stack,
    document,
    call,
    get: (path, options) => call('GET', path, options),
    post: (path, body, options) => call('POST', path, { ...(body === undefined ? {} : { body }), ...options }),
    as: (options) => createClient(stack, document, { ...defaults, ...options, headers: { ...defaults.headers, ...options.headers } }),
  }
}
