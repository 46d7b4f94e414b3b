import { NoesisError } from '@selemene/contracts'
import { addressOf, apiKey } from './addresses.js'

export interface ApiAnswer<T> {
  status: number
  headers: Headers
  body: T
  /** Until the answer was read whole. */
  ms: number
}

const patienceMs = 35_000

/** One call of the API with the operator's key. Throws with the status and the problem's detail when the answer is not 2xx. */
export async function callApi<T>(method: string, path: string, body?: unknown): Promise<ApiAnswer<T>> {
  const answer = await tryApi<T>(method, path, { body, key: await apiKey() })
  const { detail = '' } = answer.body as { detail?: string }
  if (answer.status >= 300) throw new NoesisError('EXTERNAL_API_ERROR', `${method} ${path} answers ${answer.status}. ${detail}`)
  return answer
}

/** One call of the API, whatever it answers. Throws when there is no answer. */
export async function tryApi<T>(
  method: string,
  path: string,
  { body, key, headers = {} }: { body?: unknown; key?: string; headers?: Record<string, string> } = {},
) {
  const url = new URL(path, await addressOf('base'))
  const started = performance.now()
  const response = await fetch(url, {
    method,
    headers: {
      ...(key === undefined ? {} : { 'x-api-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patienceMs),
  }).catch((cause: unknown) => {
    throw new NoesisError('EXTERNAL_API_ERROR', `${url.origin} does not answer.`, { cause })
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: readBody<T>(text), ms: performance.now() - started } satisfies ApiAnswer<T>
}

function readBody<T>(text: string): T {
  try {
    return JSON.parse(text) as T
  } catch {
    // A page or Prometheus' text.
    return text as T
  }
}
