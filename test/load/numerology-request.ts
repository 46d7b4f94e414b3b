export const body = { birth_data: { name: 'Asha Rao', date: '1991-08-13' }, current_time: '2026-01-01T00:00:00Z' }
export const numerology = '/api/v1/engines/numerology/calculate'

/** The bytes of one request, keep-alive: numerology's unless another body is given. */
export function requestText(path: string, key: string, asked: object = body): Buffer {
  const text = JSON.stringify(asked)
  const head = [`POST ${path} HTTP/1.1`, 'host: bench', `x-api-key: ${key}`, 'content-type: application/json', `content-length: ${text.length}`]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`)
}
