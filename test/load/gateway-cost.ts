import { type ChildProcess, fork } from 'node:child_process'
import { openSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../build.mjs'
import { type Measured as Figures, ratios } from './figure.js'
import { measureRate } from './load-client.js'
import { numerology, requestText } from './numerology-request.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundles = join(root, '.local', 'bench')
/** A round gives each its turn several times, each first as often as the others: the machine's speed changes within seconds. */
const turns = 9
const secondsATurn = 0.3
const connections = 64
const variants = ['as deployed', 'without access', 'without signals'] as const
type Variant = (typeof variants)[number]

export interface GatewayCostOptions {
  natsUrl: string
  redisUrl: string
  key: string
  /** Logs of the variants go here. */
  stateDir: string
  rounds: number
  warmUpSeconds: number
  progress: (text: string) => void
}

interface Gateway {
  child: ChildProcess
  port: number
}

interface Measured {
  /** Requests answered per second. */
  rate: number
  /** Processor time of the gateway for one request, microseconds. */
  cost: number
}

/**
 * What access (keys and limits) and signals (events, logs, metrics, traces of every tenth request) cost the gateway: three gateways
 * on the same bus, measured in turn, round by round. Cost is the process's own processor time, whatever else the machine does.
 */
export async function measureGateway(options: GatewayCostOptions): Promise<Figures> {
  const collector = createServer((request, response) => request.resume().on('end', () => response.end('{}'))).listen(0, '127.0.0.1')
  await new Promise((resolve) => collector.once('listening', resolve))
  const gateways = new Map<Variant, Gateway>()
  await bundle({ root, source: join(root, 'test/load'), outdir: bundles, entries: ['gateway-variant.mjs'] })
  try {
    for (const variant of variants) gateways.set(variant, await startVariant(variant, (collector.address() as AddressInfo).port, options))
    const measured = new Map<Variant, Measured[]>(variants.map((variant) => [variant, []]))
    for (const gateway of gateways.values()) await measure(gateway, options.key, options.warmUpSeconds)
    for (let round = 1; round <= options.rounds; round++) {
      for (const [variant, result] of await measureRound(gateways, options.key)) measured.get(variant)?.push(result)
      options.progress(`gateway: round ${round} of ${options.rounds}`)
    }
    return figuresOf(measured)
  } finally {
    for (const { child } of gateways.values()) child.kill('SIGKILL')
    collector.close()
  }
}

function figuresOf(measured: ReadonlyMap<Variant, Measured[]>): Figures {
  const of = (variant: Variant, what: keyof Measured) => (measured.get(variant) ?? []).map((round) => round[what])
  return {
    readings: variants.map((variant) => ({ what: `gateway ${variant}, processor time`, unit: 'µs/request', rounds: of(variant, 'cost') })),
    figures: [
      {
        id: 'access-cost',
        what: 'Keys and limits: the gateway’s cost against that without',
        unit: '×',
        rounds: ratios(of('as deployed', 'cost'), of('without access', 'cost')),
        asked: { atMost: 1.4 },
      },
      {
        id: 'signals-cost',
        what: 'Events, logs, metrics, traces of 10 %: the gateway’s cost against that without',
        unit: '×',
        rounds: ratios(of('as deployed', 'cost'), of('without signals', 'cost')),
        asked: { atMost: 1.5 },
      },
    ],
  }
}

async function startVariant(variant: Variant, collectorPort: number, { natsUrl, redisUrl, key, stateDir }: GatewayCostOptions) {
  const settings = { variant, key, natsUrl, redisUrl, collector: `http://127.0.0.1:${collectorPort}` }
  const log = openSync(join(stateDir, `gateway-${variants.indexOf(variant)}.log`), 'w')
  const child = fork(join(bundles, 'gateway-variant.js'), [JSON.stringify(settings)], {
    stdio: ['ignore', log, 'inherit', 'ipc'],
  })
  const { port } = await answerOf<{ port: number }>(child)
  return { child, port }
}

async function measureRound(gateways: ReadonlyMap<Variant, Gateway>, key: string): Promise<Map<Variant, Measured>> {
  const parts = new Map<Variant, Measured[]>(variants.map((variant) => [variant, []]))
  for (let turn = 0; turn < turns; turn++)
    for (let i = 0; i < variants.length; i++) {
      const variant = variants[(turn + i) % variants.length] as Variant
      parts.get(variant)?.push(await measure(gateways.get(variant) as Gateway, key, secondsATurn))
    }
  return new Map([...parts].map(([variant, list]) => [variant, { rate: mean(list, 'rate'), cost: mean(list, 'cost') }]))
}

const mean = (list: readonly Measured[], what: keyof Measured) => list.reduce((sum, part) => sum + part[what], 0) / list.length

async function measure({ child, port }: Gateway, key: string, duration: number): Promise<Measured> {
  const before = await cpuOf(child)
  const { rate, answered } = await measureRate({ port, request: requestText(numerology, key) }, connections, duration)
  return { rate, cost: ((await cpuOf(child)) - before) / answered }
}

/** Processor time that the process has used, microseconds. */
async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu')
  const { cpu } = await answerOf<{ cpu: NodeJS.CpuUsage }>(child)
  return cpu.user + cpu.system
}

const answerOf = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('A gateway of the bench has ended.'))
    child.once('exit', onExit)
    child.once('message', (message) => {
      child.off('exit', onExit)
      resolve(message as T)
    })
  })
