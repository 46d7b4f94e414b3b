import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { newPerson } from './people.js'
import { expectProblem } from './problem.js'

let api: Client
let person: Client
beforeAll(async () => {
  api = await openClient()
  person = (await newPerson(api, { tier: 'enterprise', level: 5 })).api
})

describe('/api/v1/places', () => {
  const find = async (query: Record<string, string>) => person.get(`/api/v1/places?${new URLSearchParams(query)}`)

  test('gives coordinates and time zone of a place by name, as engines take them', async () => {
    const answer = await find({ q: 'Bangalore' })
    expect(answer.status).toBe(200)
    expect(answer.at('/places/0')).toMatchObject({
      name: 'Bengaluru',
      region: 'Karnataka',
      country: 'India',
      country_code: 'IN',
      timezone: 'Asia/Kolkata',
      latitude: expect.closeTo(12.97, 1),
      longitude: expect.closeTo(77.59, 1),
    })
    const { latitude, longitude, timezone } = answer.at('/places/0') as { latitude: number; longitude: number; timezone: string }
    const birth_data = { date: '1991-08-13', time: '13:31', latitude, longitude, timezone }
    expect((await person.post('/api/v1/engines/panchanga/calculate', { birth_data })).status).toBe(200)
  })

  test('gives as many as are asked for, of the country that is asked for', async () => {
    const answer = await find({ q: 'San', country: 'mx', limit: '50' })
    const places = answer.at('/places') as { country_code: string }[]
    expect(places).toHaveLength(50)
    expect(new Set(places.map(({ country_code }) => country_code))).toEqual(new Set(['MX']))
  })

  test('gives the nearest, and how far they are', async () => {
    const places = (await find({ near: '12.97,77.59' })).at('/places') as { name: string; distance_km: number }[]
    expect(places[0]?.name).toBe('Bengaluru')
    expect(places.map(({ distance_km }) => distance_km)).toEqual(places.map(({ distance_km }) => distance_km).sort((a, b) => a - b))
  })

  test.each([
    [{}, '/q'],
    [{ q: '' }, '/q'],
    [{ q: 'x'.repeat(101) }, '/q'],
    [{ q: 'Bath', limit: '51' }, '/limit'],
    [{ q: 'Bath', country: 'Britain' }, '/country'],
    [{ near: 'here' }, '/near'],
    [{ near: '95,10' }, '/near'],
    [{ q: 'Bath', nearby: '1,1' }, '/nearby'],
  ])('%j is 422 at %s', async (query, pointer) => {
    const answer = await find(query as Record<string, string>)
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect(answer.at('/errors/0/pointer')).toBe(pointer)
  })

  test('needs a key', async () => {
    expectProblem(await api.get('/api/v1/places?q=Bath'), 401, 'AUTH_ERROR')
  })
})

describe('/api/v1/timezones/resolve', () => {
  const resolve = async (query: Record<string, string>) => person.get(`/api/v1/timezones/resolve?${new URLSearchParams(query)}`)

  test.each([
    { date: '1991-08-13', time: '13:31', timezone: 'Asia/Kolkata' },
    { date: '1937-06-01', time: '12:00', timezone: 'Europe/Amsterdam' },
    { date: '1850-01-01', time: '00:00:30', timezone: 'America/New_York' },
    { date: '2024-10-27', time: '02:30', timezone: 'Europe/Berlin', time_fold: 'later' },
    { date: '1991-08-13', time: '13:31', timezone: '+05:45' },
  ])('%j is what an engine makes of it', async (query) => {
    // The longitude is for the warning before standard time, which names the place's own mean time.
    const answer = await resolve({ ...query, longitude: '20' })
    expect(answer.status).toBe(200)
    const calculated = await person.post('/api/v1/engines/human-design/calculate', { birth_data: { ...query, latitude: 10, longitude: 20 } })
    const { local, utc, offset, source, rule, warnings } = answer.json<Record<string, unknown>>()
    expect({ local, utc, offset, source, rule, warnings }).toEqual(calculated.at('/metadata/time_resolution'))
  })

  test('a fold and a gap are shown where an engine would refuse them', async () => {
    const fold = await resolve({ date: '2024-10-27', time: '02:30', timezone: 'Europe/Berlin' })
    expect(fold.json()).toMatchObject({ rule: 'fold', utc: null, candidates: [{ time_fold: 'earlier' }, { time_fold: 'later' }] })
    const gap = await resolve({ date: '2024-03-31', time: '02:30', timezone: 'Europe/Berlin' })
    expect(gap.json()).toMatchObject({ rule: 'gap', utc: null, candidates: [] })
  })

  test('a zone that is none is 422 with the ones that may be meant', async () => {
    const answer = await resolve({ date: '1991-08-13', time: '13:31', timezone: 'Asia/Calcuta' })
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect(answer.at('/errors/0')).toMatchObject({ pointer: '/timezone', suggestions: expect.arrayContaining(['Asia/Calcutta']) })
  })
})
