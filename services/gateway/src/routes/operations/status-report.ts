import type { BreakerState, ServiceInstance } from '@selemene/bus'
import { subjects } from '@selemene/contracts'
import type { Deps } from '../../app-types.js'
import type { QueueReader } from '../../queue-reader.js'
import type { CacheReport } from './count-look-ups.js'
import type { SinceWhen, State } from './since-when.js'

const checkWithinMs = 500
/** A consumer that leaves messages unacknowledged for longer is behind. */
const behindAfterSeconds = 60

/** One part of the system. `since` is when this gateway first saw it in this state; latency is null where nothing answers. */
export interface Part {
  name: string
  state: State
  since: string
  latency_ms: number | null
}

export interface StatusReport {
  overall_status: 'ready' | 'degraded' | 'not_ready'
  version: string
  checked_at: string
  services: (Part & { replicas: number })[]
  stores: Part[]
  engines: (Part & { id: string; service: string; breaker: BreakerState })[]
  workflows: (Part & { id: string; engines_unavailable: string[] })[]
  queues: (Part & { messages: number; consumers: ConsumerPart[] })[]
  cache: CacheReport
}

export interface ConsumerPart extends Omit<Part, 'latency_ms'> {
  pending: number
  in_flight: number
  redelivered: number
  dead_letters: number
  lag_seconds: number
}

export type ReportDeps = Pick<Deps, 'bus' | 'catalogue' | 'discovery' | 'stores' | 'version'>

/** What is asked for over the bus. */
export interface StatusSources {
  queues: QueueReader
  countLookUps: () => Promise<CacheReport>
}

/** Looks at every part now. Nothing here waits for longer than a second or so. */
export async function reportStatus(deps: ReportDeps, { queues, countLookUps }: StatusSources, sinceWhen: SinceWhen): Promise<StatusReport> {
  const [stores, streams, cache] = await Promise.all([describeStores(deps, sinceWhen), describeQueues(queues, sinceWhen), countLookUps()])
  const services = describeServices(deps, sinceWhen)
  const engines = describeEngines(deps, sinceWhen)
  const workflows = describeWorkflows(deps, engines, sinceWhen)
  const all = [...services, ...stores, ...engines, ...workflows, ...streams, ...streams.flatMap((stream) => stream.consumers)]
  return {
    overall_status: overall(deps, all),
    version: deps.version,
    checked_at: new Date().toISOString(),
    services,
    stores,
    engines,
    workflows,
    queues: streams,
    cache,
  }
}

function overall({ bus, catalogue }: ReportDeps, parts: readonly { state: State }[]): StatusReport['overall_status'] {
  if (!bus.connected) return 'not_ready'
  return catalogue.engines.size > 0 && parts.every((part) => part.state === 'ok') ? 'ready' : 'degraded'
}

function describeServices({ catalogue, discovery }: ReportDeps, sinceWhen: SinceWhen): StatusReport['services'] {
  const present = discovery.services()
  const engineServices = [...new Set([...catalogue.engines.values()].map((entry) => entry.service))].sort()
  const gateway = {
    ...sinceWhen('service:gateway', 'ok'),
    name: 'gateway',
    latency_ms: 0,
    replicas: Math.max(1, present.get('gateway')?.length ?? 1),
  }
  const others = ['auth', 'orchestrator', ...engineServices, 'analytics'].map((name) => {
    const instances = present.get(name) ?? []
    const state: State = instances.length > 0 ? 'ok' : 'unavailable'
    return { ...sinceWhen(`service:${name}`, state), name, latency_ms: latencyOf(instances), replicas: instances.length }
  })
  return [gateway, ...others]
}

async function describeStores({ bus, discovery, stores }: ReportDeps, sinceWhen: SinceWhen): Promise<Part[]> {
  const checks: Record<string, () => Promise<boolean>> = {
    nats: () => (bus.connected ? bus.ping().then(() => true) : Promise.resolve(false)),
    postgres: () => (discovery.services().has('auth') ? stores.postgres() : Promise.resolve(false)),
    ...(stores.redisClient === undefined ? {} : { redis: () => stores.redis() }),
  }
  return Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const started = performance.now()
      const good = await within(check().catch(() => false))
      return { ...sinceWhen(`store:${name}`, good ? 'ok' : 'unavailable'), name, latency_ms: good ? rounded(performance.now() - started) : null }
    }),
  )
}

function describeEngines({ bus, catalogue, discovery }: ReportDeps, sinceWhen: SinceWhen): StatusReport['engines'] {
  const present = discovery.services()
  return sorted(catalogue.engines.values()).map(({ id, title, service }) => {
    const breaker = bus.breakers.get(subjects.engine(id, 'calculate')) ?? 'closed'
    const instances = present.get(service) ?? []
    const state = engineState(instances.length > 0, breaker)
    return { ...sinceWhen(`engine:${id}`, state), id, name: title, service, breaker, latency_ms: latencyOf(instances) }
  })
}

function engineState(isPresent: boolean, breaker: BreakerState): State {
  if (!isPresent || breaker === 'open') return 'unavailable'
  return breaker === 'half-open' ? 'degraded' : 'ok'
}

function describeWorkflows({ catalogue, discovery }: ReportDeps, engines: StatusReport['engines'], sinceWhen: SinceWhen): StatusReport['workflows'] {
  const present = discovery.services()
  const working = new Set(engines.filter((engine) => engine.state !== 'unavailable').map((engine) => engine.id))
  return sorted(catalogue.workflows.values()).map((entry) => {
    const engines_unavailable = entry.engines.filter((id) => !working.has(id))
    const instances = present.get(entry.service) ?? []
    const state = workflowState(instances.length > 0, engines_unavailable.length, entry.engines.length)
    return { ...sinceWhen(`workflow:${entry.id}`, state), id: entry.id, name: entry.title, latency_ms: latencyOf(instances), engines_unavailable }
  })
}

/** A workflow answers with what it has, so it is gone only when nothing is left to answer with. */
function workflowState(isPresent: boolean, missing: number, total: number): State {
  if (!isPresent || missing === total) return 'unavailable'
  return missing > 0 ? 'degraded' : 'ok'
}

async function describeQueues(queues: QueueReader, sinceWhen: SinceWhen): Promise<StatusReport['queues']> {
  const started = performance.now()
  const status = await queues.read()
  const latency_ms = rounded(performance.now() - started)
  return (status?.streams ?? []).map(({ name, messages, consumers }) => ({
    ...sinceWhen(`queue:${name}`, 'ok'),
    name,
    latency_ms,
    messages,
    consumers: consumers.map(({ name: consumer, subject: _subject, ...counts }) => ({
      ...sinceWhen(`consumer:${name}:${consumer}`, counts.lag_seconds > behindAfterSeconds ? 'degraded' : 'ok'),
      name: consumer,
      ...counts,
    })),
  }))
}

const latencyOf = (instances: readonly ServiceInstance[]): number | null =>
  instances.length === 0 ? null : rounded(Math.min(...instances.map((instance) => instance.latencyMs)))

const rounded = (ms: number) => Math.round(ms * 10) / 10
const sorted = <T extends { id: string }>(entries: Iterable<T>): T[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))

/** What is not answered in time is not there. */
function within(check: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, checkWithinMs, false)
  })
  return Promise.race([check, late]).finally(() => clearTimeout(timer))
}
