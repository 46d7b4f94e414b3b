import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { overloaded, type WaitingCall } from '@selemene/service'
import { credentialOf } from '../access/credential.js'
import type { App, Deps } from '../app-types.js'
import { corsHeadersOf } from '../http/cors.js'
import { problemOf, problemType } from '../http/problem.js'
import { continueTrace } from '../http/trace.js'
import { acceptableRequestId } from './request-context.js'
import { securityHeadersOf } from './security-headers.js'

type Handle = (request: IncomingMessage, response: ServerResponse) => void

type Needs = Pick<Deps, 'access' | 'calls' | 'catalogue' | 'settings' | 'shedding'>

/**
 * Requests take their turn before anything else is done with them: no route, no key, no byte of the body is looked at, and a refusal
 * costs a fraction of an answer. Calls of an engine whose service is refusing calls do not even wait. Routes that are always open
 * (health, metrics) do not wait.
 */
export function addOverload(app: App, deps: Needs): void {
  // Bounded by the routes.
  const alwaysOpen = new Set<string>()
  app.addHook('onRoute', ({ url, config }) => {
    if (config?.alwaysOpen) alwaysOpen.add(url)
  })
  const [handle] = app.server.listeners('request') as [Handle]
  app.server.removeAllListeners('request')
  app.server.on('request', (request, response) => {
    if (isRefusedByEngine(request, deps)) refuse(request, response, deps.settings)
    else if (deps.calls.beginsNow() || alwaysOpen.has(pathOf(request))) handle(request, response)
    else deps.calls.wait(arrivalOf(request, response, handle, deps))
  })
}

function isRefusedByEngine(request: IncomingMessage, { access, catalogue, shedding }: Needs): boolean {
  if (!shedding.isActive) return false
  const id = engineCall.exec(request.url ?? '')?.[1] ?? ''
  const service = catalogue.engines.get(id)?.service
  return service !== undefined && shedding.refuses(service, access.tierOf(credentialOf(request.headers)))
}

const engineCall = /^\/api\/v1\/engines\/([a-z-]+)\/calculate(?:\?|$)/

function arrivalOf(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handle,
  { access, settings }: Pick<Deps, 'access' | 'settings'>,
): WaitingCall {
  return {
    tier: access.tierOf(credentialOf(request.headers)),
    deadline: performance.now() + budgetMs(request, settings),
    begin() {
      if (!response.destroyed) handle(request, response)
    },
    refuse: () => refuse(request, response, settings),
  }
}

function budgetMs({ headers }: IncomingMessage, { requestTimeoutMs }: Pick<Deps['settings'], 'requestTimeoutMs'>): number {
  const stated = Number(headers['request-timeout-ms'])
  return stated >= 1 && stated < requestTimeoutMs ? stated : requestTimeoutMs
}

function refuse(request: IncomingMessage, response: ServerResponse, settings: Deps['settings']): void {
  const requestId = acceptableRequestId(request.headers['x-request-id']) ?? randomUUID()
  const { traceId, traceparent } = continueTrace(request.headers.traceparent as string | undefined)
  const problem = JSON.stringify(problemOf(refusal, { instance: pathOf(request), requestId, traceId }))
  response
    .writeHead(503, {
      ...securityHeadersOf(request.url ?? '', settings),
      ...corsHeadersOf(request.headers.origin, settings.allowedOrigins),
      'content-type': problemType,
      'content-length': Buffer.byteLength(problem),
      'retry-after': '1',
      'x-request-id': requestId,
      traceparent,
    })
    .end(problem)
}

/** Made once: an error notes where it was made, which costs more than all the rest of a refusal. */
const refusal = overloaded()

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] as string
