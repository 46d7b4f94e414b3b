import { createRunner, loadTimeZones } from '@selemene/engine'
import { expect, it } from 'vitest'
import { openEngines } from './open-engines.js'

const set = await openEngines()
const deps = { zones: loadTimeZones(), ports: set.ports, provenance: set.provenance ?? {} }
const runners = new Map(set.engines.map((engine) => [engine.id, createRunner(engine, deps)]))
const place = { latitude: 47.8, longitude: 13.05, timezone: '+00:52:12' }

async function provenanceOf(id: string, body: object) {
  const response = await runners.get(id)?.run(body, { level: 5, now: Date.UTC(2026, 0, 1) })
  return response?.metadata.provenance
}

const births = (date: string): [string, object][] => [
  ...['panchanga', 'human-design', 'gene-keys', 'vimshottari'].map((id): [string, object] => [id, { birth_data: { date, time: '20:00', ...place } }]),
  ['vedic-clock', { current_time: `${date}T20:00:00Z`, location: place }],
]

it.each([
  ...births('1201-01-27').map(([id, body]) => [id, 'before 1300', body] as const),
  ...births('1756-01-27').map(([id, body]) => [id, '1700 to 1800', body] as const),
  ...births('2000-01-01').map(([id, body]) => [id, '1955 to 2023', body] as const),
  ...births('2500-01-01').map(([id, body]) => [id, 'from 2028, predicted', body] as const),
])('%s states delta T and its uncertainty of the era "%s" beside the files', async (id, era, body) => {
  const provenance = await provenanceOf(id, body)
  expect(provenance).toMatchObject({
    ephemeris: '2.10.03',
    delta_t: { era, seconds: expect.any(Number), uncertainty_seconds: expect.any(Number), source: expect.stringMatching(/\d{4}|IERS/) },
  })
})

it('states none where no sky was looked at', async () => {
  expect(await provenanceOf('numerology', { birth_data: { date: '1756-01-27' } })).not.toHaveProperty('delta_t')
  expect(await provenanceOf('vedic-clock', { current_time: '2026-01-01T00:00:00Z' })).not.toHaveProperty('delta_t')
  const options = { moon_longitude: 10, depth: 1 }
  expect(await provenanceOf('vimshottari', { birth_data: { date: '1756-01-27' }, options })).not.toHaveProperty('delta_t')
})
