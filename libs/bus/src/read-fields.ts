import type { Msg } from '@nats-io/transport-node'

/** What this file reads of the client's message, below its public face: `headers` there takes every field apart, whether asked for or not. */
interface Raw {
  _rdata: Uint8Array
  _msg: { hdr: number }
}

export interface Fields {
  /** The server itself says that nobody serves the subject. */
  readonly isUnserved: boolean
  /** A field's value as it was sent, undefined where there is none or an empty one. Names are exact. */
  get(name: string): string | undefined
}

/** The header fields of a message as they came; undefined when it has none. */
export function readFields(message: Msg): Fields | undefined {
  const { _rdata: bytes, _msg: args } = message as unknown as Raw
  if (args.hdr <= 0) return undefined
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, args.hdr).toString()
  return {
    isUnserved: bytes.length === args.hdr && text.startsWith('NATS/1.0 503'),
    get(name) {
      const field = `\r\n${name}:`
      const at = text.indexOf(field)
      if (at < 0) return undefined
      const from = at + field.length
      return text.slice(from, text.indexOf('\r\n', from)).trim() || undefined
    },
  }
}
