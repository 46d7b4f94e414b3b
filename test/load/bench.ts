import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { MainOptions } from '../../libs/local-stack/src/run-start.js'
import { withOwnStack } from '../support/own-stack.js'
import { ask } from './ask.js'
import { measureCache } from './cache-figures.js'
import { measureHits } from './cache-hits.js'
import { measureCalls } from './call-costs.js'
import { capacityPage } from './capacity.js'
import { measureEngines } from './engine-cost.js'
import { measureWork } from './engine-figures.js'
import { type Figure, isHeld, type Measured, middleOf } from './figure.js'
import { measureGateway } from './gateway-cost.js'
import { measureGrowthOfCost } from './growth-figures.js'
import { measureLatency } from './latency-figures.js'
import { measureLine } from './line-figures.js'
import { measureGrowth, measureIdle } from './memory-figures.js'
import { measureMoreEngines } from './more-engines.js'
import { costOfReplicas, type ReplicaCost, replicaCounts, replicaFigures } from './more-replicas.js'
import { body, numerology } from './numerology-request.js'
import { benchmarksPage, chart, type Run } from './page.js'
import { startPeers } from './start-peers.js'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** What each figure has reached before: falling behind it by more than the spread of the machine is a failure. */
const floorsFile = file('./floors.json')

/** How long everything is measured: ten minutes, or two with --quick. Short rounds spread more, and of few requests fewer are hits. */
const whole = { rounds: 7, seconds: 1.2, warmUpSeconds: 5, requests: 100_000, slack: 0.15 }
const quick = { rounds: 3, seconds: 0.6, warmUpSeconds: 2, requests: 0, slack: 0.4 }

/**
 * `npm run bench`: prints every figure and writes docs/benchmarks.md. `--quick` takes two minutes and writes nothing, `--record` takes
 * what is measured for the new floors. Exits 1 when a figure falls below its floor.
 */
export async function main(options: MainOptions): Promise<void> {
  const isQuick = process.argv.includes('--quick')
  const begunAt = new Date()
  const length = isQuick ? quick : whole
  const measured = await measureAll(options, length)
  for (const figure of measured.figures) process.stdout.write(`${figure.what.padEnd(84)} ${middleOf(figure).toFixed(2)} ${figure.unit}\n`)
  const versions = { 'Node.js': process.versions.node, NATS: 'version' in options.servers.nats ? String(options.servers.nats.version) : 'another’s' }
  const minutes = Math.round((Date.now() - begunAt.getTime()) / 60_000)
  if (!isQuick) writePage(measured, { command: 'npm run bench', begunAt, minutes, versions })
  if (process.argv.includes('--record')) record(measured.figures)
  const behind = measured.figures.filter((figure) => isBehind(figure, length.slack))
  for (const { what } of behind) process.stdout.write(`fell below its floor: ${what}\n`)
  process.exit(behind.length === 0 ? 0 : 1)
}

async function measureAll(options: MainOptions, length: typeof whole): Promise<Measured> {
  const { progress } = options
  const costs = await measureEngines()
  const parts: Measured[] = [{ figures: [], readings: await measureCalls() }, ...(length.requests === 0 ? [] : [await measureCache(length)])]
  await withOwnStack('bench', options, async (state, stateDir) => {
    const pids = Object.fromEntries(
      Object.entries(state.pids).flatMap(([name, pid]) => (typeof pid === 'number' && name !== 'supervisor' ? [[name, pid]] : [])),
    )
    const services = Object.fromEntries(Object.entries(pids).filter(([name]) => !['nats', 'postgres', 'redis'].includes(name)))
    parts.push({ figures: await measureIdle({ pids: services }), readings: [] })
    const key = await unlimitedKey(state.base_url, state.keys.admin)
    const port = Number(new URL(state.base_url).port)
    const peers = await startPeers(state.nats_url, await exampleAnswer(state.base_url, key))
    const common = { port, baseUrl: state.base_url, key, progress, ...length }
    try {
      parts.push(await measureLine({ ...common, peers, pids }))
      parts.push(await measureLatency({ ...common, peers, natsUrl: state.nats_url }))
    } finally {
      peers.stop()
    }
    parts.push(await measureWork({ ...common, costs }))
    parts.push(await measureHits(common))
    parts.push(await measureGrowth({ ...common, pids: services, seconds: 6 * length.seconds }))
    parts.push(await measureMoreEngines({ ...common, natsUrl: state.nats_url, gatewayPid: pids.gateway as number }))
    parts.push(await measureGateway({ ...common, natsUrl: state.nats_url, redisUrl: state.redis_url, stateDir }))
    parts.push(await measureGrowthOfCost({ ...common, adminKey: state.keys.admin, databaseUrl: state.database_url }))
  })
  if (length.requests > 0) parts.push(replicaFigures(await costsOfReplicas(options, length)))
  return { figures: parts.flatMap(({ figures }) => figures), readings: parts.flatMap(({ readings }) => readings) }
}

/** Each number of replicas is a stack of its own. */
async function costsOfReplicas(options: MainOptions, { rounds, seconds }: typeof whole): Promise<ReplicaCost[]> {
  const costs: ReplicaCost[] = []
  for (const replicas of replicaCounts) {
    const measure = async (state: { base_url: string; keys: { admin: string }; pids: Record<string, number | number[]> }) => {
      const { supervisor: _ours, ...processes } = state.pids
      const [port, key] = [Number(new URL(state.base_url).port), await unlimitedKey(state.base_url, state.keys.admin)]
      return costOfReplicas({ replicas, port, key, pids: Object.values(processes).flat(), rounds, seconds })
    }
    costs.push(await withOwnStack('bench', options, measure, { replicas: `engines-rust-port=${replicas}` }))
    options.progress(`${replicas} of 4 replicas`)
  }
  return costs
}

function writePage(measured: Measured, run: Run): void {
  writeFileSync(file('../../docs/benchmarks.md'), benchmarksPage(measured, run))
  writeFileSync(file('../../docs/benchmarks.svg'), chart(measured))
  writeFileSync(file('../../deploy/capacity.md'), capacityPage(measured, `${run.begunAt.toISOString().slice(0, 10)}, docs/benchmarks.md`))
}

const readFloors = () => JSON.parse(readFileSync(floorsFile, 'utf8')) as Record<string, number>

function record(figures: readonly Figure[]): void {
  const floors = Object.fromEntries(figures.map((figure) => [figure.id, Number(middleOf(figure).toPrecision(3))]))
  writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`)
}

/** What is where it shall be never is; a figure without a floor is a new one. */
function isBehind(figure: Figure, slack: number): boolean {
  const floor = readFloors()[figure.id]
  if (floor === undefined || isHeld(figure)) return false
  return 'atLeast' in figure.asked ? middleOf(figure) < floor * (1 - slack) : middleOf(figure) > floor * (1 + slack)
}

/** A key that no limit stops. */
async function unlimitedKey(base: string, admin: string): Promise<string> {
  const { user_id } = await ask<{ user_id: string }>(base, admin, 'POST', '/api/v1/admin/users', { tier: 'enterprise', consciousness_level: 5 })
  const { api_key } = await ask<{ api_key: string }>(base, admin, 'POST', '/api/v1/admin/keys', {
    user_id,
    tier: 'enterprise',
    consciousness_level: 5,
    rate_limit: 1_000_000_000,
  })
  return api_key
}

/** What the peers send back: the same bytes that the line answers. */
async function exampleAnswer(base: string, key: string): Promise<string> {
  return JSON.stringify(await ask<unknown>(base, key, 'POST', numerology, body))
}
