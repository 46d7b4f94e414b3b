import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from './answer.js'
import { type Client, openClient } from './client.js'
import { admin, newPerson } from './people.js'
import { until } from './until.js'

/** A birth that no other test has: the cache is shared by all. */
let births = 0
const birth = () => ({ date: '1974-03-09', time: `07:${String(10 + births++).padStart(2, '0')}`, latitude: 18.5204, longitude: 73.8567 })
const calculate = (api: Client, id: string, body: object, headers?: Record<string, string>) =>
  api.post(`/api/v1/engines/${id}/calculate`, body, headers === undefined ? {} : { headers })
const cacheStatus = ({ headers }: Answer) => headers['cache-status']
/** An answer reaches other replicas shortly after it was given. */
const hitOf = (ask: () => Promise<Answer>) => until(ask, (answer) => cacheStatus(answer)?.includes('hit') === true, patienceMs)
/** Two processes with a memory each, and usage rows that come later. */
const patienceMs = 20_000
const replicas = 2
const hits = (usage: Answer) => (usage.at('/rows') as { cache_hit: boolean }[]).map(({ cache_hit }) => cache_hit)
const resultBytes = ({ text }: Answer) => text.slice(text.indexOf('"result":'), text.indexOf('"witness_prompt":'))

describe('a result that was calculated before', () => {
  let api: Client
  let other: Client
  beforeAll(async () => {
    const visitor = await openClient()
    api = (await newPerson(visitor, { tier: 'enterprise', level: 5 })).api
    other = (await newPerson(visitor, { tier: 'premium', level: 5 })).api
  })

  test('comes back byte for byte, and says from where', async () => {
    const body = { birth_data: { ...birth(), timezone: 'Asia/Kolkata' } }
    const first = await calculate(api, 'human-design', body)
    const second = await hitOf(() => calculate(other, 'human-design', body))
    expect([cacheStatus(first), first.at('/metadata/cached')]).toEqual(['selemene; fwd=miss; stored', false])
    expect(cacheStatus(second)).toMatch(/^selemene; hit; ttl=\d+; detail=l[12]$/)
    expect(second.at('/metadata/cached')).toBe(true)
    expect(resultBytes(second)).toBe(resultBytes(first))
    const { calculation_time_ms: _, cached: __, timestamp: ___, ...metadata } = second.at('/metadata') as Record<string, unknown>
    expect(first.at('/metadata')).toMatchObject(metadata)
  })

  test('answers every spelling of the same request, each with its own reading of the time', async () => {
    const { date, time } = birth()
    const named = { timezone: 'Asia/Kolkata', time, date, name: 'Asha Rao' }
    const first = await calculate(api, 'human-design', { birth_data: named })
    const spelled = { question: 'Who am I?', birth_data: { date, time: `${time}:00`, timezone: '+05:30' } }
    const second = await hitOf(() => calculate(api, 'human-design', spelled))
    expect(resultBytes(second)).toBe(resultBytes(first))
    expect([first.at('/metadata/time_resolution/source'), second.at('/metadata/time_resolution/source')]).toEqual(['iana', 'fixed'])
  })

  test('is another one at another level, and no one gets deeper words than their own', async () => {
    const body = { birth_data: { ...birth(), timezone: 'Asia/Kolkata' } }
    await calculate(api, 'human-design', { ...body, consciousness_level: 5 })
    const plain = await calculate(api, 'human-design', { ...body, consciousness_level: 0 })
    expect([cacheStatus(plain), plain.at('/consciousness_level')]).toEqual(['selemene; fwd=miss; stored', 0])
  })

  test('is told in the usage of the caller', async () => {
    const person = await newPerson(await openClient(), { tier: 'enterprise', level: 5 })
    const body = { birth_data: { ...birth(), timezone: 'Asia/Kolkata' } }
    await calculate(person.api, 'vimshottari', { ...body, current_time: '2026-02-08T10:00:00Z' })
    await hitOf(() => calculate(person.api, 'vimshottari', { ...body, current_time: '2026-02-08T15:30:00+05:30' }))
    const usage = await until(
      () => admin(api).get(`/api/v1/admin/usage?user_id=${person.userId}`),
      (answer) => hits(answer).includes(true) && hits(answer).includes(false),
      patienceMs,
    )
    expect(hits(usage).length).toBeGreaterThanOrEqual(2)
  })

  test('keeps the words of each caller apart', async () => {
    const forge = (intention: string, by: Client) => calculate(by, 'sigil-forge', { seed: 'shared', options: { intention } })
    const [first, second] = [await forge('Quiet River', api), await hitOf(() => forge('quiet, RIVER!', other))]
    expect([first.at('/result/intention'), second.at('/result/intention')]).toEqual(['Quiet River', 'quiet, RIVER!'])
    expect(second.at('/result/svg')).toBe(first.at('/result/svg'))
    expect([first.at('/metadata/seed'), second.at('/metadata/seed')]).toEqual(['shared', 'shared'])
  })

  test('is never another draw: without a seed each is its own', async () => {
    const draws = await Promise.all([1, 2, 3].map(() => calculate(api, 'tarot', {})))
    expect(draws.map(cacheStatus)).toEqual(new Array(3).fill('selemene; fwd=bypass'))
    expect(new Set(draws.map((draw) => draw.at('/metadata/seed'))).size).toBe(3)
  })

  test('is drawn once as a picture, too', async () => {
    const body = { birth_data: { ...birth(), timezone: 'Asia/Kolkata' } }
    const draw = () => calculate(api, 'human-design', body, { accept: 'image/svg+xml' })
    const [first, second] = [await draw(), await hitOf(draw)]
    expect(cacheStatus(first)).toBe('selemene; fwd=miss; stored')
    expect(second.text).toBe(first.text)
  })

  test('is calculated each time where it is heavy: megabytes are not handed to a crowd at once', async () => {
    const body = { birth_data: { ...birth(), timezone: 'Asia/Kolkata' }, current_time: '2026-02-08T10:00:00Z', options: { depth: 5 } }
    const [first, second] = [await calculate(api, 'vimshottari', body), await calculate(api, 'vimshottari', body)]
    expect([cacheStatus(first), cacheStatus(second)]).toEqual(['selemene; fwd=bypass', 'selemene; fwd=bypass'])
    expect(resultBytes(second)).toEqual(resultBytes(first))
  })

  test('is calculated once by a process for a hundred who ask at the same time', async () => {
    const body = { birth_data: { ...birth(), timezone: 'Asia/Kolkata' }, current_time: '2026-02-08T10:00:00Z' }
    const answers = await Promise.all(Array.from({ length: 100 }, () => calculate(api, 'panchanga', body)))
    // A machine that is busy with other tests may refuse some.
    const answered = answers.filter(({ status, text }) => status !== 503 || !text.includes('OVERLOADED'))
    expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]))
    expect(answered.filter((answer) => answer.at('/metadata/cached') === false).length).toBeLessThanOrEqual(replicas)
    expect(new Set(answered.map(resultBytes)).size).toBe(1)
  })

  test('is shared with the engines of a workflow', async () => {
    const birth_data = { ...birth(), timezone: 'Asia/Kolkata' }
    await calculate(api, 'human-design', { birth_data })
    const workflow = await until(
      () => api.post('/api/v1/workflows/birth-blueprint/execute', { birth_data }),
      (answer) => answer.at('/engine_outputs/human-design/metadata/cached') === true,
      patienceMs,
    )
    expect(workflow.at('/status')).toBe('complete')
  })

  test('makes a workflow a hit when every engine of it was ready, in its answer and its usage', async () => {
    const person = await newPerson(await openClient(), { tier: 'enterprise', level: 5 })
    const body = { birth_data: { ...birth(), timezone: 'Asia/Kolkata', name: 'Asha Rao' }, current_time: '2026-02-08T10:00:00Z' }
    const run = () => person.api.post('/api/v1/workflows/birth-blueprint/execute', body)
    const first = await run()
    const second = await hitOf(run)
    expect([cacheStatus(first), cacheStatus(second)]).toEqual([
      expect.stringMatching(/^selemene; fwd=miss; detail="\d of 4 engines"$/),
      'selemene; hit; detail=engines',
    ])
    const bytes = ({ text }: Answer) => (JSON.parse(text) as { synthesis: unknown }).synthesis
    expect(bytes(second)).toEqual(bytes(first))
    const usage = await until(
      () => admin(api).get(`/api/v1/admin/usage?user_id=${person.userId}`),
      (answer) => hits(answer).includes(true) && hits(answer).includes(false),
      patienceMs,
    )
    expect(hits(usage).length).toBeGreaterThanOrEqual(2)
  })

  test('is counted by layer in the status of the system', async () => {
    const body = { birth_data: { ...birth(), timezone: 'Asia/Kolkata' } }
    const l1 = async () => {
      const { hit_rate, layers } = (await api.get('/api/status')).at('/cache') as { hit_rate: number; layers: { layer: string; hits: number }[] }
      return { hit_rate, layers: layers.map(({ layer }) => layer), hits: layers[0]?.hits ?? 0 }
    }
    const before = await l1()
    await hitOf(() => calculate(api, 'human-design', body))
    for (let i = 0; i < 4; i++) await calculate(api, 'human-design', body)
    const after = await until(l1, ({ hits: now }) => now > before.hits, patienceMs)
    expect(after.layers).toEqual(['l1', 'l2'])
    expect(after.hit_rate).toBeGreaterThan(0)
    expect(after.hit_rate).toBeLessThanOrEqual(1)
  })

  test('is dropped in every replica and layer when an admin clears the cache of its engine', async () => {
    const body = { birth_data: { ...birth(), timezone: 'Asia/Kolkata' } }
    await hitOf(() => calculate(api, 'human-design', body))
    const answer = await admin(api).post('/api/v1/admin/cache/clear', { engine_id: 'human-design' })
    expect([answer.status, answer.at('/complete'), (answer.at('/replicas') as unknown[]).length]).toEqual([200, true, replicas])
    expect(answer.at('/cleared/l1')).toBeGreaterThan(0)
    expect(answer.at('/cleared/l2')).toBeGreaterThan(0)
    expect(cacheStatus(await calculate(api, 'human-design', body))).toBe('selemene; fwd=miss; stored')
  })
})
