import type { Answer } from '../acceptance/answer.js'
import type { Client } from '../acceptance/client.js'
import { admin, newKey, newPerson, type Person } from '../acceptance/people.js'
import type { Operation } from '../acceptance/served-document.js'
import { until } from '../acceptance/until.js'
import { exampleTime } from './settle.js'

/** An operation of the document whose good answer is JSON. */
export interface Answering {
  id: string
  method: string
  path: string
  operation: Operation
}

/** What a request takes besides what the document shows: the part of it that needs something made before. */
interface Prepared {
  id?: string
  query?: string
  body?: unknown
}

/** Answers that are documents of their own: their example is the document itself. */
const documents = ['openapi', 'asyncapi', 'accuracy']

/** Operations whose answers tell how a stack stands and what it has been through: only their form can be the same. */
export const ofTheMoment =
  /^(live|ready|(api)?health(Ready)?|legacyGhati|me|listAudit|listKeys|listOwnKeys|listUsers|ownUsage|allUsage|clearCache|queuesStatus|systemStatus)$/i

/** Every operation that must have an example of its answer. */
export function answeringOperations({ document }: Client): Answering[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .map(([method, operation]) => ({ id: String(operation.operationId), method: method.toUpperCase(), path, operation }))
      .filter(({ id, operation }) => !documents.includes(id) && goodJson(operation)),
  )
}

const goodJson = ({ responses }: Operation) =>
  Object.entries(responses).some(([status, { content }]) => status.startsWith('2') && content?.['application/json'] !== undefined)

/** Sends to an operation what its own examples say, with a key that may. What it changes is taken back. */
export async function requestAnswer(api: Client, person: Person, { id, method, path, operation }: Answering): Promise<Answer> {
  const { id: target, query = requiredQuery(operation), body = exampleBody(operation) } = (await preparations[id]?.(api, person)) ?? {}
  const filled = path.replace('{id}', () => target ?? String(exampleOf(operation, 'id')))
  const caller = /\/admin\/|\/queues\//.test(path) ? admin(api) : person.api
  const answer = await caller.call(method, filled + query, body === undefined ? {} : { body })
  if (id === 'startMaintenance') await endMaintenance(api, person, path)
  return answer
}

/** Ends when the gateway has heard of it, too. */
async function endMaintenance(api: Client, person: Person, path: string): Promise<void> {
  await admin(api).call('DELETE', path)
  await until(
    () => person.api.get('/api/v1/status'),
    ({ status }) => status === 200,
    2_000,
  )
}

const exampleOf = ({ parameters = [] }: Operation, name: string) => parameters.find((parameter) => parameter.name === name)?.example

function requiredQuery(operation: Operation): string {
  const asked = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.required)
  const words = asked.map(({ name }) => `${name}=${encodeURIComponent(String(exampleOf(operation, name)))}`)
  return words.length === 0 ? '' : `?${words.join('&')}`
}

function exampleBody({ operationId, requestBody }: Operation): unknown {
  const media = requestBody?.content['application/json']
  const body = media?.example ?? Object.values(media?.examples ?? {})[0]?.value
  const takesTime = operationId === 'executeWorkflow' || /"current_time":/.test(JSON.stringify(media?.schema ?? {}))
  return takesTime ? { current_time: exampleTime, ...(body as object) } : withoutClock(body)
}

/** A body that tells each calculation in it the moment: an example that reads the clock is another one tomorrow. */
function withoutClock(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutClock)
  if (typeof body !== 'object' || body === null) return body
  const told = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, withoutClock(value)]))
  return 'birth_data' in told ? { current_time: exampleTime, ...told } : told
}

const rows = async () => ({ query: '?limit=2' })
const ownKey = async (_api: Client, person: Person) => {
  const made = await person.api.post('/api/v1/keys', { name: 'billing job' })
  return { id: made.at('/key_id') as string, body: { grace_seconds: 3600 } }
}
const strangersKey = async (api: Client) => {
  const { keyId } = await newKey(api, (await newPerson(api)).userId)
  return { id: keyId }
}
const user = async (api: Client) => ({ id: (await newPerson(api)).userId })
const invite = { tier: 'free', consciousness_level: 1, max_uses: 5, expires_in_days: 30 }

/** By operation. */
const preparations: Record<string, (api: Client, person: Person) => Promise<Prepared>> = {
  findPlaces: async () => ({ query: '?q=Bengaluru&limit=2' }),
  register: async (api) => {
    const made = await admin(api).post('/api/v1/admin/invites', invite)
    return { body: { invite_code: made.at('/invite_code') } }
  },
  listOwnKeys: rows,
  createOwnKey: async () => ({ body: { name: 'billing job', expires_in_days: 90 } }),
  rotateOwnKey: ownKey,
  listKeys: rows,
  createKey: async (_api, { userId }) => ({ body: { user_id: userId, name: 'kiosk', tier: 'premium', consciousness_level: 2, expires_in_days: 90 } }),
  rotateKey: async (api) => ({ ...(await strangersKey(api)), body: { grace_seconds: 3600 } }),
  revokeKey: strangersKey,
  listUsers: rows,
  createUser: async () => ({ body: { tier: 'free', consciousness_level: 0 } }),
  showUser: user,
  updateUser: async (api) => ({ ...(await user(api)), body: { consciousness_level: 2 } }),
  createInvite: async () => ({ body: invite }),
  listAudit: rows,
  allUsage: rows,
  startMaintenance: async () => ({ body: { retry_after_seconds: 600, message: 'New disks. Back at ten.' } }),
  clearCache: async () => ({ body: { engine_id: 'numerology' } }),
}
