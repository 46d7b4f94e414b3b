import { type Answer, announce, type Call, type Endpoint, header } from '@selemene/bus'
import {
  anonymous,
  asNoesisError,
  assertPhase,
  type EngineInput,
  NoesisError,
  type Principal,
  publicFaults,
  subjects,
  type Tier,
} from '@selemene/contracts'
import { type AnyEngine, bodyLimitOf, describeCatalogueEntry, type EngineRunner, type Question } from '@selemene/engine'
import { type CallQueue, createCallQueue, describeOverload, overloaded, type ServiceContext, type ServiceParts } from '@selemene/service'
import { type AskedMost, createAskedMost } from './cache/asked-most.js'
import { cacheStatusOf } from './cache/cache-status.js'
import type { cacheVariables } from './cache/cache-variables.js'
import { type KeptAnswer, keepAnswer, writeAnswer } from './cache/kept-answer.js'
import { openCache } from './cache/open-cache.js'
import type { ResultCache } from './cache/result-cache.js'
import { clearEndpoint, countEndpoint, followClearings, listEndpoint } from './cache/result-endpoints.js'
import { alone, type WorkWait } from './cache/single-flight.js'
import { prepareWith, warmCache } from './cache/warm-cache.js'
import { basisOf, createRunners, type EngineSet } from './create-runners.js'
import { createEngineMetrics, type EngineMetrics, type Outcome } from './engine-metrics.js'
import { createHeavyPool, type HeavyPool } from './heavy-pool.js'
import { wantedBy } from './wanted.js'

/** A workflow asks ten engines of one service at once, and waiting is better for it than going without some of them. */
const longestWaitOfEngineMs = 5_000
/** More calls than this at once wait for nothing: they are refused, so that a burst cannot fill the memory. */
const mostInFlight = 512

export interface HostOptions extends EngineSet {
  service: string
  /** The module that calculates heavy requests in threads of its own: `createHeavyWorker` with the same engines, exported as `calculate`. */
  heavyWorker?: URL
}

type HostContext = ServiceContext<typeof cacheVariables>

/** Endpoints, catalogue entries and metrics of all engines of one service, with one cache for their results. */
export function hostEngines(context: HostContext, options: HostOptions): ServiceParts {
  const metrics = createEngineMetrics(context.metrics, options.engines)
  const runners = createRunners(options)
  const pool = options.heavyWorker && openPool(context, options.heavyWorker)
  const entries = options.engines.map((engine) => describeCatalogueEntry(engine, options.service))
  // All engines of a service share its one thread.
  const queue = createCallQueue({ longestWaitMs: longestWaitOfEngineMs })
  const load: Load = { calls: 0, refused: { free: 0, premium: 0, enterprise: 0 } }
  describeOverload(context.metrics, queue, load)
  const cache = openCache({
    config: context.config,
    service: options.service,
    basis: basisOf(options),
    metrics: context.metrics,
    hearsSince: () => context.bus.connectedSince,
  })
  const askedMost = createAskedMost()
  const stop = new AbortController()
  return {
    endpoints: [
      ...runners.flatMap((runner) => [
        calculateEndpoint(runner, { context, metrics, queue, load, pool, cache, askedMost }),
        validateEndpoint(runner, queue),
      ]),
      clearEndpoint(options.service, cache),
      countEndpoint(options.service, cache),
      listEndpoint(options.service, askedMost),
    ],
    started: async () => {
      followClearings(context.bus, cache)
      announce(context.bus, { engines: entries })
      const { CACHE_WARM_FILE: file } = context.config
      if (file !== undefined)
        void warmCache({ file, prepare: prepareWith(runners, cache, stop.signal), idle: () => idle(load), log: context.log, signal: stop.signal })
    },
    closers: [
      { name: 'warming', close: async () => stop.abort() },
      { name: 'result cache', close: () => cache.close() },
      ...(pool === undefined ? [] : [{ name: 'heavy calculations', close: () => pool.close() }]),
    ],
  }
}

const pollMs = 5

/** Resolves when no call is being worked on: what is done in the background leaves the thread to callers in between. */
async function idle(load: Load): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, pollMs))
  while (load.calls > 0)
}

function openPool({ log, metrics }: HostContext, worker: URL): HeavyPool {
  const pool = createHeavyPool(worker, (error) => log.error({ error }, 'a thread for heavy calculations failed'))
  metrics.gauge('heavy_calculations', (gauge) => {
    gauge.set({ state: 'working' }, pool.load.working)
    gauge.set({ state: 'waiting' }, pool.load.waiting)
  })
  return pool
}

function validateEndpoint(runner: EngineRunner, queue: CallQueue): Endpoint {
  return {
    subject: subjects.engine(runner.engine.id, 'validate'),
    async handle(call) {
      const { tier } = admit(runner, call)
      return queue.inTurn({ tier, deadline: call.deadline }, async () => validate(runner, call))
    },
  }
}

function validate(runner: EngineRunner, call: Call): Answer {
  const faults = runner.faultsOf(call.json())
  return { body: JSON.stringify({ valid: faults.length === 0, ...publicFaults(faults) }), headers: { [header.contentType]: 'application/json' } }
}

interface Load {
  /** Calls in hand. */
  calls: number
  /** Calls that were refused although their turn had come. */
  refused: Record<Tier, number>
}

interface Hosting {
  context: HostContext
  metrics: EngineMetrics
  queue: CallQueue
  load: Load
  pool: HeavyPool | undefined
  cache: ResultCache
  askedMost: AskedMost
}

function calculateEndpoint(runner: EngineRunner, hosting: Hosting): Endpoint {
  return {
    subject: subjects.engine(runner.engine.id, 'calculate'),
    async handle(call) {
      const started = performance.now()
      const principal = admit(runner, call)
      const work = () => calculateAndTell(runner, hosting, { call, principal, started })
      return hosting.queue.inTurn({ tier: principal.tier, deadline: call.deadline }, work)
    },
  }
}

interface Admitted {
  call: Call
  principal: Principal
  /** performance.now() when the call came. */
  started: number
}

async function calculateAndTell(runner: EngineRunner, hosting: Hosting, admitted: Admitted): Promise<Answer> {
  const { context, load } = hosting
  const { tier } = admitted.principal
  if (load.calls >= mostInFlight) {
    load.refused[tier] += 1
    throw overloaded()
  }
  load.calls += 1
  try {
    const { answer, cacheHit } = await spanned(context, runner.engine, admitted.call, () => calculate(runner, hosting, admitted))
    tell(runner, hosting, admitted, { cacheHit })
    return answer
  } catch (thrown) {
    const error = asNoesisError(thrown)
    if (error.code === 'OVERLOADED') load.refused[tier] += 1
    tell(runner, hosting, admitted, { error })
    throw error
  } finally {
    load.calls -= 1
  }
}

/** One calculation in metrics and events. */
function tell({ engine }: EngineRunner, { context, metrics }: Hosting, { call, principal, started }: Admitted, outcome: Outcome): void {
  const { error, cacheHit = false } = outcome
  const durationMs = performance.now() - started
  metrics.observe(engine, durationMs, outcome)
  const traceparent = call.header(header.traceparent)
  const details = traceparent === undefined ? {} : { traceparent }
  const data = {
    engine_id: engine.id,
    user_id: principal.user_id === anonymous.user_id ? null : principal.user_id,
    engine_version: engine.version,
    duration_ms: durationMs,
    cache_hit: cacheHit,
  }
  if (error === undefined) context.events.publish('calculationCompleted', data, details)
  else context.events.publish('calculationFailed', { ...data, error_code: error.code }, details)
}

function spanned<T>({ telemetry }: Pick<HostContext, 'telemetry'>, engine: AnyEngine, call: Call, work: () => Promise<T>): Promise<T> {
  if (telemetry.tracing === undefined) return work()
  const attributes = { 'noesis.engine_id': engine.id, 'noesis.engine_version': engine.version }
  return telemetry.tracing.span(`calculate ${engine.id}`, call.header(header.traceparent), attributes, work)
}

/** Who calls, let through the phase gate by their own level, with no more than this engine takes. */
function admit({ engine }: EngineRunner, call: Call): Principal {
  const principal = call.principal()
  if (principal === undefined) throw new NoesisError('PERMISSION_DENIED', 'This call names no principal.')
  assertPhase({ id: engine.id, required_phase: engine.requiredPhase }, principal.consciousness_level)
  const limit = bodyLimitOf(engine)
  if (call.body.byteLength > limit)
    throw new NoesisError('PAYLOAD_TOO_LARGE', `The input of ${engine.id} is larger than the ${limit} bytes that it takes.`, {
      extra: { engine_id: engine.id, limit_bytes: limit },
    })
  return principal
}

/** So long a gateway may answer exact repeats by itself: what is cleared, replaced or gone is so for every caller within this time. */
const steadyMs = 1_000
const steadyFields = { [header.steadyMs]: String(steadyMs) }

/** Checked for twice as long: the gateway counts from when the answer has arrived. */
const steadyHeader = (question: Question) => (question.isSteady(2 * steadyMs) ? steadyFields : {})

interface Calculation {
  answer: Answer
  cacheHit: boolean
}

/** The answer to a call: from the cache, or calculated on this thread or, where it is heavy, beside it. */
async function calculate(runner: EngineRunner, { pool, cache, askedMost }: Hosting, { call, principal, started }: Admitted): Promise<Calculation> {
  if (performance.now() > call.deadline) throw new NoesisError('TIMEOUT', 'The budget was used up before the calculation began.')
  const { engine } = runner
  const body = call.json()
  const wanted = wantedBy(call, engine, principal.consciousness_level)
  const { form } = wanted
  const question = runner.read(body, wanted)
  const heavyPool = engine.isHeavy?.(body as EngineInput<unknown>) ? pool : undefined
  const work = async (wait: WorkWait): Promise<KeptAnswer> =>
    heavyPool !== undefined
      ? heavyPool.run({ engine: engine.id, body, wanted: { ...wanted, seed: question.seed } }, wait.signal)
      : keepAnswer(question, await runner.calculate(question, wait), form)
  // A crowd that got megabytes each at once would have the bus cut its gateway off as too slow; calculating them one by one paces them.
  const key = question.repeatable && heavyPool === undefined ? cache.keyOf(engine, question, form) : undefined
  const found = key === undefined ? undefined : (cache.recall(key) ?? (await cache.obtain(key, call, work)))
  const kept = found?.kept ?? (await alone(call, work))
  const cached = found?.layer !== undefined
  if (cached && key !== undefined) askedMost.note(engine, key, question)
  const answer = writeAnswer(runner, question, kept, { form, startedAt: started, cached })
  const headers = { ...answer.headers, [header.cacheStatus]: cacheStatusOf(found), ...(cached ? steadyHeader(question) : {}) }
  return { answer: { ...answer, headers }, cacheHit: cached }
}
