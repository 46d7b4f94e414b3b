import type { HeaderFields } from './bus.js'

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
