import { type Bus, connectBus } from '@selemene/bus'
import { processEnvironment } from '@selemene/service'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Answer } from '../../acceptance/answer.js'
import { freshAddress } from '../../acceptance/send.js'
import { scrape } from '../../support/scrape.js'
import type { RunningService } from '../telemetry/run-service.js'
import { type Front, type Gateway, openFront } from './start-front.js'

const { NATS_URL, REDIS_URL } = processEnvironment() as { NATS_URL: string; REDIS_URL: string }
let front: Front
let gateways: [Gateway, Gateway]
let gateway: Gateway
let engines: RunningService
let bus: Bus
let told = 0
beforeAll(async () => {
  front = await openFront(freshAddress())
  await front.auth()
  engines = await front.engines({ REDIS_URL })
  gateways = await Promise.all([front.gateway(), front.gateway()])
  gateway = gateways[0]
  bus = await connectBus({ url: NATS_URL, name: 'exact-repeats', connectTimeoutMs: 5_000 })
  bus.listen('events.calculation.completed.enneagram', (body) => {
    told += [JSON.parse(Buffer.from(body).toString())].flat().length
  })
  await bus.ping()
})
afterAll(async () => {
  await bus.close()
  await front.stop()
})

let key: string
let keyId: string
/** A body that no other test sends. */
let body: { options: object }
let sent = 0
beforeEach(async () => {
  ;({ key, keyId } = await front.newPerson(gateway, { tier: 'premium', consciousness_level: 3 }))
  body = { options: { type: 1 + (sent % 9), wing: 1 + ((sent + 1) % 9) } }
  sent += 1
})

const ask = (at = gateway, as = key, id = 'enneagram', asked: object = body) =>
  at.call(`/api/v1/engines/${id}/calculate`, { method: 'POST', key: as, body: asked })
const from = ({ headers }: Answer) => headers['cache-status']?.toString().replace(/ttl=\d+; /, '')
const resultOf = ({ text }: Answer) => text.slice(text.indexOf('"result":'), text.indexOf('"metadata":'))
/** How many calls this gateway has answered by itself. */
async function repeated({ url }: Gateway): Promise<number> {
  const { samples } = await scrape(url.host)
  return samples.find(({ name, labels }) => name === 'noesis_cache_hits_total' && labels.layer === 'gateway')?.value ?? 0
}
/** Asks until the gateway answers by itself: the first call calculates, the second finds, and a third within a tenth of a second is a repeat. */
async function repeat(call = ask): Promise<Answer> {
  for (let tries = 0; tries < 50; tries++) {
    const before = await repeated(gateway)
    const answer = await call()
    if ((await repeated(gateway)) > before) return answer
  }
  throw new Error('The gateway has answered none of fifty calls by itself.')
}

test('a call that comes again byte for byte is answered by the gateway: same bytes, counted, told and limited as before', async () => {
  const asked: Answer[] = []
  const toldBefore = told
  const call = async () => {
    const answer = await ask()
    asked.push(answer)
    return answer
  }
  const answer = await repeat(call)
  const before = asked.at(-2) as Answer
  expect([answer.text, from(answer), answer.at('/metadata/cached')]).toEqual([before.text, 'selemene; hit; detail=l1', true])
  expect(Number(answer.headers['x-ratelimit-remaining'])).toBe(Number(before.headers['x-ratelimit-remaining']) - 1)
  await expect.poll(() => told - toldBefore, { timeout: 5_000 }).toBe(asked.length)
})

test('callers of one level share it, and those of another get words of their own', async () => {
  const asked = { ...body, consciousness_level: 5 }
  const as = (who: string) => ask(gateway, who, 'enneagram', asked)
  const [peer, deeper] = await Promise.all([3, 5].map((consciousness_level) => front.newPerson(gateway, { tier: 'premium', consciousness_level })))
  const mine = await repeat(() => as(key))
  const theirs = await repeat(() => as(peer?.key as string))
  expect(resultOf(theirs)).toBe(resultOf(mine))
  const before = await repeated(gateway)
  const others = await as(deeper?.key as string)
  expect([mine.at('/consciousness_level'), others.at('/consciousness_level')]).toEqual([3, 5])
  expect(await repeated(gateway)).toBe(before)
})

test('a picture, a draw and an answer with words of the caller are made by the engine each time', async () => {
  const before = await repeated(gateway)
  for (let i = 0; i < 3; i++) {
    await ask(gateway, key, 'tarot', {})
    await ask(gateway, key, 'tarot', { seed: 'mine' })
    await ask(gateway, key, 'sigil-forge', { options: { intention: 'quiet river' } })
    const path = '/api/v1/engines/enneagram/calculate'
    const drawn = await gateway.call(path, { method: 'POST', key, body, headers: { accept: 'image/svg+xml' } })
    expect(drawn.headers['content-type']).toContain('svg')
  }
  expect(await repeated(gateway)).toBe(before)
})

test('clearing reaches every gateway: none repeats an answer of before', async () => {
  await repeat()
  for (let i = 0; i < 3; i++) await ask(gateways[1])
  const since = Date.now()
  const cleared = await gateway.call('/api/v1/admin/cache/clear', { method: 'POST', key: front.adminKey, body: { engine_id: 'enneagram' } })
  expect(cleared.at('/complete')).toBe(true)
  const answers = [await ask(gateways[1]), await ask()]
  expect(from(answers[0] as Answer)).toBe('selemene; fwd=miss; stored')
  for (const answer of answers) expect(Date.parse(answer.at('/metadata/timestamp') as string)).toBeGreaterThanOrEqual(since)
})

test('a key that is revoked is refused although the answer is at hand', async () => {
  await repeat()
  const revoked = await gateway.call(`/api/v1/admin/keys/${keyId}/revoke`, { method: 'POST', key: front.adminKey })
  expect(revoked.status).toBe(200)
  expect((await ask()).status).toBe(401)
})

test('a call that comes by itself sees at once that the service has gone', async () => {
  await repeat()
  await engines.kill()
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect((await ask()).status).toBe(503)
})
