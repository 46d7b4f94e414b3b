import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { newPerson } from './people.js'
import { until } from './until.js'

// The chart that the product owner's own documents show, with the values printed there.
const body = {
  birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' },
  consciousness_level: 3,
}
const designTime = Date.parse('1991-05-13T08:28:24Z')

describe('the first request of a new user', () => {
  let caller: Client
  beforeAll(async () => {
    caller = (await newPerson(await openClient(), { tier: 'premium', level: 3 })).api
  })

  test('a human design chart of 13 August 1991, Bangalore, is a 2/4 Generator', async () => {
    const answer = await caller.post('/api/v1/engines/human-design/calculate', body)
    expect(answer.status).toBe(200)
    expect(answer.at('/engine_id')).toBe('human-design')
    expect(answer.at('/result')).toMatchObject({
      type: 'Generator',
      profile: '2/4',
      authority: 'Sacral',
      definition: 'Split',
      personality: { sun: { gate: 4, line: 2 } },
      design: { sun: { gate: 23, line: 4 } },
    })
    expect(Math.abs(Date.parse(answer.at('/result/design_time') as string) - designTime)).toBeLessThan(60_000)
    expect(answer.at('/metadata/backend')).toBe('swiss-ephemeris')
    expect(answer.at('/consciousness_level')).toBe(3)
    expect(answer.at('/witness_prompt')).toMatch(/\?/)
  })

  test('the same birth has life path 5', async () => {
    const answer = await caller.post('/api/v1/engines/numerology/calculate', body)
    expect(answer.status).toBe(200)
    expect(answer.at('/result/pythagorean/life_path/value')).toBe(5)
  })

  test('the same request gives the same bytes of result', async () => {
    const results = await Promise.all(
      ['numerology', 'human-design'].flatMap((id) => [id, id]).map((id) => caller.post(`/api/v1/engines/${id}/calculate`, body)),
    )
    const [first, second, third, fourth] = results.map((answer) => JSON.stringify(answer.at('/result')))
    expect(second).toBe(first)
    expect(fourth).toBe(third)
  })

  test('a row per call stands in the usage of the caller, and only of the caller', async () => {
    const { api } = await newPerson(caller, { tier: 'premium', level: 3 })
    await api.post('/api/v1/engines/numerology/calculate', body)
    await api.post('/api/v1/engines/human-design/calculate', body)
    await api.post('/api/v1/engines/human-design/calculate', {})
    await api.post('/api/v1/engines/human-design/validate', body)
    const usage = await until(
      () => api.get('/api/v1/me/usage?group_by=engine'),
      (answer) => (answer.at('/total') as number) >= 3,
      15_000,
    )
    const counts = usage.json<{ rows: { engine_id: string; count: number }[] }>().rows.map(({ engine_id, count }) => [engine_id, count])
    expect(Object.fromEntries(counts)).toEqual({ numerology: 1, 'human-design': 2 })
    const byStatus = await api.get('/api/v1/me/usage')
    expect(byStatus.json<{ rows: object[] }>().rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ status: 'success', count: 2 }),
        expect.objectContaining({ status: 'client_error', count: 1 }),
      ]),
    )
  })
})
