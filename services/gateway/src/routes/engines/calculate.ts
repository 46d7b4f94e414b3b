import { header, isCacheHit } from '@selemene/bus'
import { type EngineEntry, subjects } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Deps } from '../../app-types.js'
import { PictureQuery } from '../../pictures/picture-query.js'
import { readLook, sendPicture } from '../../pictures/send-picture.js'
import { contentTypeOf } from '../content-type-of.js'
import { exampleOf, pictureContent, pictureTypes, problemResponses } from '../documented.js'
import { asEngineError, budgetOf, busHeaders } from '../forward.js'
import type { SteadyAnswer } from './exact-repeats.js'
import { admitToEngine, engineCost } from './find-engine.js'

/** POST /api/v1/engines/:id/calculate */
export function calculate(app: App, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v1/engines/:id/calculate',
    config: { counted: true, produces: calculationTypes, cost: ({ params }) => engineCost(deps, (params as { id: string }).id) },
    onRequest: admitToEngine(deps),
    schema: {
      operationId: 'calculate',
      summary: 'Calculate with one engine',
      description:
        'Every engine has its own operation with its own schema below; this is the form that they share. `Accept: image/svg+xml` or `image/png` returns a picture where the engine draws one.',
      tags: ['engines'],
      params: { type: 'object', properties: { id: { type: 'string', examples: ['numerology'] } }, required: ['id'] },
      querystring: PictureQuery,
      body: { type: 'object', examples: [exampleOf.birth] },
      response: {
        200: {
          description: 'The result, or its picture',
          content: { 'application/json': { schema: { type: 'object' } }, ...pictureContent },
        },
        ...problemResponses(404, 409, 422, 502),
      },
    },
    handler: (request, reply) => sendCalculation(deps, request, reply),
  })
}

/** JSON, and a picture where the engine draws one. */
export const calculationTypes = ({ engine }: FastifyRequest): readonly string[] => (engine?.has_picture ? withPicture : jsonAlone)

const jsonAlone = ['application/json']
const withPicture = [...jsonAlone, ...pictureTypes]

/** Sends the answer of `request.engine` to this request's body, as it comes from the bus. */
export function sendCalculation(deps: Deps, request: FastifyRequest, reply: FastifyReply): void {
  const { id, service } = request.engine as EngineEntry
  const body = (request.body as Buffer | undefined) ?? Buffer.alloc(0)
  const look = readLook(request)
  const timeoutMs = budgetOf(request, deps.settings.requestTimeoutMs)
  const key = look === undefined ? deps.repeats.keyOf(request, body) : undefined
  const known = key === undefined ? undefined : deps.repeats.recall(key)
  if (known !== undefined) {
    sendRepeat(deps, request, reply, known)
    return
  }
  // Not awaited: what an async handler returns, Fastify watches until the last byte is sent.
  deps.bus
    .request(subjects.engine(id, 'calculate'), {
      body,
      headers: busHeaders(request),
      timeoutMs,
      safeToRepeat: true,
    })
    .then((answer) => {
      if (key !== undefined) deps.repeats.note(key, answer)
      const cacheStatus = answer.header(header.cacheStatus)
      request.cacheHit = isCacheHit(cacheStatus)
      if (cacheStatus !== undefined) reply.header('cache-status', cacheStatus)
      const type = contentTypeOf(answer)
      if (look === undefined) reply.header('content-type', type).send(answer.body)
      else sendPicture(deps, request, reply, { drawn: answer.body, look })
    })
    .catch((error) => {
      if (key !== undefined) deps.repeats.drop(key)
      deps.shedding.heard(error, service, request.caller?.tier)
      reply.send(asEngineError(error, id))
    })
}

/** Sends what the engine's service would answer again, and tells subscribers of it as that service would. */
function sendRepeat({ events }: Deps, request: FastifyRequest, reply: FastifyReply, { body, contentType, cacheStatus }: SteadyAnswer): void {
  const { id, version } = request.engine as EngineEntry
  request.cacheHit = true
  const data = {
    engine_id: id,
    user_id: request.caller?.user_id ?? null,
    engine_version: version,
    duration_ms: performance.now() - request.startedAt,
    cache_hit: true,
  }
  events.publish('calculationCompleted', data, { traceparent: request.trace.traceparent })
  reply.header('cache-status', cacheStatus).header('content-type', contentType).send(body)
}
