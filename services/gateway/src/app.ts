import { randomUUID } from 'node:crypto'
import fastifyCompress from '@fastify/compress'
import fastifyCors from '@fastify/cors'
import { NoesisError } from '@selemene/contracts'
import Fastify from 'fastify'
import type { App, Deps } from './app-types.js'
import { corsHeadersOf, exposeHeaders } from './http/cors.js'
import { answerMalformed } from './http/malformed.js'
import { cutStalledReaders } from './http/stalled-readers.js'
import { describeParts } from './metrics/part-metrics.js'
import { addAccess } from './plugins/access.js'
import { addBodies } from './plugins/bodies.js'
import { addIdempotency } from './plugins/idempotency.js'
import { addMethodNotAllowed } from './plugins/method-not-allowed.js'
import { addMetrics } from './plugins/metrics.js'
import { addNegotiation } from './plugins/negotiation.js'
import { addOverload } from './plugins/overload.js'
import { addNotFound, addProblems } from './plugins/problems.js'
import { acceptableRequestId, addRequestContext, openContext } from './plugins/request-context.js'
import { addRequestLog } from './plugins/request-log.js'
import { addSecurityEvents } from './plugins/security-events.js'
import { addSecurityHeaders, setSecurityHeaders } from './plugins/security-headers.js'
import { addTracing } from './plugins/tracing.js'
import { addUsageEvents } from './plugins/usage-events.js'
import { createQueueReader } from './queue-reader.js'
import { usage } from './routes/account/usage.js'
import { clearCache } from './routes/admin/clear-cache.js'
import { adminOperations } from './routes/admin/operations.js'
import { addAuthRoutes } from './routes/auth-routes.js'
import { batch } from './routes/batch/batch.js'
import { status } from './routes/catalogue/status.js'
import { errorPages } from './routes/documents/error-pages.js'
import { favicon } from './routes/documents/favicon.js'
import { documents, registerOpenApi } from './routes/documents/openapi.js'
import { calculate } from './routes/engines/calculate.js'
import { engineCatalogue } from './routes/engines/catalogue.js'
import { validate } from './routes/engines/validate.js'
import { health } from './routes/health/health.js'
import { legacy } from './routes/legacy/legacy.js'
import { panchanga } from './routes/legacy/panchanga.js'
import { operations } from './routes/operations/operations.js'
import { page } from './routes/page/page.js'
import { panchangaMonth } from './routes/panchanga/month.js'
import { places } from './routes/places/places.js'
import { workflowCatalogue } from './routes/workflows/catalogue.js'
import { execute } from './routes/workflows/execute.js'

/**
 * The whole HTTP face, not yet listening. The order of the lines is the order in which a request meets them. `admit` decides who
 * comes in, and how often; the bench hands over a door that lets every caller in, to measure what this one costs.
 */
export async function buildApp(deps: Deps, admit: typeof addAccess = addAccess): Promise<App> {
  const app: App = Fastify({
    logger: false,
    genReqId: (request) => acceptableRequestId(request.headers['x-request-id']) ?? randomUUID(),
    trustProxy: deps.settings.trustedProxies.length > 0 ? deps.settings.trustedProxies : false,
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    return503OnClosing: false,
    clientErrorHandler: answerMalformed(deps),
    frameworkErrors(error, request, reply) {
      openContext(request, reply)
      setSecurityHeaders(request, reply, deps.settings)
      reply.headers(corsHeadersOf(request.headers.origin, deps.settings.allowedOrigins))
      app.errorHandler(error, request, reply)
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    http: { requireHostHeader: false, maxHeaderSize: 16 * 1024, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
  })
  // Only 100-continue is known; RFC 9110 lets a server pass over any other expectation, where Node answers 417 without a word.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  // The services check bodies against their own schemas; routes here carry theirs for the document only.
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))

  const readers = cutStalledReaders(app.server, deps.settings.stalledAfterMs)
  app.addHook('onClose', async () => readers.close())
  const queues = createQueueReader(deps)
  addOverload(app, deps)
  addRequestContext(app, deps.telemetry.tracing)
  addMetrics(app, deps, queues)
  describeParts(deps)
  addTracing(app)
  addRequestLog(app, deps)
  addProblems(app, deps)
  addSecurityEvents(app, deps)
  addSecurityHeaders(app, deps)
  addHostCheck(app)
  await app.register(fastifyCors, {
    origin: deps.settings.allowedOrigins,
    allowedHeaders: [
      'content-type',
      'x-api-key',
      'authorization',
      'x-request-id',
      'traceparent',
      'idempotency-key',
      'request-timeout-ms',
      'if-none-match',
    ],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    maxAge: 600,
    strictPreflight: false,
  })
  app.addHook('onRequest', exposeHeaders)
  await app.register(fastifyCompress, {
    global: true,
    globalDecompression: false,
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  })
  admit(app, deps)
  addNotFound(app)
  addNegotiation(app)
  addBodies(app)
  addUsageEvents(app, deps)
  addIdempotency(app, deps.stores.redisClient)
  const methods = addMethodNotAllowed(app)

  await registerOpenApi(app, deps)
  health(app, deps)
  status(app, deps)
  engineCatalogue(app, deps)
  calculate(app, deps)
  validate(app, deps)
  workflowCatalogue(app, deps)
  execute(app, deps)
  batch(app, deps)
  places(app, deps)
  panchanga(app, deps)
  panchangaMonth(app, deps)
  legacy(app, deps)
  addAuthRoutes(app, deps)
  usage(app, deps)
  adminOperations(app, deps)
  clearCache(app, deps)
  operations(app, deps, queues)
  errorPages(app)
  page(app, deps)
  favicon(app)
  await documents(app, deps)
  methods.close()
  return app
}

/** HTTP/1.1 asks for exactly one Host. */
function addHostCheck(app: App): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { rawHeaders } = request.raw
    let hosts = 0
    for (let i = 0; i < rawHeaders.length; i += 2) if (rawHeaders[i]?.length === 4 && rawHeaders[i]?.toLowerCase() === 'host') hosts += 1
    done(hosts === 1 ? undefined : (new NoesisError('MALFORMED_REQUEST', 'Send exactly one Host header.') as Error))
  })
}
