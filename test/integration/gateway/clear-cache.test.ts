import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bus, connectBus, header } from '@selemene/bus'
import { encodePrincipal, subjects } from '@selemene/contracts'
import { processEnvironment } from '@selemene/service'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../../acceptance/answer.js'
import type { RunningService } from '../telemetry/run-service.js'
import { type Front, type Gateway, openFront } from './start-front.js'

const REDIS_URL = processEnvironment().REDIS_URL as string
let front: Front
let gateway: Gateway
let services: RunningService[]
let bus: Bus
let replicas: string[]
let archive: string
beforeAll(async () => {
  front = await openFront()
  await front.auth()
  archive = await mkdtemp(join(tmpdir(), 'archive-'))
  const env = { REDIS_URL, CACHE_L3_DIR: archive }
  services = await Promise.all([front.engines(env), front.engines(env)])
  gateway = await front.gateway()
  bus = await connectBus({ url: processEnvironment().NATS_URL as string, name: 'clear-cache', connectTimeoutMs: 5_000 })
  const { replicas: found } = (await clear({ engine_id: 'tarot' })).json<{ replicas: { replica: string }[] }>()
  replicas = found.map(({ replica }) => replica)
})
afterAll(async () => {
  await bus.close()
  await front.stop()
  await rm(archive, { recursive: true, force: true })
})

const clear = (body: object = {}) => gateway.call('/api/v1/admin/cache/clear', { method: 'POST', key: front.adminKey, body })
const principal = encodePrincipal({
  user_id: '0b8a1f0e-3f57-4a53-9d0a-5a4f6f0f9c11',
  key_id: '0b8a1f0e-3f57-4a53-9d0a-5a4f6f0f9c12',
  tier: 'enterprise',
  consciousness_level: 5,
  permissions: [],
  rate_limit: 10_000,
})

/** What one replica itself says of where its answer came from. */
async function askReplica(replica: string, id: string, body: object): Promise<string | undefined> {
  const subject = subjects.instance(subjects.engine(id, 'calculate'), replica)
  const answer = await bus.request(subject, { body: JSON.stringify(body), headers: { [header.principal]: principal }, timeoutMs: 10_000 })
  return answer.header(header.cacheStatus)?.replace(/ttl=\d+; /, '')
}
const cleared = (answer: Answer) => [answer.status, answer.at('/complete'), answer.at('/unreached')]

test('every replica drops the results of one engine, says how many, and keeps those of others', async () => {
  const [one, other] = replicas as [string, string]
  const draw = { seed: 'clear one' }
  for (const id of ['tarot', 'i-ching']) {
    await askReplica(one, id, draw)
    await expect.poll(() => askReplica(other, id, draw), { timeout: 5_000 }).toMatch(/hit/)
  }
  const answer = await clear({ engine_id: 'tarot' })
  expect(cleared(answer)).toEqual([200, true, []])
  expect(answer.at('/cleared')).toEqual({ l1: 2, l2: 1, l3: 1 })
  expect((answer.at('/replicas') as { replica: string; l1: number }[]).map(({ replica, l1 }) => [replica, l1]).sort()).toEqual(
    replicas.map((replica) => [replica, 1]).sort(),
  )
  expect(answer.at('/verified_keys')).toBe(false)
  expect(await askReplica(one, 'i-ching', draw)).toBe('selemene; hit; detail=l1')
  expect(await askReplica(other, 'tarot', draw)).toBe('selemene; fwd=miss; stored')
})

test('a replica that is frozen is named, and drops its results when it thaws', async () => {
  const draw = { seed: 'frozen' }
  for (const replica of replicas) await askReplica(replica, 'tarot', draw)
  const [service] = services as [RunningService]
  service.signal('SIGSTOP')
  try {
    const answer = await clear({ engine_id: 'tarot' })
    expect(cleared(answer)).toEqual([200, false, ['engines-ts']])
    expect(answer.at('/replicas')).toHaveLength(1)
    // Known to be away by now, it is not asked any more.
    expect(cleared(await clear({ engine_id: 'tarot' }))).toEqual([200, true, []])
  } finally {
    service.signal('SIGCONT')
  }
  // The one that was asked first calculates anew, the other finds that; neither has what it held before.
  const found = []
  for (const replica of replicas) {
    let status: string | undefined
    let mayHaveAnswered = false
    const ask = async () => {
      status = await askReplica(replica, 'tarot', draw).catch(() => {
        // It may have calculated all the same: then its next answer is its own.
        mayHaveAnswered = true
        return undefined
      })
      return status
    }
    await expect.poll(ask, { timeout: 20_000 }).toMatch(/selemene/)
    if (!mayHaveAnswered) found.push(status)
  }
  expect(found).not.toContain('selemene; hit; detail=l1')
})

test('without a body it clears everything, the verified keys too', async () => {
  const answer = await gateway.call('/api/v1/admin/cache/clear', { method: 'POST', key: front.adminKey })
  expect([answer.status, answer.at('/verified_keys')]).toEqual([200, true])
})

test('an unknown engine is refused at its field, and so is a caller without the permission', async () => {
  const unknown = await clear({ engine_id: 'runes' })
  expect([unknown.status, unknown.at('/errors/0/pointer')]).toEqual([422, '/engine_id'])
  const { key } = await front.newPerson(gateway)
  expect((await gateway.call('/api/v1/admin/cache/clear', { method: 'POST', key, body: {} })).status).toBe(403)
})

test('each clearing is in the audit log', async () => {
  await clear({ engine_id: 'tarot' })
  await clear()
  const rows = (await gateway.call('/api/v1/admin/audit?limit=2', { key: front.adminKey })).at('/entries') as {
    action: string
    target_id: string | null
  }[]
  expect(rows.map(({ action, target_id }) => [action, target_id])).toEqual([
    ['cache.cleared', null],
    ['cache.cleared', 'tarot'],
  ])
})
