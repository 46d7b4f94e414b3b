import { Readable } from 'node:stream'
import { header, isCacheHit, type Reply, type Request } from '@selemene/bus'
import { NoesisError, subjects } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Deps } from '../../app-types.js'
import { PictureQuery } from '../../pictures/picture-query.js'
import { readLook, sendPicture } from '../../pictures/send-picture.js'
import { contentTypeOf } from '../content-type-of.js'
import { exampleOf, pictureContent, pictureTypes, problemResponses } from '../documented.js'
import { budgetOf, busHeaders } from '../forward.js'
import { admitToWorkflow, workflowCost } from './find-workflow.js'

const heartbeatMs = 10_000

/** POST /api/v1/workflows/:id/execute */
export function execute(app: App, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v1/workflows/:id/execute',
    config: { counted: true, produces: executionTypes, cost: ({ params }) => workflowCost(deps, (params as { id: string }).id) },
    onRequest: admitToWorkflow(deps),
    schema: {
      operationId: 'executeWorkflow',
      summary: 'Run a workflow',
      description:
        'Runs the engines of a workflow side by side and reads their results together. `Accept: text/event-stream` sends each result as it comes.',
      tags: ['workflows'],
      params: { type: 'object', properties: { id: { type: 'string', examples: ['birth-blueprint'] } }, required: ['id'] },
      querystring: PictureQuery,
      body: { type: 'object', examples: [exampleOf.birth] },
      response: {
        200: {
          description: 'Engine outputs and their synthesis',
          content: {
            'application/json': { schema: { type: 'object' } },
            'text/event-stream': { schema: { type: 'string' } },
            ...pictureContent,
          },
        },
        ...problemResponses(404, 422, 502),
      },
    },
    async handler(request, reply) {
      const { id } = request.workflow as { id: string }
      const body = (request.body as Buffer | undefined) ?? Buffer.alloc(0)
      const look = readLook(request)
      const left = new AbortController()
      reply.raw.on('close', () => left.abort())
      const question: Request = {
        body,
        headers: busHeaders(request),
        timeoutMs: budgetOf(request, deps.settings.requestTimeoutMs),
        safeToRepeat: true,
        signal: left.signal,
      }
      const answers = deps.bus.stream(subjects.workflow(id), question)
      const first = await firstOf(answers)
      takeCounts(request, first)
      if (request.answersIn !== 'text/event-stream') {
        await answers.return()
        const cacheStatus = first.header(header.cacheStatus)
        if (cacheStatus !== undefined) reply.header('cache-status', cacheStatus)
        const type = contentTypeOf(first)
        if (look === undefined) return reply.header('content-type', type).send(first.body)
        sendPicture(deps, request, reply, { drawn: first.body, look })
        return reply
      }
      return sendEvents(request, reply, first, answers)
    },
  })
}

/** JSON, its parts as events, and a picture where the workflow draws one. */
const executionTypes = ({ workflow }: FastifyRequest): readonly string[] => (workflow?.has_picture ? withPicture : withEvents)

const withEvents = ['application/json', 'text/event-stream']
const withPicture = [...withEvents, ...pictureTypes]

/** The first reply; errors before it become the HTTP status. */
async function firstOf(answers: AsyncGenerator<Reply, void, void>): Promise<Reply> {
  const { value, done } = await answers.next()
  if (done || value === undefined) throw new NoesisError('BRIDGE_ERROR', 'The orchestrator answered nothing.')
  return value
}

/** Server-sent events as they come, a comment each ten seconds, and an `error` event when the work ends badly. */
function sendEvents(request: FastifyRequest, reply: FastifyReply, first: Reply, rest: AsyncGenerator<Reply, void, void>): FastifyReply {
  const events = new Readable({ read: () => undefined })
  const heartbeat = setInterval(() => events.push(': heartbeat\n\n'), heartbeatMs)
  const pump = async () => {
    events.push(first.body)
    try {
      for await (const part of rest) {
        takeCounts(request, part)
        events.push(part.body)
      }
    } catch (error) {
      const { code, message } = error instanceof NoesisError ? error : new NoesisError('INTERNAL_ERROR', 'Something went wrong on our side.')
      events.push(`event: error\ndata: ${JSON.stringify({ error_code: code, detail: message, request_id: request.id })}\n\n`)
    } finally {
      clearInterval(heartbeat)
      events.push(null)
    }
  }
  void pump()
  return reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(events)
}

function takeCounts(request: FastifyRequest, reply: Reply): void {
  const counts = reply.header('Engine-Counts')?.split(',').map(Number)
  if (counts === undefined) return
  const [engines_count = 0, engines_succeeded = 0, engines_failed = 0] = counts
  request.cacheHit = isCacheHit(reply.header(header.cacheStatus))
  request.engineCounts = { engines_count, engines_succeeded, engines_failed }
}
