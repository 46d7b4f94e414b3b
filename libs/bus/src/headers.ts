import type { HeaderFields } from './bus.js'

/** Whether a `Cache-Status` (RFC 9211) says that the cache had the answer. */
export const isCacheHit = (cacheStatus: string | undefined): boolean => cacheStatus?.startsWith('selemene; hit') === true

/** Header fields as they travel. Throws RangeError for a value with a line break. */
export function headerText(fields: HeaderFields): string {
  let text = 'NATS/1.0\r\n'
  for (const name in fields) {
    const value = fields[name] as string
    if (value.includes('\n') || value.includes('\r')) throw new RangeError(`header ${name} has a line break`)
    text += `${name}: ${value}\r\n`
  }
  return `${text}\r\n`
}
