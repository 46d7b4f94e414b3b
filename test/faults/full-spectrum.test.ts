import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type Caller, openCaller } from './caller.js'
import { metricOf, pidsOf, whileStopped } from './processes.js'

const attempts = 15
const spareMs = 20

/** How much longer than twice its slowest engine one run took, by its own figures. */
async function excessMs(caller: Caller): Promise<number> {
  const answer = await caller.execute('full-spectrum')
  expect(answer.status, answer.reason).toBe(200)
  const statuses = Object.values(answer.pointer('/engine_statuses') as Record<string, { duration_ms: number }>)
  return (answer.pointer('/total_time_ms') as number) - 2 * Math.max(...statuses.map(({ duration_ms }) => duration_ms))
}

it('full-spectrum takes no longer than twice its slowest engine and 20 ms: its engines run side by side', async () => {
  const caller = await openCaller()
  const excesses: number[] = []
  for (let attempt = 0; attempt < attempts; attempt++) excesses.push(await excessMs(caller))
  // The best of them: on a busy machine any single run may have waited for the processor.
  expect(Math.min(...excesses)).toBeLessThanOrEqual(spareMs)
})

it.each([700, 1_500])('full-spectrum asks each engine once, also while the only host of nine of them stands still for %i ms', async (standsMs) => {
  const caller = await openCaller()
  const calls = () => metricOf('engines-rust-port', 'noesis_engine_requests_total')
  const [only, ...others] = pidsOf('engines-rust-port') as [number, ...number[]]
  const before = await calls()
  // Its replicas have been silent for long enough not to count as living.
  const answer = await whileStopped(others, async () => {
    await pause(1_500)
    const begun = caller.execute('full-spectrum')
    await whileStopped([only], () => pause(standsMs))
    return { begun: await begun }
  })
  expect(answer.begun.status, answer.begun.reason).toBe(200)
  const statuses = Object.entries(answer.begun.pointer('/engine_statuses') as Record<string, { status: string }>)
  const asked = statuses.filter(([engine, { status }]) => caller.engines.get(engine) === 'engines-rust-port' && status !== 'skipped')
  expect((await calls()) - before).toBe(asked.length)
})
