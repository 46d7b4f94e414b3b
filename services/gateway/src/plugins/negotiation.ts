import { NoesisError } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { App } from '../app-types.js'
import { acceptableType } from '../http/acceptable.js'

/**
 * Holds every route to the caller's `Accept`: `request.answersIn` is the type to answer in, and a header that allows none of the
 * route's types is 406 with those that there are. Errors are problem documents whatever `Accept` says. Runs after permission and
 * phase, before anything of the body is looked at.
 */
export function addNegotiation(app: App): void {
  app.decorateRequest('answersIn', '')
  app.addHook('onRoute', (route) => {
    route.config = { produces: producedBy(route), ...route.config }
  })
  app.addHook('preParsing', (request, reply, payload, done) => {
    const error = negotiate(request, reply)
    done(error as Error | null, payload)
  })
}

function negotiate(request: FastifyRequest, reply: FastifyReply): NoesisError | null {
  const { produces = [] } = request.route.config
  const produced = typeof produces === 'function' ? produces(request) : produces
  const [usual] = produced
  if (usual === undefined) return null
  if (produced.length > 1) addVary(reply)
  const type = acceptableType(request.headers.accept, produced)
  if (type === undefined) return notAcceptable(produced)
  request.answersIn = type
  return null
}

const notAcceptable = (acceptable: readonly string[]) =>
  new NoesisError('NOT_ACCEPTABLE', `Your Accept header allows nothing that is made here: ${acceptable.join(', ')}.`, {
    extra: { acceptable },
  })

function addVary(reply: FastifyReply): void {
  const others = reply.getHeader('vary')
  reply.header('vary', others === undefined ? 'accept' : `${others}, accept`)
}

/** The media types of a route's good answers, as its schema lists them; none where they have no body, or where nothing is said. */
function producedBy({ schema }: RouteOptions): string[] {
  const responses = (schema?.response ?? {}) as Record<string, { type?: string; content?: Record<string, unknown> }>
  return Object.entries(responses)
    .filter(([status, { type }]) => /^2/.test(status) && type !== 'null')
    .flatMap(([, { content }]) => (content === undefined ? ['application/json'] : Object.keys(content)))
}
