import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { newPerson, type Person } from './people.js'
import { expectProblem } from './problem.js'

const calculate = (engine: string) => `/api/v1/engines/${engine}/calculate`
const swapped = (name: string) => name.slice(0, 1) + name[2] + name[1] + name.slice(3)
const birth = { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.97, longitude: 77.59, timezone: 'Asia/Kolkata' }

describe('a mistake is told once, with what helps', () => {
  let api: Client
  let person: Person
  beforeAll(async () => {
    api = await openClient()
    person = await newPerson(api, { tier: 'enterprise', level: 5 })
  })

  const faultsOf = async (engine: string, body: unknown) => {
    const answer = await person.api.post(calculate(engine), body)
    expectProblem(answer, 422, 'INVALID_INPUT')
    return answer.at('/errors') as { pointer: string; message: string; suggestions?: string[] }[]
  }

  test('a mistyped field', async () => {
    const faults = await faultsOf('numerology', { birth_data: { nmae: 'Asha Rao', date: '1991-08-13' } })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ pointer: '/birth_data/nmae', message: expect.stringContaining('did you mean "name"?'), suggestions: ['name'] })
  })

  test.each([
    ['Asia/Calcuta', 'Asia/Calcutta'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['Kolkata', 'Asia/Kolkata'],
    ['america/new york', 'America/New_York'],
  ])('a time zone that is none: %s', async (timezone, meant) => {
    const faults = await faultsOf('human-design', { birth_data: { ...birth, timezone } })
    expect(faults).toHaveLength(1)
    expect(faults[0]?.pointer).toBe('/birth_data/timezone')
    expect(faults[0]?.suggestions).toContain(meant)
  })

  test.each([
    ['engines/numerolgy/calculate', 'ENGINE_NOT_FOUND', 'numerology'],
    ['workflows/birth-bluprint/execute', 'WORKFLOW_NOT_FOUND', 'birth-blueprint'],
  ])('an id that is mistyped: %s', async (path, code, meant) => {
    const answer = await person.api.post(`/api/v1/${path}`, {})
    expectProblem(answer, 404, code)
    expect(answer.at('/detail')).toContain(`did you mean "${meant}"?`)
  })

  test('a seed that is neither text nor a whole number', async () => {
    const faults = await faultsOf('tarot', { seed: 1.5 })
    expect(faults).toEqual([{ pointer: '/seed', message: 'must be a string or a whole number', code: 'type' }])
  })

  test('an option that is mistyped', async () => {
    const faults = await faultsOf('panchanga', { birth_data: birth, options: { ayanamsha: 'lahiri' } })
    expect(faults).toMatchObject([{ pointer: '/options/ayanamsha', suggestions: ['ayanamsa'] }])
  })

  test('every option of every engine, with two letters swapped, and the word options itself', async () => {
    const { engines } = (await person.api.get('/api/v1/engines')).json<{ engines: { id: string }[] }>()
    for (const { id } of engines) {
      const schema = await person.api.get(`/api/v1/engines/${id}/schema`)
      const options = Object.keys((schema.at('/request/properties/options/properties') ?? {}) as object).filter(
        (name) => name.length > 3 && swapped(name) !== name,
      )
      expect([id, options.length]).not.toEqual([id, 0])
      const faults = await faultsOf(id, { optoins: {}, options: Object.fromEntries(options.map((name) => [swapped(name), null])) })
      expect(faults).toContainEqual(expect.objectContaining({ pointer: '/optoins', suggestions: ['options'] }))
      for (const name of options)
        expect(faults).toContainEqual(expect.objectContaining({ pointer: `/options/${swapped(name)}`, suggestions: expect.arrayContaining([name]) }))
    }
  })

  test.each([
    [calculate('numerology'), '{\n  "birth_data": {"name": "Asha Rao",}\n}', 2, 37],
    ['/api/v1/batch', '{"items": [}', 1, 12],
    ['/api/v1/keys', '{"name": billing}', 1, 10],
  ])('%s: JSON that is none, by line and column', async (path, raw, line, column) => {
    const answer = await person.api.call('POST', path, { raw })
    expectProblem(answer, 400, 'MALFORMED_REQUEST')
    expect(answer.json()).toMatchObject({ line, column, position: expect.any(Number) })
    expect(answer.at('/detail')).toContain(`line ${line}, column ${column}`)
    expect(answer.text).not.toMatch(/Asha|billing/)
  })

  test('an empty body', async () => {
    for (const headers of [{ 'content-type': 'application/json' }, {}])
      expect((await person.api.call('POST', calculate('numerology'), { headers })).at('/detail')).toMatch(/^The body is empty/)
  })

  test('a key that is sent as a token, and a token that is sent as a key', async () => {
    const asToken = await api.get('/api/v1/me', { token: person.key })
    expectProblem(asToken, 401, 'AUTH_ERROR')
    expect(asToken.at('/detail')).toMatch(/API key.*X-API-Key/)
    const token = (await person.api.post('/api/v1/auth/token')).at('/token') as string
    const asKey = await api.get('/api/v1/me', { key: token })
    expectProblem(asKey, 401, 'AUTH_ERROR')
    expect(asKey.at('/detail')).toMatch(/token.*Bearer/)
  })

  test('a level that is too low, and how it rises', async () => {
    const beginner = await newPerson(api)
    const answer = await beginner.api.post(calculate('gene-keys'), {})
    expectProblem(answer, 403, 'PHASE_ACCESS_DENIED')
    expect(answer.at('/detail')).toMatch(/level 2; yours is 0.*administrator/)
  })
})
