import { gzipSync } from 'node:zlib'
import { type Answer, gzipFromBytes, gzipHeader, header } from '@selemene/bus'
import { type Calculated, callMetadata, type EngineRunner, type Question } from '@selemene/engine'

/** What an answer is written as: the result, its picture, or both in one. */
export type Form = 'json' | 'svg' | 'both'

/**
 * An answer without what belongs to one call: the caller's own words, the seed, the clock. Its bytes stand in two pieces, between which
 * each call's metadata go; the caller's words go before them.
 */
export interface KeptAnswer {
  /** The pieces one after the other; where packed, each is a gzip member of its own. */
  bytes: Uint8Array
  /** Where the second piece begins. */
  tailAt: number
  packed: boolean
  /** For those who asked at the same time, not for later: another try may bring a better one. */
  provisional?: boolean
}

/** Writes down what can be kept of an answer. */
export function keepAnswer(question: Question, calculated: Calculated, form: Form): KeptAnswer {
  const answer = writeDown(question, calculated, form)
  return calculated.provisional ? { ...answer, provisional: true } : answer
}

function writeDown(question: Question, calculated: Calculated, form: Form): KeptAnswer {
  const picture = form === 'json' ? undefined : calculated.picture()
  if (form === 'svg') return inPieces(picture ?? '', '')
  const { result, witnessPrompt, metadata } = calculated
  const rest = JSON.stringify({ witness_prompt: witnessPrompt, consciousness_level: question.level, metadata: {} })
  const head = `${JSON.stringify(result).slice(1)},${rest.slice(1, -2)}`
  const tail = `${metadataText(metadata).slice(1)}}`
  if (form === 'json') return inPieces(head, tail)
  return inPieces(head, picture === undefined ? `${tail}}` : `${tail},"picture":${JSON.stringify(picture)}}`)
}

/** The whole answer of one call. `startedAt`: performance.now() at its beginning. */
export function writeAnswer(
  { engine }: EngineRunner,
  question: Question,
  { bytes, tailAt, packed }: KeptAnswer,
  { form, startedAt, cached }: { form: Form; startedAt: number; cached: boolean },
): Answer {
  const [head, tail] = [bytes.subarray(0, tailAt), bytes.subarray(tailAt)]
  if (form === 'svg') return { body: head, headers: headersOf('image/svg+xml', packed) }
  const echo = JSON.stringify(question.echo).slice(1, -1)
  const opening = `${form === 'both' ? '{"response":' : ''}{"engine_id":"${engine.id}","result":{${echo === '' ? '' : `${echo},`}`
  const call = `${JSON.stringify(callMetadata(question, { startedAt, cached })).slice(1, -1)},`
  const body = packed ? Buffer.concat([pack(opening), head, pack(call), tail]) : joined(opening, head, call, tail)
  return { body, headers: headersOf('application/json', packed) }
}

/** The four pieces one after the other, each written once. */
function joined(opening: string, head: Uint8Array, call: string, tail: Uint8Array): Buffer {
  const headAt = Buffer.byteLength(opening)
  const callAt = headAt + head.length
  const tailAt = callAt + Buffer.byteLength(call)
  const body = Buffer.allocUnsafe(tailAt + tail.length)
  body.write(opening)
  body.set(head, headAt)
  body.write(call, callAt)
  body.set(tail, tailAt)
  return body
}

/** Metadata as JSON. Provenance comes last: it is one object for all answers of an engine, and a third of their bytes. */
function metadataText({ provenance, ...rest }: Calculated['metadata']): string {
  return `${JSON.stringify(rest).slice(0, -1)},"provenance":${provenanceText(provenance)}}`
}

const provenanceTexts = new WeakMap<object, string>()

function provenanceText(provenance: object): string {
  const known = provenanceTexts.get(provenance)
  if (known !== undefined) return known
  const text = JSON.stringify(provenance)
  provenanceTexts.set(provenance, text)
  return text
}

function inPieces(head: string, tail: string): KeptAnswer {
  const tailAt = Buffer.byteLength(head)
  const size = tailAt + Buffer.byteLength(tail)
  if (size >= gzipFromBytes) return packedPieces(pack(head), pack(tail))
  // Of its own memory, not of a shared slab: it stays for long.
  const bytes = Buffer.allocUnsafeSlow(size)
  bytes.write(head)
  bytes.write(tail, tailAt)
  return { bytes, tailAt, packed: false }
}

const packedPieces = (head: Buffer, tail: Buffer): KeptAnswer => ({ bytes: Buffer.concat([head, tail]), tailAt: head.length, packed: true })

const pack = (text: string): Buffer => gzipSync(text, { level: 1 })

const headersOf = (contentType: string, packed: boolean) => ({ [header.contentType]: contentType, ...(packed ? gzipHeader : {}) })
