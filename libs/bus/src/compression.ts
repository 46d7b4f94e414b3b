import { promisify } from 'node:util'
import { gunzip, gzipSync } from 'node:zlib'
import type { Answer } from './bus.js'

/** Bodies beyond this are sent compressed: a server's usual `max_payload` is 1 MiB. */
export const gzipFromBytes = 512 * 1024
/** Four times what the bus carries uncompressed; 4 MB of gzip can hold 4 GB of zeros. */
const mostInflatedBytes = 16 * 1024 * 1024
const encodingHeader = 'Content-Encoding'
/** Says of a body that it is gzip: one member, or several one after the other. */
export const gzipHeader = { [encodingHeader]: 'gzip' }

/** An answer as it travels, with the header that says how. One that is compressed already stays as it is. */
export function gzipAnswer(answer: Answer): Answer {
  if (answer.body.length < gzipFromBytes || answer.headers?.[encodingHeader] !== undefined) return answer
  return { body: gzipSync(answer.body, { level: 1 }), headers: { ...answer.headers, ...gzipHeader } }
}

export const isGzipped = (header: (name: string) => string | undefined): boolean => header(encodingHeader) === 'gzip'

const gunzipAside = promisify(gunzip)

/** The body that `gzipAnswer` was given, decompressed on another thread. Rejects what is not gzip, and what grows beyond 16 MiB. */
export const gunzipBody = (body: Uint8Array): Promise<Uint8Array> => gunzipAside(body, { maxOutputLength: mostInflatedBytes, chunkSize: 256 * 1024 })
