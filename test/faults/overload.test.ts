import { beforeAll, describe, expect, it } from 'vitest'
import { readStack } from '../acceptance/stack.js'
import { measureOverload, type Overload, refusedOf, shareOf } from '../reliability/overload.js'
import { budgetMs, type Caller, openCaller, untilWhole } from './caller.js'
import { metricOf, whileSlow } from './processes.js'

const times = 5
/** A tenth of the budget of a caller who sets none. */
const longMs = 3_000

/**
 * How much is done and how fast is measured by `npm run test:faults`: here other work shares the machine, and a bound only tells a
 * collapse. The engines are slowed, so that the rest of the stack and the client have time to spare however slow the machine is.
 */
describe(`${times} times as many calls as can be done`, () => {
  let caller: Caller
  let measured: Overload
  let afterwards: number[]

  beforeAll(async () => {
    caller = await openCaller()
    await untilWhole(caller)
    const { baseUrl, keys } = readStack()
    const door = { base: baseUrl.origin, adminKey: keys.admin }
    const measure = () =>
      measureOverload({ door, ports: [Number(baseUrl.port)], times, rounds: 3, peakSeconds: 1.5, overloadSeconds: 2, connections: 500 })
    measured = await whileSlow('engines-rust-port', measure, 10)
    afterwards = []
    for (let i = 0; i < 20; i++) afterwards.push((await caller.calculate('human-design', { budgetMs })).status)
  }, 120_000)

  it('do not keep it from doing what it can', () => {
    expect(median(measured.goodputs) / median(measured.peaks)).toBeGreaterThan(0.25)
  })

  it('are refused with 503 OVERLOADED and Retry-After, and with nothing else', () => {
    const refused = refusedOf(measured.hits)
    expect(refused.length).toBeGreaterThan(0)
    const kinds = new Set(refused.map(({ status, errorCode, retryAfter }) => `${status} ${errorCode}, retry after ${retryAfter}`))
    expect([...kinds]).toEqual(['503 OVERLOADED, retry after 1'])
  })

  it('are refused long before a caller would have given up', () => {
    expect(median(refusedOf(measured.hits).map(({ ms }) => ms))).toBeLessThan(longMs)
  })

  it('are refused to the lowest tier first, whether callers of higher ones come with a key or a token', () => {
    const [free, enterprise, token] = ['free', 'enterprise', 'token'].map((name) => 1 - shareOf(measured.hits, name)) as [number, number, number]
    expect(free).toBeGreaterThan(1.5 * enterprise)
    expect(free).toBeGreaterThan(1.5 * token)
  })

  it('leave nothing behind: once they are gone every call is answered', () => {
    expect(afterwards.filter((status) => status !== 200)).toEqual([])
  })

  it('show in the figures of what refused them', async () => {
    const counts = await Promise.all(['gateway', 'engines-rust-port'].map((part) => metricOf(part as 'gateway', 'noesis_overload_refusals_total')))
    expect(Math.max(...counts)).toBeGreaterThan(0)
  })
})

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number
