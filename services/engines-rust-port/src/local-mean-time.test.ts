import { createRunner, loadTimeZones } from '@selemene/engine'
import { expect, it } from 'vitest'
import { openEngines } from './open-engines.js'

const set = await openEngines()
const zones = loadTimeZones()
const runners = new Map(set.engines.map((engine) => [engine.id, createRunner(engine, { zones, ports: set.ports, provenance: {} })]))
const birth = { name: 'Wolfgang Mozart', date: '1756-01-27', time: '20:00', latitude: 47.8, longitude: 13.05 }
const now = '2026-02-08T10:00:00Z'
/** Engines of this service that calculate from birth data. */
const ids = ['panchanga', 'human-design', 'gene-keys', 'vimshottari', 'vedic-clock', 'numerology', 'biorhythm']

const run = (id: string, body: object) => {
  const runner = runners.get(id)
  if (runner === undefined) throw new Error(`no engine ${id}`)
  return runner.run({ current_time: now, ...body }, { level: 5, now: 0 })
}

it.each(ids)('%s reads "LMT" as the mean time of the longitude, in every field that its offset would give', async (id) => {
  const byName = await run(id, { birth_data: { ...birth, timezone: 'LMT' } })
  const byOffset = await run(id, { birth_data: { ...birth, timezone: '+00:52:12' } })
  expect(byName.result).toEqual(byOffset.result)
})

it.each(ids)('%s refuses "LMT" without a longitude at that field', async (id) => {
  const { longitude: _, ...nowhere } = birth
  const body = { birth_data: { ...nowhere, timezone: 'LMT' } }
  expect(runners.get(id)?.faultsOf(structuredClone(body))).toMatchObject([{ pointer: '/birth_data/longitude' }])
  await expect(run(id, body)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

it('serves a location and a partner alike', async () => {
  const location = { latitude: 47.8, longitude: 13.05 }
  const clock = async (timezone: string) => (await run('vedic-clock', { location: { ...location, timezone } })).result
  expect(await clock('LMT')).toEqual(await clock('+00:52:12'))
  const connection = async (timezone: string, partner = birth) => {
    const { name: _, ...partner_birth_data } = { ...partner, timezone }
    return (await run('human-design', { birth_data: { ...birth, timezone: 'UTC' }, options: { partner_birth_data } })).result
  }
  expect(await connection('LMT')).toEqual(await connection('+00:52:12'))
  await expect(connection('LMT', { ...birth, longitude: undefined } as never)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

it.each(['panchanga', 'human-design', 'gene-keys', 'vimshottari'])('%s says how it read an old time', async (id) => {
  const { metadata } = await run(id, { birth_data: { ...birth, date: '1485-08-31', timezone: 'Europe/Vienna' } })
  expect(metadata.time_resolution?.warnings).toEqual([expect.stringMatching(/\+01:05:21.*\+00:52:12.*"LMT"/), expect.stringContaining('1485-08-22')])
})

it('a date without a time is warned of in the metadata: its calendar, and its zone where clocks are read by it', async () => {
  const { time: _, ...day } = { ...birth, date: '1485-08-31', timezone: 'Europe/Vienna' }
  const ofEngine = async (id: string) =>
    (await run(id, { birth_data: day, options: id === 'biorhythm' ? { target_date: '2026-01-01' } : {} })).metadata
  expect((await ofEngine('panchanga')).warnings).toEqual([expect.stringContaining('"LMT"'), expect.stringContaining('1485-08-22')])
  for (const id of ['numerology', 'biorhythm']) expect((await ofEngine(id)).warnings).toEqual([expect.stringContaining('1485-08-22')])
  expect((await run('numerology', { birth_data: { ...day, date: '1985-08-31' } })).metadata).not.toHaveProperty('warnings')
})
