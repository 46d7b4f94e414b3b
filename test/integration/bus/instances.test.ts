import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Bus, connectBus } from '@selemene/bus'
import { type NoesisError, subjects } from '@selemene/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../../acceptance/until.js'
import { type NatsProcess, startOwnNats } from '../events/nats-process.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const subject = subjects.engine('tarot', 'calculate')
/** Long enough for a silence to be noticed, far shorter than the server takes to drop a frozen client. */
const budgetMs = 1_500
const noticedMs = 1_000
const callers = 8

let nats: NatsProcess
let bus: Bus
let instances: ChildProcess[]

beforeAll(async () => {
  nats = await startOwnNats()
  bus = await connectBus({ url: nats.url, name: 'gateway', connectTimeoutMs: 10_000 })
  instances = await Promise.all([startInstance(), startInstance()])
}, 180_000)
afterAll(async () => {
  for (const instance of instances) instance.kill('SIGKILL')
  await bus.close()
  await nats.remove()
})
beforeEach(untilBothAnswer)

async function startInstance(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/integration/bus/answering-process.ts', nats.url], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  return child
}

interface Asked {
  at: number
  ms: number
  /** Which instance answered, or the code of the error. */
  outcome: number | string
}

async function ask(safeToRepeat = true): Promise<Asked> {
  const at = performance.now()
  const answer = bus.request(subject, { body: '{}', timeoutMs: budgetMs, safeToRepeat })
  const outcome = await answer.then(
    (reply) => reply.json<{ pid: number }>().pid,
    (error: NoesisError) => error.code,
  )
  return { at, ms: performance.now() - at, outcome }
}

async function untilBothAnswer() {
  const answering = async () => new Set((await Promise.all(Array.from({ length: 20 }, () => ask()))).map(({ outcome }) => outcome))
  const pids = instances.map(({ pid }) => pid)
  await until(answering, (seen) => seen.size === 2 && pids.every((pid) => seen.has(pid as number)), 20_000)
}

/** Callers who ask again as soon as they have been answered, until `work` has ended. */
async function underLoad(work: () => Promise<void>, safeToRepeat = true): Promise<Asked[]> {
  const ledger: Asked[] = []
  let ended = false
  const loads = Array.from({ length: callers }, async () => {
    while (!ended) ledger.push(await ask(safeToRepeat))
  })
  await work().finally(() => {
    ended = true
  })
  await Promise.all(loads)
  return ledger
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

describe('of two instances under load', () => {
  it.each([
    { fault: 'frozen', signal: 'SIGSTOP' },
    { fault: 'killed', signal: 'SIGKILL' },
  ] as const)('one $fault costs no caller more than the budget, and after a second 99 of 100 calls succeed', async ({ signal }) => {
    const [victim] = instances as [ChildProcess]
    let since = 0
    const ledger = await underLoad(async () => {
      await pause(300)
      since = performance.now()
      victim.kill(signal)
      await pause(noticedMs + 1_500)
    })
    const later = ledger.filter(({ at }) => at > since + noticedMs)
    const failed = later.filter(({ outcome }) => typeof outcome === 'string')
    expect(later.length).toBeGreaterThan(100)
    expect(failed.length / later.length).toBeLessThanOrEqual(0.01)
    expect(Math.max(...ledger.map(({ ms }) => ms))).toBeLessThan(budgetMs + 300)
    // What the victim had in hand was done by the other one.
    expect(ledger.filter(({ outcome }) => typeof outcome === 'string')).toEqual([])
    if (signal === 'SIGSTOP') victim.kill('SIGCONT')
    else instances = [await startInstance(), instances[1] as ChildProcess]
  })

  it('one that is asked to stop costs no call, also of those that must not be repeated', async () => {
    const [leaving] = instances as [ChildProcess]
    const ledger = await underLoad(async () => {
      await pause(300)
      leaving.kill('SIGTERM')
      await once(leaving, 'exit')
      await pause(300)
    }, false)
    expect(ledger.filter(({ outcome }) => typeof outcome === 'string')).toEqual([])
    instances = [await startInstance(), instances[1] as ChildProcess]
  })
})
