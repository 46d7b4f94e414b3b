import { header } from '@selemene/bus'
import { asNoesisError, assertPhase, createParser, NoesisError, Strict, subjects } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import type { App, Deps } from '../../app-types.js'
import { readJson } from '../../http/json-body.js'
import { problemOf } from '../../http/problem.js'
import { takeLimit } from '../../plugins/access.js'
import { publishUsage } from '../../plugins/usage-events.js'
import { exampleOf, problemResponses } from '../documented.js'
import { unknownEngine } from '../engines/find-engine.js'
import { asEngineError, budgetOf, busHeaders } from '../forward.js'
import { unknownWorkflow } from '../workflows/find-workflow.js'

const atOnce = 8

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

interface ItemResult {
  status: number
  body: unknown
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
      description: 'Each item is limited and counted like a call of its own; one that fails does not touch the others.',
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
    async handler(request) {
      const { items } = parse(readJson(request))
      const results = new Array<ItemResult>(items.length)
      const timeoutMs = budgetOf(request, deps.settings.requestTimeoutMs)
      let next = 0
      const worker = async () => {
        for (let i = next++; i < items.length; i = next++) results[i] = await runItem(deps, request, items[i] as Item, i, timeoutMs)
      }
      await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
      return { results }
    },
  })
}

/** One item as if it were a call: limit, catalogue, phase, answer, usage. Never throws. */
async function runItem(deps: Deps, request: FastifyRequest, item: Item, index: number, timeoutMs: number): Promise<ItemResult> {
  const started = performance.now()
  const spent = performance.now() - request.startedAt
  const target = targetOf(deps, item)
  try {
    // The batch itself was counted once when it came in; that one is its first item's.
    if (index > 0) await takeLimit(deps, request)
    const { subject, entry } = target instanceof NoesisError ? raise(target) : target
    assertPhase(entry, request.caller?.consciousness_level ?? 0)
    const headers = { ...busHeaders(request), [header.accept]: 'application/json' }
    const reply = await deps.bus.request(subject, { body: JSON.stringify(item.input ?? {}), headers, timeoutMs: Math.max(1, timeoutMs - spent) })
    tell(200)
    return { status: 200, body: reply.json() }
  } catch (thrown) {
    const error = asNoesisError(item.engine_id === undefined ? thrown : asEngineError(thrown, item.engine_id))
    if (error.code === 'RATE_LIMIT_EXCEEDED') request.itemsRefused += 1
    if (error.code === 'INTERNAL_ERROR') deps.log.error({ error: thrown, request_id: request.id }, 'batch item failed')
    tell(error.status)
    return {
      status: error.status,
      body: problemOf(error, { instance: `/api/v1/batch#/items/${index}`, requestId: request.id, traceId: request.trace.traceId }),
    }
  }

  function tell(status: number) {
    if (target instanceof NoesisError || status === 429) return
    const workflowId = item.workflow_id ?? null
    publishUsage(deps.events, request, {
      engine_id: workflowId === null ? target.entry.id : null,
      workflow_id: workflowId,
      response_status: status,
      duration_ms: performance.now() - started,
      cache_hit: false,
    })
  }
}

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
