import { askInstances, type ServiceInstance } from '@selemene/bus'
import { type ClearedResults, ClearingReport, ClearResults, createParser, invalidInput, subjects } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { App, Deps } from '../../app-types.js'
import { readJson } from '../../http/json-body.js'
import { problemResponses } from '../documented.js'
import { busHeaders } from '../forward.js'
import { askAuth, recordAudit } from './record-audit.js'

/** A replica that takes longer is reported as unreached. */
const replicaTimeoutMs = 5_000
const layers = ['l1', 'l2', 'l3'] as const

/** POST /api/v1/admin/cache/clear */
export function clearCache(app: App, deps: Deps): void {
  const parse = createParser(ClearResults)
  app.post('/api/v1/admin/cache/clear', {
    config: { permission: 'admin:ops', bodyIsOptional: true },
    schema: {
      operationId: 'clearCache',
      summary: 'Drop cached results',
      description:
        'Drops the cached results of all engines, or of one, in every replica and every layer. Without `engine_id`, gateways verify every key anew as well.',
      tags: ['admin'],
      body: ClearResults,
      response: { 200: { ...ClearingReport, description: 'What was dropped where' }, ...problemResponses(422, 502) },
    },
    async handler(request): Promise<ClearingReport> {
      const wanted = parse(readJson(request))
      const { engine_id } = wanted
      const services = servicesOf(deps, engine_id)
      if (engine_id === undefined) await askAuth(deps, request, 'clearCaches', {})
      else await recordAudit(deps, request, { action: 'cache.cleared', target_type: 'engine', target_id: engine_id })
      return report(services, await clearEach(deps, request, services, wanted), engine_id === undefined)
    },
  })
}

/** The services that host an engine, or any of them. */
function servicesOf({ catalogue }: Pick<Deps, 'catalogue'>, engineId: string | undefined): string[] {
  if (engineId === undefined) return [...new Set([...catalogue.engines.values()].map(({ service }) => service))]
  const engine = catalogue.engines.get(engineId)
  if (engine === undefined) throw invalidInput('/engine_id', 'is not an engine of the catalogue', 'unknown')
  return [engine.service]
}

interface ReplicaAnswer {
  instance: ServiceInstance
  /** undefined: it did not answer. */
  cleared: ClearedResults | undefined
}

async function clearEach(deps: Deps, request: FastifyRequest, services: readonly string[], wanted: ClearResults): Promise<ReplicaAnswer[]> {
  await deps.discovery.refresh()
  const instances = services.flatMap((service) => deps.discovery.services().get(service) ?? [])
  const replies = await askInstances(deps.bus, instances, {
    subject: (service) => subjects.results(service, 'clear'),
    body: JSON.stringify(wanted),
    headers: busHeaders(request),
    waitMs: replicaTimeoutMs,
  })
  deps.repeats.clear()
  // After the answers, so that it takes none of their counts. It reaches a frozen process when that thaws, and drops what one replica has
  // found at another that had not cleared yet.
  deps.bus.notify(subjects.notices.resultsCleared, JSON.stringify(wanted))
  // What is asked after the answer must not be dropped by a notice that is still on its way.
  await deps.bus.ping()
  return instances.map((instance, i) => ({ instance, cleared: replies[i]?.json<ClearedResults>() }))
}

function report(services: readonly string[], answers: readonly ReplicaAnswer[], verified_keys: boolean): ClearingReport {
  const unreached = services.filter((name) => {
    const ofService = answers.filter(({ instance }) => instance.name === name)
    return ofService.length === 0 || ofService.some(({ cleared }) => cleared === undefined)
  })
  const replicas = answers.flatMap(({ instance: { name, id }, cleared }) =>
    cleared === undefined ? [] : [{ service: name, replica: id, ...cleared }],
  )
  const cleared = totalOf(replicas)
  return { complete: unreached.length === 0 && !Object.values(cleared).includes(null), cleared, replicas, unreached, verified_keys }
}

/** The sum of each layer that any replica uses; null where any could not clear it. */
function totalOf(answers: readonly ClearedResults[]): ClearedResults {
  const used = layers.filter((layer) => answers.some((answer) => answer[layer] !== undefined))
  const sum = (layer: (typeof layers)[number]) =>
    answers.reduce<number | null>((total, { [layer]: count = 0 }) => (total === null || count === null ? null : total + count), 0)
  return Object.fromEntries(used.map((layer) => [layer, sum(layer)]))
}
