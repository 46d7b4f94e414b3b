import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { readStack } from '../stack.js'

/** Run at a release, with STATE_FILE set to a running stack's: what it serves is what the next release must not break. */
const answer = await fetch(new URL('/api/openapi.json', readStack().baseUrl))
writeFileSync(new URL('openapi.json.br', import.meta.url), brotliCompressSync(Buffer.from(await answer.arrayBuffer())))
