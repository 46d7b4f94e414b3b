import { createHash } from 'node:crypto'
import { invalidInput, NoesisError } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Redis } from 'ioredis'
import type { App } from '../app-types.js'
import { seal, unseal } from '../http/sealed.js'

const keptSeconds = 24 * 3600
/** Longer than any request may take: after it, a first request that died no longer blocks its repetition. */
const runningSeconds = 330
const keyPattern = /^[\x21-\x7e]{1,255}$/

interface Stored {
  fingerprint: string
  /** Sealed under the caller's credential, since an answer may hold a new API key; absent while the first request runs. */
  sealed?: string
}

type IdempotentCall = NonNullable<FastifyRequest['idempotency']>

interface Answered {
  status: number
  type: string
  body: string
}

/** An Idempotency-Key repeats the first answer of creating routes and seeded calculations for 24 hours. */
export function addIdempotency(app: App, redis: Redis | undefined): void {
  app.decorateRequest('idempotency', undefined)

  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key']
    if (key === undefined || !isIdempotent(request)) return
    if (typeof key !== 'string' || !keyPattern.test(key))
      throw invalidInput('Idempotency-Key', 'must be 1 to 255 printable ASCII characters without spaces', 'header')
    if (redis === undefined) return
    const credential = String(request.headers['x-api-key'] ?? request.headers.authorization)
    const at = `idempotency:${digest(`${credential}\n${request.method} ${request.url}\n${key}`)}`
    const fingerprint = digest((request.body as Buffer | undefined) ?? '')
    const first = await begin(redis, at, fingerprint)
    if (first === undefined) {
      request.idempotency = { at, fingerprint, credential }
      return
    }
    return replay(reply, first, fingerprint, credential, at)
  })

  app.addHook('onSend', (request, reply, payload, done) => {
    const { idempotency } = request
    if (idempotency === undefined || redis === undefined) return done(null, payload)
    request.idempotency = undefined
    void keep(redis, idempotency, reply, payload).then(() => done(null, payload))
  })
}

/** Keeps an answer for its repetitions. Redis away: it is given all the same. */
async function keep(redis: Redis, { at, fingerprint, credential }: IdempotentCall, reply: FastifyReply, payload: unknown): Promise<void> {
  // What was refused for the moment, or failed, may be tried again under the same key.
  if (reply.statusCode >= 500 || reply.statusCode === 429 || !(typeof payload === 'string' || Buffer.isBuffer(payload))) {
    await redis.del(at).catch(() => undefined)
    return
  }
  const answered: Answered = {
    status: reply.statusCode,
    type: String(reply.getHeader('content-type') ?? 'application/json'),
    body: payload.toString(),
  }
  const stored: Stored = { fingerprint, sealed: seal(Buffer.from(JSON.stringify(answered)), credential, at) }
  await redis.set(at, JSON.stringify(stored), 'EX', keptSeconds).catch(() => undefined)
}

const isIdempotent = (request: FastifyRequest) =>
  request.routeOptions.config.idempotent === true || (request.routeOptions.config.counted === true && request.engine?.determinism === 'seeded')

/** Marks the key as running; the stored state when somebody did before. */
async function begin(redis: Redis, at: string, fingerprint: string): Promise<Stored | undefined> {
  try {
    const made = await redis.set(at, JSON.stringify({ fingerprint }), 'EX', runningSeconds, 'NX')
    if (made === 'OK') return undefined
    const text = await redis.get(at)
    return text === null ? undefined : (JSON.parse(text) as Stored)
  } catch (error) {
    throw new NoesisError(
      'SERVICE_UNAVAILABLE',
      'A repeated request cannot be recognised right now. Try again shortly, or without Idempotency-Key.',
      { cause: error },
    )
  }
}

function replay(reply: FastifyReply, first: Stored, fingerprint: string, credential: string, at: string): FastifyReply {
  if (first.fingerprint !== fingerprint) throw invalidInput('Idempotency-Key', 'was used before with another body', 'reused')
  if (first.sealed === undefined) throw new NoesisError('IDEMPOTENCY_CONFLICT', 'The first request with this Idempotency-Key is still running.')
  const { status, type, body } = JSON.parse(unseal(first.sealed, credential, at).toString()) as Answered
  return reply.code(status).header('content-type', type).header('idempotent-replayed', 'true').send(body)
}

const digest = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
