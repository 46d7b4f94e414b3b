import { gzipSync } from 'node:zlib'
import { type Answer, header, packedHeader, packFromBytes } from '@selemene/bus'
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
  const tail = `${JSON.stringify(metadata).slice(1)}}`
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
  const piece = (text: string) => (packed ? gzipSync(text, { level: 1 }) : Buffer.from(text))
  return { body: Buffer.concat([piece(opening), head, piece(call), tail]), headers: headersOf('application/json', packed) }
}

function inPieces(head: string, tail: string): KeptAnswer {
  const [first, second] = [Buffer.from(head), Buffer.from(tail)]
  const packed = first.length + second.length >= packFromBytes
  const pieces = packed ? [gzipSync(first, { level: 1 }), gzipSync(second, { level: 1 })] : [first, second]
  const [start, end] = pieces as [Buffer, Buffer]
  // Of its own memory, not of a shared slab: it stays for long.
  const bytes = Buffer.allocUnsafeSlow(start.length + end.length)
  start.copy(bytes)
  end.copy(bytes, start.length)
  return { bytes, tailAt: start.length, packed }
}

const headersOf = (contentType: string, packed: boolean) => ({ [header.contentType]: contentType, ...(packed ? packedHeader : {}) })
