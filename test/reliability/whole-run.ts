import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../acceptance/until.js'
import { type Part, pidsOf, readyReplicas, services, signal, stores } from '../faults/processes.js'
import type { Door } from './accounts.js'
import { faults } from './faults.js'
import { judge } from './judge.js'
import { answeredOf, measureOverload, refusedOf, shareOf } from './overload.js'
import type { Line } from './page.js'
import { runFault, type Surroundings } from './run-fault.js'
import { checkUsage } from './usage.js'
import { brokenPromises } from './verdict.js'

/** Lines of the page that no single fault makes, in their order. */
export const otherLines = {
  rolling: 'every replica of every service is restarted in turn (SIGTERM)',
  random: 'faults at random for three minutes',
  overload: 'five times as many calls as can be done',
  usage: 'usage of the whole run',
  memory: 'memory of the whole run',
}

const randomMs = 180_000
const replicaReadyMs = 60_000
const mostMemoryMb = 512

/** SIGTERM to one replica after the other, the next when the last is ready again: no request may notice. */
export async function rollAllServices({ load }: Surroundings): Promise<Line> {
  const from = performance.now()
  const lost: string[] = []
  for (const service of services)
    for (const pid of pidsOf(service)) if (!(await comesBack(service, pid))) lost.push(`a replica of ${service} did not come back`)
  const since = load.ledger.filter(({ at }) => at >= from)
  const failed = since.filter(({ status, wrong }) => status !== 200 || wrong)
  const kinds = [...new Set(failed.map(({ kind, status, reason }) => `${kind.name} ${status} ${reason}`))]
  return {
    fault: otherLines.rolling,
    promise: 'no request fails',
    measured: `${failed.length} of ${since.length} calls failed`,
    broken: [...lost, ...(failed.length === 0 ? [] : [`${failed.length} calls failed: ${kinds.join(', ')}`])],
  }
}

/** Asks one replica to stop, and waits until there are as many as before and all of them are ready. */
async function comesBack(service: Part, pid: number): Promise<boolean> {
  const count = pidsOf(service).length
  const isWhole = async () => !pidsOf(service).includes(pid) && pidsOf(service).length === count && (await readyReplicas(service)) === count
  signal([pid], 'SIGTERM')
  return until(isWhole, (whole) => whole, replicaReadyMs).catch(() => false)
}

/** Faults of the table in an order and for times that the seed decides. */
export async function strikeAtRandom(surroundings: Surroundings, progress: (text: string) => void): Promise<Line> {
  const { load, scene } = surroundings
  const from = performance.now()
  let struck = 0
  let longest = { recoveryMs: 0, lastFailure: '' }
  while (performance.now() - from < randomMs) {
    const fault = faults[scene.random.below(faults.length)] as (typeof faults)[number]
    const holdMs = 500 + scene.random.below(5_000)
    progress(`at random: ${fault.name}, ${holdMs} ms`)
    const { recoveryMs, lastFailure } = await runFault(fault, { ...surroundings, alerts: undefined, holdMs })
    if (recoveryMs > longest.recoveryMs) longest = { recoveryMs, lastFailure: `${fault.name}: ${lastFailure}` }
    struck += 1
  }
  const whole = judge(load.ledger, { from, until: performance.now() }, { hits: [...services, ...stores] })
  const measured = { ...whole, refusalMs: undefined, ...longest, alertAfterMs: undefined }
  return {
    fault: otherLines.random,
    promise: 'the same for any order and any length',
    measured: `${struck} faults; well again after ${(longest.recoveryMs / 1000).toFixed(1)} s at most; latest answer ${Math.max(0, whole.latestMs)} ms after its deadline`,
    broken: brokenPromises({}, measured),
  }
}

const times = 5
const leastGoodput = 0.8
const longestRefusalMs = 100

export async function overload(door: Door, ports: readonly number[]): Promise<Line> {
  const { peaks, offered, goodputs, hits } = await measureOverload({
    door,
    ports,
    times,
    rounds: 3,
    peakSeconds: 3,
    overloadSeconds: 7,
    connections: 6_000,
  })
  const [peak, came, done] = [peaks, offered, goodputs].map(median) as [number, number, number]
  const refused = refusedOf(hits)
  const refusalMs = Math.round(
    quantile(
      refused.map(({ ms }) => ms),
      0.95,
    ),
  )
  const [free, enterprise] = ['free', 'enterprise'].map((name) => Math.round(100 * shareOf(hits, name))) as [number, number]
  const strange = refused.filter(({ status, retryAfter }) => (status !== 503 && status !== 429) || retryAfter === undefined)
  const kinds = [...new Set(strange.map(({ status, errorCode }) => (status === 0 ? 'no answer' : `${status} ${errorCode}`)))]
  const ratio = done / peak
  return {
    fault: otherLines.overload,
    promise: 'at least 80 % of the peak is done, the rest refused with Retry-After within 100 ms, lower tiers first',
    measured: [
      `${Math.round(done)} of ${Math.round(came)} calls a second answered, ${Math.round(100 * ratio)} % of the peak of ${Math.round(peak)}`,
      `95 % of the refusals within ${refusalMs} ms`,
      `answered: enterprise ${enterprise} %, free ${free} %`,
      `${answeredOf(hits).length} answers in all`,
    ].join('; '),
    broken: [
      ...(ratio < leastGoodput ? [`only ${Math.round(100 * ratio)} % of the peak was done`] : []),
      ...(refusalMs > longestRefusalMs ? [`5 % of the refusals took ${refusalMs} ms or more`] : []),
      ...(free > enterprise ? ['free callers went first'] : []),
      ...(strange.length > 0 ? [`${strange.length} refusals were neither 503 nor 429 with Retry-After: ${kinds.join(', ')}`] : []),
    ],
  }
}

export async function usageLine(databaseUrl: string, load: Surroundings['load']): Promise<Line> {
  const { answered, rows, unknown, difference, duplicates } = await checkUsage(databaseUrl, load)
  return {
    fault: otherLines.usage,
    promise: 'what was answered 200 is counted, once',
    measured: `${answered} answered, ${rows} rows, ${unknown} calls whose caller never heard; difference ${difference}, duplicates ${duplicates}`,
    broken: [...(difference === 0 ? [] : [`usage differs by ${difference}`]), ...(duplicates === 0 ? [] : [`${duplicates} rows are double`])],
  }
}

/** Looks at every service's memory each two seconds until `stop`. */
export function watchMemory(): { stop(): Promise<Line> } {
  let mostMb = 0
  let of = ''
  let ended = false
  const watching = (async () => {
    for (; !ended; await pause(2_000))
      for (const service of services)
        for (const pid of pidsOf(service)) {
          const mb = residentMb(pid)
          if (mb > mostMb) [mostMb, of] = [mb, service]
        }
  })()
  return {
    async stop() {
      ended = true
      await watching
      return {
        fault: otherLines.memory,
        promise: `no service takes more than ${mostMemoryMb} MiB`,
        measured: `${of} took most: ${mostMb} MiB`,
        broken: mostMb > mostMemoryMb ? [`${of} took ${mostMb} MiB`] : [],
      }
    },
  }
}

/** 0 for a process that has just ended. */
function residentMb(pid: number): number {
  try {
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0
    throw error
  }
}

const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
const median = (values: readonly number[]): number => quantile(values, 0.5)
