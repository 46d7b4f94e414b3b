import { gunzipSync, gzipSync } from 'node:zlib'
import type { HeaderFields } from './bus.js'

/** Bodies beyond this are sent compressed: a server's usual `max_payload` is 1 MiB. */
const packFromBytes = 512 * 1024
const encodingHeader = 'Content-Encoding'

/** A body as it travels, and the header that says how. */
export function packBody(body: Uint8Array | string): { body: Uint8Array | string; headers: HeaderFields } {
  if (body.length < packFromBytes) return { body, headers: {} }
  return { body: gzipSync(body, { level: 1 }), headers: { [encodingHeader]: 'gzip' } }
}

/** What `packBody` was given. */
export const unpackBody = (body: Uint8Array, header: (name: string) => string | undefined): Uint8Array =>
  header(encodingHeader) === 'gzip' ? gunzipSync(body) : body
