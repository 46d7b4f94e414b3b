import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { invalidInput, NoesisError } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Redis } from 'ioredis'
import type { Credential } from '../access/credential.js'
import type { App } from '../app-types.js'
import { type Answered, type Creation, type Draw, type FirstWord, readFirst, sealed } from '../idempotency/first-word.js'
import { createSlots, type Slot, type SlotKind, type Slots } from '../idempotency/slots.js'

const keyPattern = /^[\x21-\x7e]{1,255}$/

/**
 * For a day an Idempotency-Key repeats the first answer of a creating route, and the draw of a seeded calculation. A slot belongs to
 * the verified key and the route; what is in it is sealed under the secret that access judged, so that nothing but that opens it.
 */
export function addIdempotency(app: App, redis: Redis | undefined): void {
  app.decorateRequest('creation', undefined)
  app.decorateRequest('draw', undefined)
  const slots = redis === undefined ? undefined : createSlots(redis)

  // Nearly every request comes without a key: a promise would cost more than the look.
  app.addHook('preHandler', (request, reply, done) => {
    const key = request.headers['idempotency-key']
    if (key === undefined) return done()
    repeat(key, request, reply).then((isAnswered) => {
      if (!isAnswered) done()
    }, done)
  })

  /** Whether a request that names a key has been answered by what its first one left. */
  async function repeat(key: string | string[], request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const { caller } = request
    const kind = kindOf(request)
    if (kind === undefined || caller === undefined) return false
    if (typeof key !== 'string' || !keyPattern.test(key))
      throw invalidInput('Idempotency-Key', 'must be 1 to 255 printable ASCII characters without spaces', 'header')
    if (slots === undefined) return false
    const slot = { at: `idempotency:${digest(`${caller.key_id}\n${routeOf(request)}\n${key}`)}`, kind, userId: caller.user_id }
    if (kind === 'creation') return repeatAnswer(slots, slot, request, reply)
    await repeatDraw(slots, slot, request, reply)
    return false
  }

  app.addHook('onSend', (request, reply, payload, done) => {
    const { creation } = request
    if (creation === undefined || slots === undefined) return done(null, payload)
    request.creation = undefined
    void leaveAnswer(slots, creation, request, reply, payload as string | Buffer).then(() => done(null, payload))
  })
}

function kindOf(request: FastifyRequest): SlotKind | undefined {
  if (request.route.config.idempotent) return 'creation'
  return request.route.config.counted && request.engine?.determinism === 'seeded' ? 'calculation' : undefined
}

/** The route with what stands in its path: however a path is spelled, it is the same place. */
const routeOf = ({ method, route, params }: FastifyRequest) => `${method} ${route.url} ${JSON.stringify(params)}`

/** The first request draws; every repeat draws the same, whatever has become of the first, and makes the answer again. */
async function repeatDraw(slots: Slots, slot: Slot, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const by = { secret: secretOf(request), at: slot.at }
  const draw: Draw = { seed: randomBytes(16).toString('hex'), now: Date.now() }
  const begun: FirstWord = { ...firstWordOf(request, draw.now), sealed: sealed(draw, by) }
  const found = await begin(slots, slot, begun)
  request.draw = found === undefined ? draw : readFirst<Draw>(found, begun.fingerprint, by, draw.now)
  if (found !== undefined) reply.header('idempotent-replayed', 'true')
}

/** The first request goes on; a repeat gets its answer. Whether it did. */
async function repeatAnswer(slots: Slots, slot: Slot, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const secret = secretOf(request)
  const begun = firstWordOf(request, Date.now())
  const found = await begin(slots, slot, begun)
  if (found === undefined) {
    request.creation = { slot, secret, begun }
    return false
  }
  const { status, type, body } = readFirst<Answered>(found, begun.fingerprint, { secret, at: slot.at }, begun.startedAt)
  reply.code(status).header('content-type', type).header('idempotent-replayed', 'true').send(body)
  return true
}

async function begin(slots: Slots, slot: Slot, word: FirstWord): Promise<string | undefined> {
  const text = JSON.stringify(word)
  const { found, full } = await slots.begin(slot, text).catch((error: unknown) => {
    // Redis may take the slot after the timeout, for a request that is refused here. It does what comes over one connection in order.
    void slots.release(slot, text).catch(() => undefined)
    throw new NoesisError(
      'SERVICE_UNAVAILABLE',
      'A repeated request cannot be recognized right now. Try again shortly, or without Idempotency-Key.',
      { cause: error },
    )
  })
  if (full)
    throw new NoesisError('IDEMPOTENCY_CONFLICT', 'This user has as many Idempotency-Keys in use as a day allows. Send the request without one.')
  return found
}

/**
 * Leaves a creation's answer for its repeats. What ended in a 5xx may have been done all the same, unless it never reached the service
 * that does it. Where Redis is away the answer is given all the same, and the slot stays as it was.
 */
async function leaveAnswer(
  slots: Slots,
  { slot, secret, begun }: Creation,
  { failure }: FastifyRequest,
  reply: FastifyReply,
  payload: string | Buffer,
): Promise<void> {
  const { statusCode: status } = reply
  const leave = (word: FirstWord) => slots.keep(slot, JSON.stringify(word)).catch(() => undefined)
  if (status === 429 || failure?.extra.unsent === true) return slots.release(slot, JSON.stringify(begun)).catch(() => undefined)
  if (status >= 500) return leave({ ...begun, failedWith: status })
  const answered: Answered = { status, type: String(reply.getHeader('content-type') ?? 'application/json'), body: payload.toString() }
  return leave({ ...begun, sealed: sealed(answered, { secret, at: slot.at }) })
}

/** The secret that access judged; there is one where there is a caller. */
const secretOf = (request: FastifyRequest): string => (request.credential as Credential).secret

const firstWordOf = (request: FastifyRequest, startedAt: number): FirstWord => ({
  fingerprint: fingerprintOf(request),
  startedAt,
  nonce: randomUUID(),
})

const fingerprintOf = (request: FastifyRequest) => digest((request.body as Buffer | undefined) ?? '')

const digest = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
