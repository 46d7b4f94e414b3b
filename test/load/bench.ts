import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../libs/local-stack/src/ports.js'
import type { MainOptions } from '../../libs/local-stack/src/run-start.js'
import { withOwnStack } from '../support/own-stack.js'
import { measureCache } from './cache-figures.js'
import { measureHits } from './cache-hits.js'
import { measureEngines } from './engine-cost.js'
import { measureGateway } from './gateway-cost.js'
import { measureRate } from './load-client.js'
import { withSpread } from './medians.js'
import { body, numerology, requestText } from './numerology-request.js'
import { processorTimeUs } from './processor-time.js'

const rounds = 9
const seconds = 1.5
const warmUpSeconds = 8
const connections = 64
const line = 'the whole line (key, limit, events)'

/** Interleaved rounds of the three ways to the same bytes; medians, spread and ratios at the end. */
export async function main(options: MainOptions): Promise<void> {
  const { progress, servers } = options
  await measureEngines()
  await measureCache()
  await withOwnStack('bench', options, async (state, stateDir) => {
    const key = await unlimitedKey(state.base_url, state.keys.admin)
    const answer = await exampleAnswer(state.base_url, key)
    const ports = { line: Number(new URL(state.base_url).port), bare: await freePort(), nats: await freePort() }
    const floors = fork(fileURLToPath(new URL('./floors.ts', import.meta.url)), [JSON.stringify({ ...ports, natsUrl: state.nats_url, answer })], {
      execArgv: ['--import', 'tsx'],
    })
    await new Promise((resolve, reject) => floors.once('message', resolve).once('exit', reject))
    try {
      const nats = 'version' in servers.nats ? { name: `NATS ${servers.nats.version}`, pid: state.pids.nats as number } : undefined
      await compare({ ports, key, nats, progress })
      await measureHits({ port: ports.line, key, progress })
    } finally {
      floors.kill()
    }
    await measureGateway({ natsUrl: state.nats_url, redisUrl: state.redis_url, key, stateDir, progress })
  })
  process.exit(0)
}

interface Comparison {
  ports: { line: number; bare: number; nats: number }
  key: string
  /** The server, if it is one of our own. */
  nats: { name: string; pid: number } | undefined
  progress: (text: string) => void
}

async function compare({ ports, key, nats, progress }: Comparison): Promise<void> {
  const ways = {
    'bare Fastify': { port: ports.bare, request: requestText('/', key) },
    'Fastify → NATS, stock client': { port: ports.nats, request: requestText('/', key) },
    [line]: { port: ports.line, request: requestText(numerology, key) },
  }
  const rates = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]))
  const natsUs: number[] = []
  for (const target of Object.values(ways)) await measureRate(target, connections, warmUpSeconds)
  for (let round = 1; round <= rounds; round++) {
    for (const [name, target] of Object.entries(ways)) {
      const before = nats && processorTimeUs(nats.pid)
      const { rate, answered } = await measureRate(target, connections, seconds)
      rates.get(name)?.push(rate)
      if (name === line && nats && before !== undefined) natsUs.push(((processorTimeUs(nats.pid) ?? before) - before) / answered)
    }
    progress(`whole line: round ${round} of ${rounds}`)
  }
  // Round by round, since a machine is not equally fast all the time.
  const bare = rates.get('bare Fastify') ?? []
  for (const [name, list] of rates) {
    const ratios = list.map((rate, round) => rate / (bare[round] as number))
    process.stdout.write(`${name.padEnd(38)} ${withSpread(list, 0)} req/s, ${withSpread(ratios, 2)} × bare\n`)
  }
  if (nats && natsUs.length > 0)
    process.stdout.write(`${nats.name.padEnd(38)} ${withSpread(natsUs, 0)} µs of processor time for each request of the whole line\n`)
}

async function post<T>(url: string, key: string, data: unknown): Promise<T> {
  const answer = await fetch(url, { method: 'POST', headers: { 'x-api-key': key, 'content-type': 'application/json' }, body: JSON.stringify(data) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** A key that no limit stops. */
async function unlimitedKey(base: string, admin: string): Promise<string> {
  const { user_id } = await post<{ user_id: string }>(`${base}/api/v1/admin/users`, admin, { tier: 'enterprise', consciousness_level: 5 })
  const { api_key } = await post<{ api_key: string }>(`${base}/api/v1/admin/keys`, admin, {
    user_id,
    tier: 'enterprise',
    consciousness_level: 5,
    rate_limit: 1_000_000_000,
  })
  return api_key
}

/** What the floors send back: the same bytes that the line answers. */
async function exampleAnswer(base: string, key: string): Promise<string> {
  return JSON.stringify(await post<unknown>(base + numerology, key, body))
}
