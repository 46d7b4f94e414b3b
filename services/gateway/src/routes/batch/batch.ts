import { header, isCacheHit } from '@selemene/bus'
import { asNoesisError, assertPhase, createParser, NoesisError, Strict, subjects } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import type { App, Deps } from '../../app-types.js'
import { readJson } from '../../http/json-body.js'
import { problemOf } from '../../http/problem.js'
import { takeLimit } from '../../limits/decide-limit.js'
import { tooLarge } from '../../plugins/bodies.js'
import { publishUsage } from '../../plugins/usage-events.js'
import { assertWholeJson } from '../content-type-of.js'
import { exampleOf, problemResponses } from '../documented.js'
import { engineCost, unknownEngine } from '../engines/find-engine.js'
import { asEngineError, budgetOf, busHeaders } from '../forward.js'
import { unknownWorkflow, workflowCost } from '../workflows/find-workflow.js'

const atOnce = 8
/** Of all answers of a batch together. */
const mostAnswerBytes = 16 * 1024 * 1024

const Item = Strict({
  engine_id: Type.Optional(Type.String({ maxLength: 100 })),
  workflow_id: Type.Optional(Type.String({ maxLength: 100 })),
  input: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: 'The body that the engine or workflow would get' })),
})
const Batch = Strict(
  { items: Type.Array(Item, { minItems: 1, maxItems: 100 }) },
  { examples: [{ items: [{ engine_id: 'numerology', input: exampleOf.birth }] }] },
)
type Item = Static<typeof Item>

/** One item's answer, as the JSON that came from the bus. */
interface ItemResult {
  status: number
  body: Uint8Array
}

/** POST /api/v1/batch */
export function batch(app: App, deps: Deps): void {
  const parse = createParser(Batch)
  app.route({
    method: 'POST',
    url: '/api/v1/batch',
    bodyLimit: 1024 * 1024,
    config: { counted: true },
    schema: {
      operationId: 'batch',
      summary: 'Up to a hundred calls in one',
      description:
        'Each item is limited and counted like a call of its own; one that fails does not touch the others. The answers take 16 MiB together: once one does not fit, it and the items that have not begun are 413 in their place.',
      tags: ['engines'],
      body: Batch,
      response: {
        200: {
          type: 'object',
          description: 'One result per item, in their order',
          required: ['results'],
          properties: {
            results: {
              type: 'array',
              items: { type: 'object', required: ['status', 'body'], properties: { status: { type: 'integer' }, body: { type: 'object' } } },
            },
          },
        },
        ...problemResponses(422),
      },
    },
    async handler(request, reply) {
      const { items } = parse(readJson(request))
      const results = new Array<ItemResult>(items.length)
      const room = createRoom(mostAnswerBytes)
      const timeoutMs = budgetOf(request, deps.settings.requestTimeoutMs)
      let next = 0
      const worker = async () => {
        for (let i = next++; i < items.length; i = next++)
          results[i] = await runItem(deps, { request, reply, item: items[i] as Item, index: i, timeoutMs, room })
      }
      await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
      return reply.type('application/json').send(asJson(results))
    },
  })
}

/** `{"results":[…]}` around the answers, which are not read again. */
function asJson(results: readonly ItemResult[]): Buffer {
  const parts = results.flatMap(({ status, body }, i) => [Buffer.from(`${i === 0 ? '{"results":[' : ','}{"status":${status},"body":`), body, closing])
  return Buffer.concat([...parts, Buffer.from(']}')])
}

const closing = Buffer.from('}')

/** Keeps count of the bytes that answers may take together. */
interface Room {
  /** Throws PAYLOAD_TOO_LARGE once something did not fit. */
  check(): void
  /** Throws PAYLOAD_TOO_LARGE when `bytes` more do not fit. */
  take(bytes: number): void
}

function createRoom(mostBytes: number): Room {
  let left = mostBytes
  const check = () => {
    if (left < 0) throw new NoesisError('PAYLOAD_TOO_LARGE', `The answers of this batch are larger than ${mostBytes} bytes together.`)
  }
  return {
    check,
    take(bytes) {
      left = bytes > left ? -1 : left - bytes
      check()
    },
  }
}

interface ItemCall {
  request: FastifyRequest
  reply: FastifyReply
  item: Item
  index: number
  timeoutMs: number
  room: Room
}

/** One item as if it were a call: limit, catalogue, phase, answer, usage. Never throws. */
async function runItem(deps: Deps, { request, reply, item, index, timeoutMs, room }: ItemCall): Promise<ItemResult> {
  const started = performance.now()
  const spent = performance.now() - request.startedAt
  const target = targetOf(deps, item)
  try {
    // The batch itself was counted once when it came in; that one is its first item's.
    const units = itemCost(deps, item) - (index === 0 ? 1 : 0)
    if (units > 0) await takeLimit(deps, request, reply, units)
    const { subject, entry } = target instanceof NoesisError ? raise(target) : target
    assertPhase(entry, request.caller?.consciousness_level ?? 0)
    room.check()
    const body = Buffer.from(JSON.stringify(item.input ?? {}))
    if (body.length > entry.body_limit) throw tooLarge(entry.body_limit)
    const headers = busHeaders(request)
    const answer = await deps.bus.request(subject, { body, headers, timeoutMs: Math.max(1, timeoutMs - spent), safeToRepeat: true })
    room.take(answer.body.byteLength)
    assertWholeJson(answer)
    tell(200, isCacheHit(answer.header(header.cacheStatus)))
    return { status: 200, body: answer.body }
  } catch (thrown) {
    const error = asNoesisError(item.engine_id === undefined ? thrown : asEngineError(thrown, item.engine_id))
    if (error.code === 'RATE_LIMIT_EXCEEDED') request.itemsRefused += 1
    if (error.code === 'INTERNAL_ERROR') deps.log.error({ error: thrown, request_id: request.id }, 'batch item failed')
    if (error.code !== 'OVERLOADED') tell(error.status)
    const problem = problemOf(error, { instance: `/api/v1/batch#/items/${index}`, requestId: request.id, traceId: request.trace.traceId })
    return { status: error.status, body: Buffer.from(JSON.stringify(problem)) }
  }

  function tell(status: number, cacheHit = false) {
    if (target instanceof NoesisError || status === 429) return
    const workflowId = item.workflow_id ?? null
    publishUsage(deps.events, request, {
      engine_id: workflowId === null ? target.entry.id : null,
      workflow_id: workflowId,
      response_status: status,
      duration_ms: performance.now() - started,
      cache_hit: cacheHit,
    })
  }
}

const itemCost = (deps: Pick<Deps, 'catalogue'>, { engine_id, workflow_id }: Item): number =>
  workflow_id === undefined ? engineCost(deps, engine_id ?? '') : workflowCost(deps, workflow_id)

function targetOf(deps: Pick<Deps, 'catalogue'>, { engine_id, workflow_id }: Item) {
  if ((engine_id === undefined) === (workflow_id === undefined))
    return new NoesisError('INVALID_INPUT', 'An item names either engine_id or workflow_id.')
  if (engine_id !== undefined) {
    const entry = deps.catalogue.engines.get(engine_id)
    return entry === undefined ? unknownEngine(deps) : { entry, subject: subjects.engine(entry.id, 'calculate') }
  }
  const entry = deps.catalogue.workflows.get(workflow_id as string)
  return entry === undefined ? unknownWorkflow(deps) : { entry, subject: subjects.workflow(entry.id) }
}

function raise(error: NoesisError): never {
  throw error
}
