import type { MsgHdrs } from '@nats-io/transport-node'
import type { HeaderFields } from './bus.js'

/** Header fields as they travel. Throws RangeError for a value with a line break. */
export function encodeHeaders(fields: HeaderFields): Uint8Array {
  let text = 'NATS/1.0\r\n'
  for (const name in fields) {
    const value = fields[name] as string
    if (value.includes('\n') || value.includes('\r')) throw new RangeError(`header ${name} has a line break`)
    text += `${name}: ${value}\r\n`
  }
  return Buffer.from(`${text}\r\n`)
}

/**
 * Encoded fields in the form that the client's `publish` takes. It asks its headers for nothing but `encode()`, and the
 * client's own class spends more time on names and lists than the whole rest of a publish.
 */
export const asMsgHdrs = (encoded: Uint8Array): MsgHdrs => ({ encode: () => encoded }) as unknown as MsgHdrs
