import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Call } from '@selemene/bus'
import { connect } from '@selemene/db'
import { Redis } from 'ioredis'
import { type Part, pidsOf, services, stores, whileDown, whileFrozen, whileOneDown, whileSlow, whileStopped, wipeNats } from '../faults/processes.js'
import { whileClockIsWrong } from './faked-clock.js'
import type { Fault, Scene } from './fault.js'
import { whileStreamIsFull } from './full-stream.js'
import { whileRogueAnswers } from './rogue-engine.js'
import { whileCallersStall } from './stalled-callers.js'

/** What every call needs. */
const all = ['gateway', 'nats'] as const
const longestDownMs = 4_000
const away = (part: string) => ({ name: 'PartAway', labels: { part } })

/** Every process of a service, killed as often as it is started, and frozen. */
const wholeServices: Fault[] = services
  .filter((service) => service !== 'gateway')
  .flatMap((service): Fault[] => [
    {
      name: `${service} is killed and stays away`,
      hits: [service],
      promise: 'what needs it is refused at once, all else is served',
      make: (hold) => whileDown(service, hold),
      alert: away(service),
      refusesAtOnce: true,
    },
    {
      name: `${service} is frozen`,
      hits: [service],
      promise: 'what needs it ends within its budget, all else is served',
      make: (hold) => whileFrozen(service, hold),
      alert: away(service),
    },
  ])

const oneOfTwo = (service: Part, how: 'killed' | 'frozen'): Fault => ({
  name: `one of two replicas of ${service} is ${how}`,
  hits: [service],
  promise: 'a second later the other one does the work of both',
  make(hold) {
    const [pid] = pidsOf(service) as [number]
    return how === 'killed' ? whileOneDown(service, pid, hold) : whileStopped([pid], hold)
  },
  alert: { name: 'ServiceAway' },
  servesAfterMs: 1_000,
})

/** How one more replica of an engine may answer, and what callers are promised all the same. */
const rogue = (how: string, promise: string, answer: (call: Call) => Promise<Answer>): Fault => ({
  name: `a replica of an engine ${how}`,
  hits: ['engines-ts'],
  promise,
  make: (hold, { natsUrl }) => whileRogueAnswers(natsUrl, answer, hold),
  alert: { name: 'EngineFails', labels: { engine_id: 'i-ching' } },
  // Rates over minutes, which take their time also when they go twenty times as fast.
  holdMs: 32_000,
})

export const faults: readonly Fault[] = [
  ...wholeServices,
  oneOfTwo('engines-rust-port', 'killed'),
  oneOfTwo('engines-rust-port', 'frozen'),
  oneOfTwo('engines-ts', 'killed'),
  oneOfTwo('engines-ts', 'frozen'),
  {
    name: 'one of two gateways is killed',
    hits: ['gateway'],
    promise: 'calls that it had begun are lost, all later ones go to the other',
    make: (hold) => whileOneDown('gateway', pidsOf('gateway')[0] as number, hold),
    alert: { name: 'ServiceAway' },
    servesAfterMs: 1_000,
  },
  rogue('never answers', 'its calls end at their deadline', () => new Promise(() => undefined)),
  rogue('answers late', 'its calls end at their deadline', async () => {
    await pause(5_000)
    return { body: '{}' }
  }),
  rogue('answers what is not JSON', 'no caller gets it: 502', async () => ({ body: 'not JSON', headers: { 'Content-Type': 'application/json' } })),
  rogue('answers more than a message may hold', 'its calls end with an error', async () => ({ body: 'x'.repeat(2 * 1024 * 1024) })),
  {
    name: 'NATS is killed and stays away',
    hits: all,
    promise: 'every call is refused at once, none hangs',
    make: (hold) => whileDown('nats', hold),
    alert: away('nats'),
    refusesAtOnce: true,
  },
  {
    name: 'NATS is frozen',
    hits: all,
    promise: 'no call hangs',
    make: (hold) => whileFrozen('nats', hold),
    alert: away('nats'),
  },
  {
    name: 'NATS comes back with its store wiped',
    hits: all,
    promise: 'every engine and workflow announces itself again',
    make: (hold) =>
      whileDown('nats', async () => {
        wipeNats()
        await hold()
        wipeNats()
      }),
    alert: away('nats'),
  },
  {
    name: 'the stream of events is full',
    hits: [],
    promise: 'calls are answered, and counted when there is room again',
    make: (hold, { natsUrl }) => whileStreamIsFull(natsUrl, hold),
    alert: { name: 'EventsRefused', labels: { reason: 'full' } },
  },
  {
    name: 'the connections of 200 callers are half open',
    hits: [],
    promise: 'other callers do not notice',
    make: (hold, { base }) => whileCallersStall(base, hold),
  },
  {
    name: 'the clock of a replica of analytics is 40 days ahead',
    hits: ['analytics'],
    promise: 'no row of usage is lost',
    make: (hold) => whileClockIsWrong('analytics', '+40d', hold),
    alert: { name: 'ClockWrong', labels: { service: 'analytics' } },
  },
  {
    name: 'the clock of a replica of engines-rust-port is a day behind',
    hits: ['engines-rust-port'],
    promise: 'no answer is wrong',
    make: (hold) => whileClockIsWrong('engines-rust-port', '-1d', hold),
    alert: { name: 'ClockWrong', labels: { service: 'engines-rust-port' } },
    servesAfterMs: 1_000,
  },
  {
    name: 'Redis is killed and stays away',
    hits: ['redis'],
    promise: 'nothing fails: limits hold per gateway',
    make: (hold) => whileDown('redis', hold),
    alert: away('redis'),
  },
  {
    name: 'Redis is frozen',
    hits: ['redis'],
    promise: 'nothing fails and nothing waits for it',
    make: (hold) => whileFrozen('redis', hold),
    alert: away('redis'),
  },
  { name: 'Redis is flushed again and again', hits: ['redis'], promise: 'nothing fails', make: (hold, scene) => whileFlushed(scene, hold) },
  {
    name: 'Redis is read-only',
    hits: ['redis'],
    promise: 'nothing fails: limits hold per gateway',
    make: (hold, scene) => whileReplica(scene, hold),
    alert: away('redis'),
  },
  {
    name: 'Postgres is killed and stays away',
    hits: ['postgres'],
    promise: 'keys in use work on, what reads it is refused, usage is kept until it is back',
    make: (hold) => whileDown('postgres', hold),
    alert: away('postgres'),
  },
  {
    name: 'Postgres is frozen',
    hits: ['postgres'],
    promise: 'keys in use work on, what reads it is refused within 1.5 s',
    make: (hold) => whileFrozen('postgres', hold),
    alert: away('postgres'),
  },
  {
    name: 'Postgres gets a fifth of its time',
    hits: ['postgres'],
    promise: 'calculations do not notice',
    make: (hold) => whileSlow('postgres', hold),
  },
  {
    name: 'Postgres is read-only',
    hits: ['postgres'],
    promise: 'calculations do not notice, usage is kept until it can be written',
    make: (hold, scene) => whileReadOnly(scene, hold),
    alert: away('postgres'),
  },
  {
    name: 'Postgres has no connection left',
    hits: ['postgres'],
    promise: 'calculations do not notice',
    make: (hold, scene) => whileTaken(scene, hold),
    alert: away('postgres'),
  },
  {
    name: 'connections to Postgres are cut in the middle of transactions',
    hits: ['postgres'],
    promise: 'no row of usage is lost or written twice',
    make: (hold, scene) => whileCut(scene, hold),
    alert: { name: 'DatabaseUnavailable' },
  },
  {
    name: 'everything is killed at once and comes back in any order',
    hits: ['gateway', 'nats', 'postgres', 'redis'],
    promise: 'what was answered is counted',
    make: (_hold, scene) => whileAllReturn(scene),
    alert: { name: 'ServiceAway' },
  },
  {
    name: 'one of three NATS servers is killed',
    hits: all,
    promise: 'no call fails after five seconds',
    make: (hold) => whileOneDown('nats', pidsOf('nats')[0] as number, hold),
    // The servers themselves miss one another only after seconds.
    holdMs: 24_000,
    natsServers: 3,
    servesAfterMs: 5_000,
    alert: { name: 'StreamReplicaAway' },
  },
]

async function whileFlushed({ redisUrl }: Scene, hold: () => Promise<void>) {
  const redis = new Redis(redisUrl)
  let ended = false
  const flushing = (async () => {
    while (!ended) {
      await redis.flushall()
      await pause(50)
    }
  })()
  await hold()
  ended = true
  await flushing
  redis.disconnect()
}

/** A replica of a server that is not there takes no writes, as after a failover that the client has not noticed. */
async function whileReplica({ redisUrl }: Scene, hold: () => Promise<void>) {
  const redis = new Redis(redisUrl)
  await redis.replicaof('127.0.0.1', '1')
  await hold()
  await redis.replicaof('NO', 'ONE')
  redis.disconnect()
}

type Sql = Parameters<Parameters<ReturnType<typeof connect>['query']>[0]>[0]

async function asOwner(url: string, work: (run: (text: string) => Promise<unknown>) => Promise<void>, poolMax = 1): Promise<void> {
  const database = connect(url, { poolMax, name: 'faults', deadlineMs: 10_000 })
  try {
    await work((text) => database.query((sql: Sql) => sql.unsafe(text)))
  } finally {
    await database.close()
  }
}

const cutServices = `select pg_terminate_backend(pid) from pg_stat_activity where usename in ('noesis_auth', 'noesis_analytics')`

/** New transactions write nothing, and the connections of before are ended. */
async function whileReadOnly({ databaseUrl }: Scene, hold: () => Promise<void>) {
  await asOwner(databaseUrl, async (run) => {
    const set = async (value: 'on' | 'off') => {
      for (const role of ['noesis_auth', 'noesis_analytics']) await run(`alter role ${role} set default_transaction_read_only = ${value}`)
      await run(cutServices)
    }
    await set('on')
    await hold()
    await set('off')
  })
}

/** The services may open no connection, and those of before are ended. */
async function whileTaken({ databaseUrl }: Scene, hold: () => Promise<void>) {
  await asOwner(databaseUrl, async (run) => {
    const limit = async (count: number) => {
      for (const role of ['noesis_auth', 'noesis_analytics']) await run(`alter role ${role} connection limit ${count}`)
      await run(cutServices)
    }
    await limit(0)
    await hold()
    await limit(-1)
  })
}

async function whileCut({ databaseUrl }: Scene, hold: () => Promise<void>) {
  await asOwner(databaseUrl, async (run) => {
    let ended = false
    const cutting = (async () => {
      while (!ended) {
        await run(cutServices)
        await pause(100)
      }
    })()
    await hold()
    ended = true
    await cutting
  })
}

/** One part after the other is let live, in an order that chance makes. */
async function whileAllReturn({ random }: Scene) {
  const parts: Part[] = [...services, ...stores]
  await Promise.all(parts.map((part) => whileDown(part, () => pause(random.below(longestDownMs)))))
}
