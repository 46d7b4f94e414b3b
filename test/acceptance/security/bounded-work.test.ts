import { beforeAll, describe, expect, test } from 'vitest'
import { greyPng } from '../../support/grey-png.js'
import type { Answer } from '../answer.js'
import { pointersOf } from '../answer.js'
import { type Client, openClient } from '../client.js'
import { newPerson, type Person } from '../people.js'
import { expectProblem } from '../problem.js'
import { exchange } from '../raw-socket.js'

const birth = { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }
const calculate = (id: string) => `/api/v1/engines/${id}/calculate`
const kib = 1024

let api: Client
let person: Person
beforeAll(async () => {
  api = await openClient()
  person = await newPerson(api, { tier: 'enterprise', level: 5, permissions: ['panchanga:read'] })
})

describe('checking a body', () => {
  const numbered = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, 1]))

  test.each([
    ['6,000 unknown fields', calculate('numerology'), { birth_data: birth, ...numbered(6_000) }],
    ['5,000 unknown options', calculate('tarot'), { options: numbered(5_000) }],
    ['a megabyte of wrong measurements', calculate('biofield'), { options: { measurements: new Array(60_000).fill('wrong') } }],
    ['half a million wrong measurements', calculate('biofield'), { options: { measurements: new Array(500_000).fill('1') } }],
    ['wrong measurements of both channels', calculate('biofield'), { options: { measurements: { values: nulls(60_000), second: nulls(60_000) } } }],
    ['a face of nothing', calculate('face-reading'), { options: { landmarks: nulls(478), hairline: { x: 0, y: 0 } } }],
    ['520,000 wrong items', '/api/v1/batch', { items: new Array(520_000).fill(1) }],
    ['100 items of 100 unknown fields', '/api/v1/batch', { items: new Array(100).fill(numbered(100)) }],
    ['6,000 wrong permissions', '/api/v1/keys', { permissions: new Array(6_000).fill('no') }],
    [
      '200,000 strangers among the engines of a workflow',
      '/api/v1/workflows/full-spectrum/execute',
      { birth_data: birth, options: numbered(150_000) },
    ],
    ['a hundred names of a kilobyte', calculate('numerology'), { birth_data: birth, ...longNamed(60) }],
  ])('stops at a hundred faults and says so: %s', async (_what, path, body) => {
    const answer = await person.api.post(path, body)
    expectProblem(answer, 422, 'INVALID_INPUT')
    expectBounded(answer)
    if (path.endsWith('/calculate')) {
      const checked = await person.api.post(path.replace('calculate', 'validate'), body)
      expect([checked.status, checked.at('/valid')]).toEqual([200, false])
      expectBounded(checked)
      expect(pointersOf(checked)).toEqual(pointersOf(answer))
    }
  })

  test('tells all of a hundred faults, and nothing of more', async () => {
    const answer = await person.api.post(calculate('numerology'), { birth_data: birth, ...numbered(100) })
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect([pointersOf(answer).length, answer.at('/errors_omitted')]).toEqual([100, undefined])
    const more = await person.api.post(calculate('numerology'), { birth_data: birth, ...numbered(101) })
    expect([pointersOf(more).length, more.at('/errors_omitted')]).toEqual([100, true])
  })
})

/** A kilobyte of characters that take six bytes each as JSON. */
const longNamed = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}${'\u0001'.repeat(170)}`, 1]))
const nulls = (count: number) => new Array(count).fill(null)

function expectBounded(answer: Answer): void {
  expect(answer.bytes.length).toBeLessThanOrEqual(64 * kib)
  const count = pointersOf(answer).length
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(100)
}

describe('the size of a body', () => {
  const padded = (bytes: number, start = '{"question":"') => `${start}${'a'.repeat(bytes - start.length - 2)}"}`
  const limits: [path: string, bytes: number][] = [
    [calculate('numerology'), 64 * kib],
    ['/api/v1/engines/tarot/validate', 64 * kib],
    [calculate('biofield'), 2048 * kib],
    ['/api/v1/engines/biofield/validate', 2048 * kib],
    ['/api/v1/panchanga', 64 * kib],
    ['/api/v1/panchanga/month', 64 * kib],
    ['/api/legacy/panchanga/calculate', 64 * kib],
    ['/api/v1/workflows/daily-practice/execute', 64 * kib],
    ['/api/v1/workflows/full-spectrum/execute', 2048 * kib],
    ['/api/v1/keys', 64 * kib],
    ['/api/v1/batch', 1024 * kib],
  ]

  test.each(limits)('of %s is held to %d bytes while it is read, with and without a stated length', async (path, bytes) => {
    const send = (length: number) => person.api.call('POST', path, { raw: padded(length) })
    expectRead(await send(bytes))
    expectTooLarge(await send(bytes + 1))
    const chunked = (body: string, end = '0\r\n\r\n') =>
      exchange(api.stack.baseUrl, `${headOf(path)}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n${end}`)
    expectRead(await chunked(padded(bytes)))
    // The last chunk never comes: the answer does not wait for it.
    expectTooLarge(await chunked(padded(bytes + 1), ''))
  })

  test('is looked at after its type', async () => {
    const answer = await person.api.call('POST', calculate('numerology'), { raw: padded(70 * kib), headers: { 'content-type': 'text/plain' } })
    expectProblem(answer, 415, 'UNSUPPORTED_MEDIA_TYPE')
  })

  test('of an item of a batch is that of its engine or workflow', async () => {
    const question = 'a'.repeat(65 * kib)
    const items = [
      { engine_id: 'numerology', input: { question } },
      { engine_id: 'biofield', input: { question } },
      { workflow_id: 'daily-practice', input: { question } },
      { workflow_id: 'full-spectrum', input: { question } },
      { engine_id: 'numerology', input: { birth_data: birth } },
    ]
    const answer = await person.api.post('/api/v1/batch', { items })
    const { results } = answer.json<{ results: { status: number; body: { error_code?: string } }[] }>()
    expect(results.map(({ status }) => status)).toEqual([413, 422, 413, 422, 200])
    expect(results[0]?.body.error_code).toBe('PAYLOAD_TOO_LARGE')
  })

  test('of one engine in a workflow is that of the engine', async () => {
    const options = { tarot: { significator: 'a'.repeat(65 * kib) } }
    expectTooLarge(await person.api.post('/api/v1/workflows/full-spectrum/execute', { birth_data: birth, options }))
  })

  const headOf = (path: string) => `POST ${path} HTTP/1.1\r\nHost: a\r\nX-Api-Key: ${person.key}\r\nContent-Type: application/json\r\n`

  /** Its one field is wrong. */
  function expectRead(answer: Answer): void {
    expect([answer.status, answer.at('/valid')]).toEqual(answer.status === 200 ? [200, false] : [422, undefined])
    expect(answer.at('/errors')).not.toHaveLength(0)
  }

  function expectTooLarge(answer: Answer): void {
    expectProblem(answer, 413, 'PAYLOAD_TOO_LARGE')
    expect(answer.at('/detail')).toMatch(/bytes/)
  }
})

describe('the answers of a batch', () => {
  test('take 16 MiB together, and what does not fit is 413 in its place', async () => {
    const deep = { engine_id: 'vimshottari', input: { birth_data: birth, options: { depth: 5 } } }
    const small = { engine_id: 'numerology', input: { birth_data: birth } }
    const answer = await person.api.post('/api/v1/batch', { items: [small, ...new Array(5).fill(deep)] })
    expect(answer.status).toBe(200)
    expect(answer.bytes.length).toBeLessThanOrEqual(16 * 1024 * kib + 64 * kib)
    const { results } = answer.json<{ results: { status: number; body: { engine_id?: string; error_code?: string } }[] }>()
    expect(results.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 413, 413])
    expect(results[0]).toMatchObject({ status: 200, body: { engine_id: 'numerology' } })
    for (const { status, body } of results.slice(1))
      expect(body).toMatchObject(status === 200 ? { engine_id: 'vimshottari' } : { error_code: 'PAYLOAD_TOO_LARGE' })
  })

  test('are the bytes that each call alone would get', async () => {
    const input = { birth_data: birth, seed: 'fixed', current_time: '2026-02-08T10:00:00Z' }
    const batch = await person.api.post('/api/v1/batch', { items: [{ engine_id: 'tarot', input }] })
    const alone = await person.api.post(calculate('tarot'), input)
    expect(batch.at('/results/0/body/result')).toEqual(alone.at('/result'))
  })
})

describe('heavy work', () => {
  /** Each of another birth. */
  const deep = (i: number) => ({ birth_data: { ...birth, date: `19${10 + i}-08-13` }, options: { depth: 5 } })
  const deepest = { birth_data: birth, options: { depth: 5, year: 'true_solar' } }
  /** How long calls take, made one after the other until `work` ends; the shortest first. */
  async function timesMs(work: Promise<unknown>, ask: () => Promise<Answer>): Promise<number[]> {
    const times: number[] = []
    const under = { way: true }
    const end = work.finally(() => (under.way = false))
    while (under.way) {
      const started = performance.now()
      expect((await ask()).status).toBe(200)
      times.push(performance.now() - started)
    }
    await end
    return times.sort((a, b) => a - b)
  }
  /** A heavy request is answered: what others have left in the queue at their deadlines takes no place. */
  const untilIdle = async () =>
    expect((await person.api.post(calculate('vimshottari'), { birth_data: birth, options: { depth: 4 } })).status).toBe(200)
  const numerology = () => person.api.post(calculate('numerology'), { birth_data: birth })

  test.each([
    ['eight pictures of 4 megapixels', calculate('biofield'), (i: number) => ({ options: { image: greyPng(2000, 2000 - i) } })],
    ['eight times five levels of periods', calculate('vimshottari'), deep],
  ])('does not hold up numerology, which answers within a second: %s', async (_what, path, bodyOf) => {
    const patient = { headers: { 'request-timeout-ms': '20000' } }
    const answers = Promise.all(Array.from({ length: 8 }, (_, i) => person.api.post(path, bodyOf(i), patient)))
    const times = await timesMs(answers, numerology)
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(1_000)
    // No single one waits for a heavy one to end, let alone for eight; a busy machine may take its time.
    expect(times.at(-1)).toBeLessThan(4_000)
    for (const { status } of await answers) expect([200, 503, 504]).toContain(status)
    expect((await answers).filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  })

  test('of a picture of more than 4 megapixels is refused by its header', async () => {
    await untilIdle()
    const answer = await person.api.post(calculate('biofield'), { options: { image: greyPng(2001, 2000) } })
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect(pointersOf(answer)).toEqual(['/options/image'])
  })

  const hasty = { headers: { 'request-timeout-ms': '5000' } }

  test('beyond what can wait is 503 OVERLOADED with Retry-After, and never that the engine is away, though all ask for the same', async () => {
    const answers = await Promise.all(Array.from({ length: 80 }, () => person.api.post(calculate('vimshottari'), deep(0), hasty)))
    const refused = answers.filter(({ status }) => status === 503)
    expect(refused.length).toBeGreaterThan(0)
    for (const answer of answers.filter(({ status }) => status === 504)) expectProblem(answer, 504, 'TIMEOUT')
    for (const answer of refused) {
      expectProblem(answer, 503, 'OVERLOADED')
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    }
    expect((await numerology()).status).toBe(200)
  })

  test('ends at the caller’s deadline and frees its place', async () => {
    await untilIdle()
    const late = await person.api.post(calculate('vimshottari'), deepest, { headers: { 'request-timeout-ms': '120' } })
    expectProblem(late, 504, 'TIMEOUT')
    await untilIdle()
  })

  test('answers what light work answers', async () => {
    const current = { birth_data: birth, current_time: '2026-02-08T10:00:00Z' }
    const [three, four] = await Promise.all([3, 4].map((depth) => person.api.post(calculate('vimshottari'), { ...current, options: { depth } })))
    for (const pointer of [
      '/result/current_period',
      '/result/upcoming_transitions',
      '/metadata/provenance',
      '/witness_prompt',
      '/metadata/time_resolution',
    ])
      expect(four?.at(pointer), pointer).toEqual(three?.at(pointer))
    const picture = await person.api.post(calculate('vimshottari'), { ...current, options: { depth: 4 } }, { headers: { accept: 'image/svg+xml' } })
    expect([picture.status, picture.headers['content-type']]).toEqual([200, expect.stringContaining('image/svg+xml')])
  })
})
