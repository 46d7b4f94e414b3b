import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from './answer.js'
import { unissuedKey } from './api-keys.js'
import { type Client, openClient } from './client.js'
import { admin, newKey, newPerson } from './people.js'
import { expectProblem } from './problem.js'
import { freshAddress } from './send.js'

const remaining = (answer: Answer) => Number(answer.headers['x-ratelimit-remaining'])
/** Calls one after the other, so that their order is known. */
async function inTurn<T>(times: number, call: (i: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  for (let i = 0; i < times; i++) answers.push(await call(i))
  return answers
}

describe('limits', () => {
  let api: Client
  beforeAll(async () => {
    api = await openClient()
  })

  test('a free key gets sixty requests a minute and not one more', async () => {
    const { api: caller } = await newPerson(api)
    const answers = await inTurn(60, () => caller.get('/api/v1/status'))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(answers.map(remaining)).toEqual(Array.from({ length: 60 }, (_, i) => 59 - i))
    const refused = await caller.get('/api/v1/status')
    expectProblem(refused, 429, 'RATE_LIMIT_EXCEEDED')
    expect(refused.at('/retryable')).toBe(true)
    expect(refused.headers['retry-after']).toMatch(/^\d+$/)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(remaining(refused)).toBe(0)
  })

  test('sixty at once are not one more either', async () => {
    const { api: caller } = await newPerson(api)
    const answers = await Promise.all(Array.from({ length: 75 }, () => caller.get('/api/v1/status')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  test('every answer says where its caller stands, in both notations', async () => {
    const { api: caller } = await newPerson(api)
    for (const answer of [
      await caller.get('/api/v1/me'),
      await caller.get('/api/v1/nothing'),
      await caller.post('/api/v1/engines/tarot/calculate', { unknown: 1 }),
    ]) {
      const { headers } = answer
      expect(headers['x-ratelimit-limit']).toBe('60')
      const untilReset = Number(headers['x-ratelimit-reset']) - Date.now() / 1000
      expect(untilReset).toBeGreaterThan(50)
      expect(untilReset).toBeLessThanOrEqual(62)
      expect(headers['ratelimit-policy']).toBe('"default";q=60;w=60')
      expect(headers.ratelimit).toMatch(new RegExp(`^"default";r=${remaining(answer)};t=([1-9]|[1-5]\\d|60)$`))
    }
  })

  test.each([
    ['premium', 1000],
    ['enterprise', 10_000],
  ] as const)('%s has %d a minute', async (tier, limit) => {
    const { api: caller } = await newPerson(api, { tier })
    expect((await caller.get('/api/v1/me')).headers['x-ratelimit-limit']).toBe(String(limit))
  })

  test('all keys of a user count together, each held to its own limit; refused requests do not count', async () => {
    const { api: caller, userId } = await newPerson(api)
    const small = api.as({ key: (await newKey(api, userId, { rate_limit: 3 })).key })
    expect((await inTurn(5, () => small.get('/api/v1/me'))).map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
    expect(remaining(await caller.get('/api/v1/me'))).toBe(56)
    await inTurn(5, () => small.get('/api/v1/me'))
    expect(remaining(await caller.get('/api/v1/me'))).toBe(55)
  })

  test('other refusals count: not found, not permitted, not valid', async () => {
    const { api: caller } = await newPerson(api)
    const answers = [
      await caller.get('/api/v1/nothing'),
      await caller.get('/api/v1/admin/users'),
      await caller.post('/api/v1/engines/tarot/calculate', { unknown: 1 }),
      await caller.get('/api/v1/me'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 403, 422, 200])
    expect(answers.map(remaining)).toEqual([59, 58, 57, 56])
  })

  test('each item of a batch counts one, and the items beyond the limit are refused alone', async () => {
    const { api: caller } = await newPerson(api, { key: { rate_limit: 4 } })
    const items = Array.from({ length: 6 }, (_, seed) => ({ engine_id: 'i-ching', input: { seed } }))
    const answer = await caller.post('/api/v1/batch', { items })
    expect(answer.status).toBe(200)
    const statuses = answer.json<{ results: { status: number }[] }>().results.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(4)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
    expect((await caller.get('/api/v1/me')).status).toBe(429)
  })

  describe('weighed by cost', () => {
    const birth = {
      birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' },
    }
    const costOf = async (id: string) => (await admin(api).get(`/api/v1/engines/${id}`)).at('/cost') as number
    let dear: number
    beforeAll(async () => {
      dear = await costOf('vimshottari')
      expect(dear).toBeGreaterThan(1)
    })

    test('a call counts what its engine costs, right or wrong, and other routes of the engine count one', async () => {
      const { api: caller } = await newPerson(api, { level: 2 })
      const answers = [
        await caller.post('/api/v1/engines/vimshottari/calculate', birth),
        await caller.post('/api/v1/engines/vimshottari/calculate', { unknown: 1 }),
        await caller.post('/api/v1/engines/vimshottari/validate', birth),
        await caller.post('/api/v1/engines/numerology/calculate', birth),
      ]
      expect(answers.map(({ status }) => status)).toEqual([200, 422, 200, 200])
      expect(answers.map(remaining)).toEqual([60 - dear, 60 - 2 * dear, 59 - 2 * dear, 58 - 2 * dear])
    })

    test('a call is refused when the limit has no room for the whole of it; a smaller one still fits', async () => {
      const { api: caller } = await newPerson(api, { level: 2, key: { rate_limit: dear + 1 } })
      await caller.get('/api/v1/me')
      await caller.get('/api/v1/me')
      const refused = await caller.post('/api/v1/engines/vimshottari/calculate', birth)
      expectProblem(refused, 429, 'RATE_LIMIT_EXCEEDED')
      expect(remaining(refused)).toBe(dear - 1)
      expect(remaining(await caller.get('/api/v1/me'))).toBe(dear - 2)
    })

    test('what costs more than the whole limit passes once in a window', async () => {
      const { api: caller } = await newPerson(api, { level: 2, key: { rate_limit: 2 } })
      const answers = await inTurn(2, () => caller.post('/api/v1/engines/vimshottari/calculate', birth))
      expect(answers.map(({ status }) => status)).toEqual([200, 429])
    })

    test('a batch counts the sum of its items', async () => {
      const { api: caller } = await newPerson(api, { level: 2 })
      const items = ['numerology', 'vimshottari', 'vimshottari', 'no-such-engine'].map((engine_id) => ({ engine_id, input: birth }))
      const answer = await caller.post('/api/v1/batch', { items })
      expect(answer.json<{ results: { status: number }[] }>().results.map(({ status }) => status)).toEqual([200, 200, 200, 404])
      expect(remaining(answer)).toBe(58 - 2 * dear)
      expect(remaining(await caller.get('/api/v1/me'))).toBe(57 - 2 * dear)
    })

    test('a batch whose first item is dear counts it whole', async () => {
      const { api: caller } = await newPerson(api, { level: 2 })
      await caller.post('/api/v1/batch', { items: [{ engine_id: 'vimshottari', input: birth }] })
      expect(remaining(await caller.get('/api/v1/me'))).toBe(59 - dear)
    })

    test('a workflow counts one call, and what its engines cost beyond one', async () => {
      const { api: caller } = await newPerson(api, { level: 2 })
      const engines = (await caller.get('/api/v1/workflows/birth-blueprint')).at('/engines') as string[]
      const costs = await Promise.all(engines.map(costOf))
      const counted = costs.reduce((sum, cost) => sum + cost - 1, 1)
      expect(counted).toBeGreaterThanOrEqual(dear)
      expect(remaining(await caller.post('/api/v1/workflows/birth-blueprint/execute', birth))).toBe(59 - counted)
      expect(remaining(await caller.post('/api/v1/workflows/daily-practice/execute', birth))).toBe(58 - counted)
    })
  })

  test('without a key an address gets a hundred requests a minute; another address is not touched', async () => {
    const stranger = api.as({ from: freshAddress() })
    const ghati = () => stranger.get('/api/legacy/ghati/current?latitude=nowhere&longitude=0')
    const answers = await Promise.all(Array.from({ length: 101 }, ghati))
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(100)
    const refused = answers.find(({ status }) => status === 429) as Answer
    expectProblem(refused, 429, 'RATE_LIMIT_EXCEEDED')
    expect(refused.headers['retry-after']).toMatch(/^([1-9]|[1-5]\d|60)$/)
    expect((await ghati()).headers['x-ratelimit-limit']).toBe('100')
    expect((await stranger.get('/api/legacy/ghati/current?latitude=1&longitude=1', { from: freshAddress() })).status).toBe(200)
  })

  test('refused credentials count against their address, and a key known to be good is served from there as ever', async () => {
    const from = freshAddress()
    const { api: caller } = await newPerson(api)
    expect((await caller.get('/api/v1/me')).status).toBe(200)
    const login = (i: number) => api.get('/api/v1/me', { from, ...(i % 3 === 0 ? {} : { key: unissuedKey() }) })
    const answers = await Promise.all(Array.from({ length: 105 }, (_, i) => login(i)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(100)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5)
    const valid = await caller.get('/api/v1/me', { from })
    expect([valid.status, remaining(valid)]).toEqual([200, 58])
    const among = await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? login(i) : caller.get('/api/v1/me', { from }))))
    expect(among.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 429 : 200)))
    expect(answers.find(({ status }) => status === 401)?.headers['x-ratelimit-limit']).toBe('100')
  })

  test('a key used from an address that it may not be used from counts there too, and its owner is not touched', async () => {
    const { api: caller } = await newPerson(api, { key: { ip_allowlist: ['127.0.0.1'] } })
    const from = freshAddress()
    const answers = await Promise.all(Array.from({ length: 103 }, () => caller.get('/api/v1/me', { from })))
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(100)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3)
    for (const { headers } of answers) expect(headers['x-ratelimit-limit']).toBe('100')
    const own = await caller.get('/api/v1/me', { from: '127.0.0.1' })
    expect([own.status, remaining(own)]).toEqual([200, 59])
  })

  test.each([
    '/health',
    '/api/health',
    '/health/live',
    '/health/ready',
    '/ready',
    '/metrics',
    '/api/metrics',
    '/api/docs',
    '/api/openapi.json',
    '/api/asyncapi.json',
    '/llms.txt',
  ])('%s is never limited and carries no limit headers', async (path) => {
    const from = freshAddress()
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.get(path, { from })))
    for (const { status, headers } of answers) {
      expect(status).toBe(200)
      expect(Object.keys(headers).filter((name) => /ratelimit|retry-after/.test(name))).toEqual([])
    }
  })
})
