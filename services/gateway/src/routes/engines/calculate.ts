import { header, isCacheHit } from '@selemene/bus'
import { type EngineEntry, subjects } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Deps } from '../../app-types.js'
import { PictureQuery } from '../../pictures/picture-query.js'
import { readLook, sendPicture } from '../../pictures/send-picture.js'
import { contentTypeOf } from '../content-type-of.js'
import { exampleOf, pictureContent, pictureTypes, problemResponses } from '../documented.js'
import { asEngineError, budgetOf, busHeaders } from '../forward.js'
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
  // Not awaited: what an async handler returns, Fastify watches until the last byte is sent.
  deps.bus
    .request(subjects.engine(id, 'calculate'), {
      body,
      headers: busHeaders(request),
      timeoutMs: budgetOf(request, deps.settings.requestTimeoutMs),
      safeToRepeat: true,
    })
    .then((answer) => {
      const cacheStatus = answer.header(header.cacheStatus)
      request.cacheHit = isCacheHit(cacheStatus)
      if (cacheStatus !== undefined) reply.header('cache-status', cacheStatus)
      const type = contentTypeOf(answer)
      if (look === undefined) reply.header('content-type', type).send(answer.body)
      else sendPicture(deps, request, reply, { drawn: answer.body, look })
    })
    .catch((error) => {
      deps.shedding.heard(error, service, request.caller?.tier)
      reply.send(asEngineError(error, id))
    })
}
