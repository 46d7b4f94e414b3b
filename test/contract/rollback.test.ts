import { expect, test } from 'vitest'
import { rotated } from '../../deploy/ops/commands/rotate-jwt-secret.js'
import { quantileBetween, readSamples, sumOf } from '../../deploy/ops/metrics-text.js'
import { type Readings, rollbackTriggers } from '../../deploy/ops/rollback-triggers.js'

const healthy: Readings = { healths: [true, true, true], errorShare: 0.05, p95Seconds: 0.5, memoryBytes: 1024 ** 3 }
const failed = (readings: Partial<Readings>) => rollbackTriggers({ ...healthy, ...readings }).flatMap(({ check, ok }) => (ok ? [] : [check]))

test.each<[string, Partial<Readings>, string[]]>([
  ['nothing, at the very limits', {}, []],
  ['nothing, where nothing was measured', { errorShare: undefined, p95Seconds: undefined, memoryBytes: undefined }, []],
  ['nothing, after two failed health checks', { healths: [true, false, false] }, []],
  ['three failed health checks', { healths: [false, false, false] }, ['health']],
  ['more than 5 % of errors', { errorShare: 0.0501 }, ['errors']],
  ['p95 above 500 ms', { p95Seconds: 0.501 }, ['speed']],
  ['more than 1 GB', { memoryBytes: 1024 ** 3 + 1 }, ['memory']],
])('%s', (_, readings, expected) => expect(failed(readings)).toEqual(expected))

const exposition = (fast: number, slow: number) => `
noesis_request_duration_seconds_bucket{le="0.1",route="/a",status="2xx"} ${fast}
noesis_request_duration_seconds_bucket{le="1",route="/a",status="2xx"} ${fast + slow}
noesis_request_duration_seconds_bucket{le="+Inf",route="/a",status="2xx"} ${fast + slow}
noesis_requests_total{route="/a",status="2xx"} ${fast}
noesis_requests_total{route="/a",status="5xx"} ${slow}
`

test('figures are those between two readings, a quantile within its bucket', () => {
  const [before, after] = [readSamples(exposition(1000, 1000)), readSamples(exposition(1090, 1010))]
  expect(sumOf(after, 'noesis_requests_total', { status: '5xx' })).toBe(1010)
  // Of 100 requests the 95th is the fifth of the ten between 0.1 s and 1 s: halfway.
  expect(quantileBetween(before, after, 'noesis_request_duration_seconds', 0.95)).toBeCloseTo(0.55)
  expect(quantileBetween(after, after, 'noesis_request_duration_seconds', 0.95)).toBeUndefined()
})

test('rotating keeps the secret before as the previous one, and nothing older', () => {
  const text = rotated('A=1\nJWT_SECRET=second\nJWT_SECRET_PREVIOUS=first\nB=2\n')
  expect(text).toMatch(/^A=1\nJWT_SECRET=[0-9a-f]{64}\nJWT_SECRET_PREVIOUS=second\nB=2\n$/)
  expect(() => rotated('A=1\n')).toThrow(/JWT_SECRET is not set/)
})
