import { type Answer, valueAt } from '../acceptance/answer.js'
import { openClient } from '../acceptance/client.js'
import { newPerson, type Person } from '../acceptance/people.js'
import { freshAddress, send } from '../acceptance/send.js'
import { until } from '../acceptance/until.js'
import { readState } from './processes.js'

/** One request as its caller saw it. A request without an answer has the status 0. */
export interface Timed {
  path: string
  status: number
  ms: number
  /** performance.now() when it was sent. */
  at: number
  /** The error code of an answer, or why there was none. */
  reason: string
  pointer(pointer: string): unknown
}

export interface TimedOptions {
  key?: string
  /** Sent as Request-Timeout-Ms. */
  budgetMs?: number
}

/** A user of a test's own, without a limit to speak of, who asks with the catalogue's own examples. */
export interface Caller {
  person: Person
  /** The service that holds each engine. */
  engines: Map<string, string>
  /** The engines of each workflow. */
  workflows: Map<string, string[]>
  calculate(engine: string, options?: TimedOptions): Promise<Timed>
  execute(workflow: string, options?: TimedOptions): Promise<Timed>
  get(path: string, options?: TimedOptions): Promise<Timed>
  /** The example request of a workflow, for callers that speak HTTP by themselves. */
  requestOf(workflow: string): unknown
}

export const budgetMs = 1_500
/** How much later than its budget an answer may come. */
export const lateMs = 300

/** Calls go to `front` where one stands before the gateways, else to the stack's own address. */
export async function openCaller(front?: URL): Promise<Caller> {
  await untilReady()
  const person = await newPerson(await openClient(), { tier: 'enterprise', level: 5, key: { rate_limit: 1_000_000 } })
  const status = await get('/api/status')
  const engines = new Map((status.pointer('/engines') as { id: string; service: string }[]).map(({ id, service }) => [id, service]))
  const listed = (await person.api.get('/api/v1/workflows')).at('/workflows') as { id: string; engines: string[] }[]
  const requests = new Map<string, unknown>()
  for (const path of [...[...engines.keys()].map((id) => `engines/${id}`), ...listed.map(({ id }) => `workflows/${id}`)])
    requests.set(path, (await person.api.get(`/api/v1/${path}`)).at('/examples/0/request'))

  // What one caller is refused does not count against another.
  const way = { front, from: freshAddress() }
  // Spaces at the end tell calls apart: a gateway answers exact repeats by itself for a second, whatever has become of the engine.
  let sent = 0
  const spaces = () => ' '.repeat(sent++ % 512)
  const post = (kind: string, id: string, verb: string, options: TimedOptions = {}) =>
    timed('POST', `/api/v1/${kind}/${id}/${verb}`, JSON.stringify(requests.get(`${kind}/${id}`)) + spaces(), { key: person.key, ...options }, way)
  return {
    person,
    engines,
    workflows: new Map(listed.map((entry) => [entry.id, entry.engines])),
    calculate: (id, options) => post('engines', id, 'calculate', options),
    execute: (id, options) => post('workflows', id, 'execute', options),
    get: (path, options) => timed('GET', path, undefined, { key: person.key, ...options }, way),
    requestOf: (workflow) => requests.get(`workflows/${workflow}`),
  }
}

/** A request without credentials. */
export const get = (path: string): Promise<Timed> => timed('GET', path, undefined, {})

/** The readiness that the gateway tells; `none` while it tells nothing. */
export async function readiness(): Promise<string> {
  const { status, pointer } = await get('/health/ready')
  return status === 0 ? 'none' : String(pointer('/overall_status'))
}

export const untilReady = (withinMs = 30_000): Promise<string> => until(readiness, (state) => state === 'ready', withinMs)

/** What asks auth and its database, and analytics and its. */
const otherPaths = ['/api/v1/keys', '/api/v1/me/usage']

/** Until every part does its work, and says so: what a fault has left behind must not meet the next one. */
export async function untilWhole(caller: Caller, withinMs = 30_000): Promise<void> {
  await untilReady(withinMs)
  const asked = [...caller.engines.keys()]
  await until(
    async () => {
      const answers = await Promise.all([
        ...asked.map((id) => caller.calculate(id, patient)),
        ...[...caller.workflows.keys()].map((id) => caller.execute(id, patient)),
        ...otherPaths.map((path) => caller.get(path, patient)),
      ])
      return answers.filter(isAmiss).map(({ path, status, reason }) => `${path} ${status} ${reason}`)
    },
    (amiss) => amiss.length === 0,
    withinMs,
  )
}

const patient = { budgetMs: 3_000 }

/** Not answered, or not with all that it should hold. */
export const isAmiss = ({ path, status, pointer }: Timed) => status !== 200 || (path.includes('/workflows/') && pointer('/status') !== 'complete')

const direct: Way = { from: freshAddress() }

/** The address that a request comes from, and the one that it goes to unless that is the stack's own. */
interface Way {
  from: string
  front?: URL | undefined
}

async function timed(
  method: string,
  path: string,
  payload: string | undefined,
  { key, budgetMs: budget }: TimedOptions,
  { from, front }: Way = direct,
): Promise<Timed> {
  const headers = {
    ...(key === undefined ? {} : { 'x-api-key': key }),
    ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    ...(budget === undefined ? {} : { 'request-timeout-ms': String(budget) }),
  }
  const at = performance.now()
  try {
    const answer = await send(front ?? new URL(readState().base_url), { method, path, payload, from, headers, timeoutMs: 40_000 })
    return { path, at, ms: performance.now() - at, status: answer.status, reason: reasonOf(answer), pointer: answer.at }
  } catch (error) {
    return { path, at, ms: performance.now() - at, status: 0, reason: (error as Error).message, pointer: (pointer) => valueAt({}, pointer) }
  }
}

const reasonOf = (answer: Answer): string => (answer.status < 400 ? '' : String(answer.at('/error_code')))
