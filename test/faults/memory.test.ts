import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openClient } from '../acceptance/client.js'
import { newPerson } from '../acceptance/people.js'
import { pidsOf } from './processes.js'

const mib = 1024 * 1024
const birth_data = { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }

/** Resident memory of the gateway, bytes. */
const residentBytes = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pidsOf('gateway')[0]}/status`, 'utf8'))?.[1]) * 1024

it('sixty answers of five megabytes in one batch cost the gateway less than 192 MiB, and it lives on', async () => {
  const { api } = await newPerson(await openClient(), { tier: 'enterprise', level: 5, key: { rate_limit: 1_000_000 } })
  const pids = pidsOf('gateway')
  const before = residentBytes()
  let most = before
  const watching = setInterval(() => (most = Math.max(most, residentBytes())), 20)
  const items = new Array(60).fill({ engine_id: 'vimshottari', input: { birth_data, options: { depth: 5 } } })
  const answer = await api.post('/api/v1/batch', { items }).finally(() => clearInterval(watching))
  expect(answer.status).toBe(200)
  const statuses = answer.json<{ results: { status: number }[] }>().results.map(({ status }) => status)
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(3)
  expect(statuses.filter((status) => status === 413).length).toBeGreaterThan(0)
  expect((most - before) / mib).toBeLessThan(192)
  expect(pidsOf('gateway')).toEqual(pids)
})
