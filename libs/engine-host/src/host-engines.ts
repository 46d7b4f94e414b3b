import { type Answer, announce, type Call, type Endpoint, header } from '@selemene/bus'
import { anonymous, asNoesisError, assertPhase, NoesisError, type Principal, subjects } from '@selemene/contracts'
import { type AnyEngine, createRunner, describeCatalogueEntry, type EngineRunner, loadTimeZones } from '@selemene/engine'
import type { ServiceContext, ServiceParts } from '@selemene/service'
import type { TProperties } from 'typebox'
import { createEngineMetrics, type EngineMetrics } from './engine-metrics.js'

/** More calls than this at once wait nowhere: they are refused, so that a burst cannot fill the memory. */
const mostInFlight = 512

export interface HostOptions {
  service: string
  engines: readonly AnyEngine[]
  /** Handed to every calculation. */
  ports?: unknown
  /** Beside the time zone release: what else the numbers stand on. */
  provenance?: Record<string, unknown>
}

/** Endpoints, catalogue entries and metrics of all engines of one service. */
export function hostEngines(context: ServiceContext<TProperties>, options: HostOptions): ServiceParts {
  const zones = loadTimeZones()
  const metrics = createEngineMetrics(context.metrics, options.engines)
  const runners = options.engines.map((engine) =>
    createRunner(engine, { zones, ports: options.ports, provenance: { ...options.provenance, tzdata: zones.version } }),
  )
  const entries = options.engines.map((engine) => describeCatalogueEntry(engine, options.service))
  const load = { calls: 0 }
  return {
    endpoints: runners.flatMap((runner) => [calculateEndpoint(runner, context, metrics, load), validateEndpoint(runner)]),
    started: async () => announce(context.bus, { engines: entries }),
  }
}

function validateEndpoint(runner: EngineRunner): Endpoint {
  return {
    subject: subjects.engine(runner.engine.id, 'validate'),
    async handle(call) {
      admit(runner, call)
      const errors = runner.faultsOf(call.json())
      return { body: JSON.stringify({ valid: errors.length === 0, errors }), headers: { [header.contentType]: 'application/json' } }
    },
  }
}

function calculateEndpoint(runner: EngineRunner, context: ServiceContext<TProperties>, metrics: EngineMetrics, load: { calls: number }): Endpoint {
  const { engine } = runner
  return {
    subject: subjects.engine(engine.id, 'calculate'),
    async handle(call) {
      const started = performance.now()
      const principal = admit(runner, call)
      const done = (error?: NoesisError) => {
        const durationMs = performance.now() - started
        metrics.observe(engine, durationMs, error)
        const traceparent = call.header(header.traceparent)
        const details = traceparent === undefined ? {} : { traceparent }
        const data = {
          engine_id: engine.id,
          user_id: principal.user_id === anonymous.user_id ? null : principal.user_id,
          engine_version: engine.version,
          duration_ms: durationMs,
          cache_hit: false,
        }
        if (error === undefined) context.events.publish('calculationCompleted', data, details)
        else context.events.publish('calculationFailed', { ...data, error_code: error.code }, details)
      }
      if (load.calls >= mostInFlight) throw new NoesisError('OVERLOADED', 'Too many calculations at once. Try again shortly.')
      load.calls += 1
      try {
        const answer = await spanned(context, engine, call, () => calculate(runner, call, principal))
        done()
        return answer
      } catch (thrown) {
        const error = asNoesisError(thrown)
        done(error)
        throw error
      } finally {
        load.calls -= 1
      }
    },
  }
}

function spanned<T>(
  { telemetry }: Pick<ServiceContext<TProperties>, 'telemetry'>,
  engine: AnyEngine,
  call: Call,
  work: () => Promise<T>,
): Promise<T> {
  if (telemetry.tracing === undefined) return work()
  const attributes = { 'noesis.engine_id': engine.id, 'noesis.engine_version': engine.version }
  return telemetry.tracing.span(`calculate ${engine.id}`, call.header(header.traceparent), attributes, work)
}

/** Who calls, let through the phase gate by their own level. */
function admit(runner: EngineRunner, call: Call): Principal {
  const principal = call.principal()
  if (principal === undefined) throw new NoesisError('PERMISSION_DENIED', 'This call names no principal.')
  assertPhase({ id: runner.engine.id, required_phase: runner.engine.requiredPhase }, principal.consciousness_level)
  return principal
}

async function calculate(runner: EngineRunner, call: Call, principal: Principal): Promise<Answer> {
  if (performance.now() > call.deadline) throw new NoesisError('TIMEOUT', 'The budget was used up before the calculation began.')
  const response = await runner.run(call.json(), { level: principal.consciousness_level, now: Date.now(), signal: call.signal })
  const { picture } = runner.engine
  if (call.header(header.withPicture) === 'true') {
    const drawn = picture === undefined ? {} : { picture: picture(response.result) }
    return { body: JSON.stringify({ response, ...drawn }), headers: { [header.contentType]: 'application/json' } }
  }
  if (picture !== undefined && wantsPicture(call.header(header.accept))) {
    return { body: picture(response.result), headers: { [header.contentType]: 'image/svg+xml' } }
  }
  return { body: JSON.stringify(response), headers: { [header.contentType]: 'application/json' } }
}

/** A picture only where SVG is asked for by name: a wildcard means JSON. */
const wantsPicture = (accept = ''): boolean => accept.includes('image/svg+xml')
