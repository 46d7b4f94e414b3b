import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { type Caller, isAmiss, openCaller, type Timed, untilWhole } from '../faults/caller.js'
import { countedOf, rowsOf } from '../faults/counted.js'
import { startLoad } from '../faults/load.js'
import { pidsOf, readState, whileOneDown, whileStopped } from '../faults/processes.js'
import { connectPlain, type PlainClient } from '../support/plain-client.js'

/** For so long a caller may notice that a server has gone. */
const noticedMs = 5_000
/** Longer than the servers take to agree on another leader, 4 to 9 s. */
const faultMs = 12_000

let observer: PlainClient
let caller: Caller
beforeAll(async () => {
  observer = await connectPlain(readState().nats_url)
  return () => observer.close()
})
beforeEach(async () => {
  await untilWhole(await openCaller())
  await untilAllInStep()
  // The calls of another are counted apart.
  caller = await openCaller()
})

interface StreamInfo {
  config: { num_replicas: number }
  cluster?: { leader?: string; replicas?: { current: boolean }[] }
}

async function infoOf(stream: string): Promise<StreamInfo> {
  const answer = await observer.nats.request(`$JS.API.STREAM.INFO.${stream}`, '', { timeout: 2_000 }).catch(() => undefined)
  return answer?.json<StreamInfo>() ?? { config: { num_replicas: 0 } }
}

/** What one fault has left behind must not meet the next. */
const untilAllInStep = () =>
  until(
    () => infoOf('EVENTS'),
    ({ cluster }) => cluster?.leader !== undefined && cluster.replicas?.length === 2 && cluster.replicas.every(({ current }) => current),
    30_000,
  )

it.each(['EVENTS', 'KV_catalogue', 'DEAD_LETTERS'])('%s is kept on three servers', async (stream) => {
  expect((await infoOf(stream)).config.num_replicas).toBe(3)
})

const describeAnswer = ({ path, status, reason, ms }: Timed) => `${path} ${status} ${reason} ${Math.round(ms)} ms`

/** The servers are named nats-1, nats-2, …, and listed in that order. */
const pidOf = (server: string) => pidsOf('nats')[Number(server.slice('nats-'.length)) - 1] as number
const leader = async () => (await infoOf('EVENTS')).cluster?.leader as string
const one = (server: string) => async () => server
const another = async () => ((await leader()) === 'nats-1' ? 'nats-2' : 'nats-1')
const killed = (pid: number, work: () => Promise<void>) => whileOneDown('nats', pid, work)
const frozen = (pid: number, work: () => Promise<void>) => whileStopped([pid], work)

// One of the three leads EVENTS, whichever it is.
it.each([
  { what: 'nats-1 is killed', server: one('nats-1'), fault: killed },
  { what: 'nats-2 is killed', server: one('nats-2'), fault: killed },
  { what: 'nats-3 is killed', server: one('nats-3'), fault: killed },
  { what: 'the server that leads EVENTS is frozen', server: leader, fault: frozen },
  { what: 'a server that does not lead EVENTS is frozen', server: another, fault: frozen },
])('$what: no call fails after five seconds, and every call is counted once', async ({ server, fault }) => {
  const calls = startLoad([
    ...['numerology', 'i-ching', 'tarot', 'biorhythm'].map((id) => () => caller.calculate(id, { budgetMs: 1_500 })),
    () => caller.execute('birth-blueprint', { budgetMs: 3_000 }),
  ])
  await calls.rounds(5)
  const pid = pidOf(await server())
  const struckAt = performance.now()
  await fault(pid, () => pause(faultMs))
  await calls.rounds(5)
  const answers = await calls.stop()
  expect(answers.filter((answer) => isAmiss(answer) && answer.at > struckAt + noticedMs).map(describeAnswer)).toEqual([])
  const answered = answers.filter(({ status }) => status === 200).length
  expect(await countedOf(caller, answers.length)).toMatchObject({ success: answered })
  expect(await rowsOf(caller)).toEqual({ rows: answers.length, events: answers.length })
})
