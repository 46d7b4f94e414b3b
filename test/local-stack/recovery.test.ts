import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTimeOf } from '../../libs/local-stack/bootstrap/process-identity.mjs'
import { type Checkout, freePort, makeCheckout, readState, type Start, start } from './checkout.js'

const stores = ['nats', 'postgres', 'redis']
const services = ['gateway', 'auth', 'orchestrator', 'engines-rust-port', 'engines-ts', 'analytics']

let checkout: Checkout
let run: Start
let port: string
const up = async () => {
  run = start(checkout, { env: { PORT: port, NOESIS_REPLICAS: 'orchestrator=2' } })
  await run.printed('Ctrl-C stops everything')
}
beforeAll(async () => {
  checkout = makeCheckout()
  port = await freePort()
  await up()
})
afterAll(async () => {
  if (run.process.exitCode === null) run.process.kill('SIGINT')
  await run.exit()
  checkout.remove()
})

const isRunning = (pid: number) => startTimeOf(pid) !== undefined
const pidsOf = (state: { pids: Record<string, number | number[]> }) => Object.values(state.pids).flat()

/** The state as soon as it satisfies `wanted`; fails after 15 s. */
async function stateWhere(wanted: (state: ReturnType<typeof readState>) => boolean) {
  for (let attempt = 0; attempt < 150; attempt++) {
    const state = readState(checkout)
    if (wanted(state)) return state
    await sleep(100)
  }
  throw new Error(`state.json never came to it: ${JSON.stringify(readState(checkout))}`)
}

describe('a running stack', () => {
  it('writes state.json, for its owner only, with every process', () => {
    const state = readState(checkout)
    expect(statSync(join(checkout.folder, '.local', 'state.json')).mode & 0o777).toBe(0o600)
    expect(Object.keys(state)).toEqual(['base_url', 'nats_url', 'database_url', 'redis_url', 'keys', 'pids'])
    expect(Object.keys(state.keys)).toEqual(['admin', 'enterprise', 'premium', 'free'])
    expect(Object.keys(state.pids).sort()).toEqual(['supervisor', ...services, ...stores].sort())
    expect(state.pids.orchestrator).toHaveLength(2)
    expect(pidsOf(state).every(isRunning)).toBe(true)
  })

  it('shows its address, the documents, a key and a request to paste', () => {
    const { base_url, keys } = readState(checkout)
    expect(run.output()).toContain(`${base_url}/api/docs`)
    expect(run.output()).toContain(keys.enterprise)
    expect(run.output()).toMatch(/curl .*\\\n.*\\\n.*\\\n.*'\{"birth_data"/)
  })

  it('refuses a second start beside it', async () => {
    const second = start(checkout, { env: { PORT: await freePort() } })
    expect(await second.exit()).toBe(1)
    expect(second.output()).toContain('already running')
  })

  it.each(['gateway', ...stores])('starts %s again after kill -9, at the same address', async (name) => {
    const before = readState(checkout)
    process.kill(before.pids[name], 'SIGKILL')
    const after = await stateWhere((state) => state.pids[name] !== undefined && state.pids[name] !== before.pids[name])
    expect({ ...after, pids: undefined }).toEqual({ ...before, pids: undefined })
  })
})

it('a start after kill -9 of the supervisor ends what it left, and keeps keys and passwords', async () => {
  const before = await stateWhere((state) => [...stores, 'gateway'].every((name) => state.pids[name] !== undefined))
  process.kill(before.pids.supervisor, 'SIGKILL')
  await run.exit()
  await up()
  const after = readState(checkout)
  expect(pidsOf(before).filter(isRunning)).toEqual([])
  expect(after.keys).toEqual(before.keys)
  expect(new URL(after.database_url).password).toBe(new URL(before.database_url).password)
})

it('Ctrl-C ends every process, removes state.json and exits 0', async () => {
  const state = readState(checkout)
  run.process.kill('SIGINT')
  expect(await run.exit(15_000)).toBe(0)
  expect(pidsOf(state).filter(isRunning)).toEqual([])
  expect(existsSync(join(checkout.folder, '.local', 'state.json'))).toBe(false)
})
