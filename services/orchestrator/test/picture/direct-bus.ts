import type { Bus, Call, Endpoint, HeaderFields, Reply, Request } from '@selemene/bus'
import { header } from '@selemene/bus'
import { decodePrincipal, encodePrincipal, NoesisError, type Principal } from '@selemene/contracts'
import { loadTimeZones } from '@selemene/engine'
import { hostEngines } from '../../../../libs/engine-host/src/host-engines.js'
import { openEphemeris } from '../../../engines-rust-port/src/ephemeris/open-ephemeris.js'
import { createBulkhead } from '../../src/execute/bulkhead.js'
import { createRequestCheck } from '../../src/execute/check-request.js'
import { executeEndpoint } from '../../src/execute/execute-endpoint.js'
import { createWorkflowGate } from '../../src/execute/workflow-gate.js'
import type { Workflow } from '../../src/workflows/define-workflow.js'
import { engines } from '../fifty-charts.js'
import { somaticEngines } from '../full-spectrum/spectrum-charts.js'

export interface Asked {
  subject: string
  headers: HeaderFields
}

export interface Desk {
  /** Runs a workflow for a caller of the highest level. */
  execute(workflow: Workflow, body: unknown, accept: string): Promise<Reply>
  /** Every request that went to an engine. */
  asked: Asked[]
}

const principal: Principal = { user_id: 'u', key_id: 'k', tier: 'enterprise', consciousness_level: 5, permissions: [], rate_limit: null } as never

/** The orchestrator's endpoint and all fourteen engines in one process, joined by a bus without a wire: our own port, not NATS. */
export function openDesk(): Desk {
  const nothing = () => undefined
  const context = {
    config: { CACHE_L1_SIZE: 0, CACHE_L1_TTL: 1 },
    metrics: { counter: () => ({ inc: nothing }), histogram: () => ({ observe: nothing }), gauge: nothing },
    events: { publish: nothing },
    log: { error: nothing },
    telemetry: { report: nothing },
    bus: { connectedSince: 0 },
  }
  const hosted = hostEngines(context as never, {
    service: 'test',
    engines: [...engines, ...somaticEngines],
    ports: { ephemeris: openEphemeris(), zones: loadTimeZones() },
  })
  const endpoints = new Map((hosted.endpoints ?? []).map((endpoint) => [endpoint.subject, endpoint]))
  const asked: Asked[] = []
  const bus = {
    async request(subject: string, request: Request): Promise<Reply> {
      asked.push({ subject, headers: request.headers ?? {} })
      const endpoint = endpoints.get(subject)
      if (endpoint === undefined) throw new NoesisError('SERVICE_UNAVAILABLE', 'No instance serves it.', { extra: { no_responders: true } })
      return answered(endpoint, request)
    },
  } as unknown as Bus
  const deps = {
    bus,
    bulkhead: createBulkhead(),
    gate: createWorkflowGate(),
    requestCheck: createRequestCheck(bus),
    metrics: { observe: nothing },
    telemetry: context.telemetry as never,
    completed: nothing,
  }
  return {
    asked,
    execute: (workflow, body, accept) =>
      answered(executeEndpoint(workflow, deps), {
        body: JSON.stringify(body),
        headers: { [header.principal]: encodePrincipal(principal), [header.accept]: accept },
        timeoutMs: 20_000,
      }),
  }
}

async function answered(endpoint: Endpoint, { body, headers = {}, timeoutMs }: Request): Promise<Reply> {
  const call: Call = {
    subject: endpoint.subject,
    body: Buffer.from(body),
    deadline: performance.now() + timeoutMs,
    signal: new AbortController().signal,
    header: (name) => headers[name],
    principal: () => (headers[header.principal] === undefined ? undefined : decodePrincipal(headers[header.principal] as string)),
    json: () => JSON.parse(String(body)),
  }
  const answer = await endpoint.handle(call)
  const text = String(answer.body)
  return { body: Buffer.from(text), header: (name) => answer.headers?.[name], json: <T>() => JSON.parse(text) as T }
}
