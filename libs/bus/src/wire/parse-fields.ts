import type { Fields } from './wire.js'

/** The header of a message as it traveled, taken apart when it is first asked for a field. `hasBody`: the message goes on after it. */
export function parseFields(text: string, hasBody: boolean): Fields {
  let fields: Map<string, string> | undefined
  return {
    isUnserved: !hasBody && text.startsWith('NATS/1.0 503'),
    get(name) {
      fields ??= takeApart(text)
      return fields.get(name) || undefined
    },
  }
}

/** Of a field that stands twice the first counts. */
function takeApart(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (let from = text.indexOf('\r\n') + 2; from > 1 && from < text.length; ) {
    const end = text.indexOf('\r\n', from)
    const colon = text.indexOf(':', from)
    if (end < 0) break
    const name = text.slice(from, colon)
    if (colon > from && colon < end && !fields.has(name)) fields.set(name, text.slice(colon + 1, end).trim())
    from = end + 2
  }
  return fields
}
