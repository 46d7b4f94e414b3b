import { ProviderFault } from './provider-fault.js'

/** A panchang is about 2 KB. */
const mostBytes = 64 * 1024

export interface Question {
  url: string
  key: string
  body: object
  timeoutMs: number
}

/**
 * One request to the provider: JSON by POST with the key in `x-api-key` (https://freeastrologyapi.com/api-reference). Redirects are
 * refused, so that key and birth data go to no other host. Returns the parsed body of a 2xx answer; throws ProviderFault for all else.
 */
export async function postQuestion({ url, key, body, timeoutMs }: Question): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-api-key': key },
      body: JSON.stringify(body),
      signal,
    })
    const text = await readText(response)
    if (!response.ok) throw faultOfStatus(response.status, text)
    return parse(text)
  } catch (error) {
    if (error instanceof ProviderFault) throw error
    if (signal.aborted) throw new ProviderFault('timeout', `no answer within ${timeoutMs} ms`)
    throw new ProviderFault('network_error', 'the connection failed, was cut, or was redirected')
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) throw new ProviderFault('invalid_answer', `an answer of more than ${mostBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** AWS API Gateway, which the provider runs on, says "Limit Exceeded" with 429 when a usage plan's quota is gone, "Too Many Requests" when throttled. */
function faultOfStatus(status: number, text: string): ProviderFault {
  if (status === 429) return new ProviderFault('rate_limited', 'status 429', /limit exceeded/i.test(text))
  return new ProviderFault(status >= 500 ? 'server_error' : 'client_error', `status ${status}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProviderFault('invalid_answer', 'an answer that is not JSON')
  }
}
