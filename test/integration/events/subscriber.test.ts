import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Bus, connectBus, createEventPublisher, deadLetterStream, type EventPublisher, ensureEventStream } from '@selemene/bus'
import { processEnvironment } from '@selemene/service'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type NatsProcess, startOwnNats } from './nats-process.js'

/** The example that teams copy, run as they would run it. */
const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Replica {
  /** The engine of each event that it has printed. */
  engines: string[]
  stop(): Promise<void>
}

let nats: NatsProcess
let bus: Bus
let events: EventPublisher
const replicas: Replica[] = []

beforeAll(async () => {
  nats = await startOwnNats()
  bus = await connectBus({ url: nats.url, name: 'test', connectTimeoutMs: 5000 })
  await ensureEventStream(bus)
  events = createEventPublisher(bus, 'engines-ts')
})

afterEach(async () => {
  await Promise.all(replicas.splice(0).map((replica) => replica.stop()))
})

afterAll(async () => {
  await bus.close()
  await nats.remove()
})

async function startReplica(): Promise<Replica> {
  const { PATH = '', HOME = '' } = processEnvironment()
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'examples/subscriber/src/index.ts'], {
    cwd: root,
    env: { PATH, HOME, NATS_URL: nats.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const engines: string[] = []
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  if (child.stdout !== null) createInterface(child.stdout).on('line', (line) => engines.push((JSON.parse(line) as { engine: string }).engine))
  await new Promise<void>((resolve, reject) => {
    void ended.then(() => reject(new Error('The subscriber ended before it was ready.')))
    child.stderr?.on('data', (chunk: Buffer) => String(chunk).includes('following calculations') && resolve())
  })
  const replica = {
    engines,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
  replicas.push(replica)
  return replica
}

const calculated = (engine_id: string) =>
  events.publish('calculationCompleted', { engine_id, user_id: 'u-1', engine_version: '1', duration_ms: 1, cache_hit: false })

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}-${i}`)

test('two replicas share the events: each is handled by one of them, and both have work', async () => {
  const [first, second] = await Promise.all([startReplica(), startReplica()])
  const sent = names('shared', 300)
  for (const name of sent) {
    calculated(name)
    // In a trickle, as events come: a single burst would be one batch for whoever asks first.
    await bus.ping()
  }
  await vi.waitFor(() => expect(first.engines.length + second.engines.length).toBeGreaterThanOrEqual(300), { timeout: 15_000 })
  expect([...first.engines, ...second.engines].sort()).toEqual(sent.sort())
  expect(first.engines.length).toBeGreaterThan(0)
  expect(second.engines.length).toBeGreaterThan(0)
})

test('a restart resumes: what came meanwhile is handled, what was handled is not handled again', async () => {
  const first = await startReplica()
  calculated('before')
  await vi.waitFor(() => expect(first.engines).toEqual(['before']), { timeout: 10_000 })
  await first.stop()
  for (const name of names('meanwhile', 20)) calculated(name)
  await events.flush(5_000)
  const again = await startReplica()
  await vi.waitFor(() => expect(again.engines.length).toBeGreaterThanOrEqual(20), { timeout: 10_000 })
  expect(again.engines.sort()).toEqual(names('meanwhile', 20).sort())
})

test('a poison message goes to the dead letters with its reason, and the next event is handled', async () => {
  const replica = await startReplica()
  await nats.client.jetstream.publish('events.calculation.completed.tarot', 'this is no event')
  await nats.client.jetstream.publish(
    'events.calculation.completed.tarot',
    JSON.stringify({ id: 'x', type: 'noesis.calculation.completed', data: {} }),
  )
  calculated('after-poison')
  await vi.waitFor(() => expect(replica.engines).toEqual(['after-poison']), { timeout: 10_000 })
  await vi.waitFor(async () => expect(await deadLetters()).toHaveLength(2), { timeout: 10_000 })
  expect(await deadLetters()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        reason: 'not a calculationCompleted event',
        subject: 'events.calculation.completed.tarot',
        body: 'this is no event',
      }),
    ]),
  )
})

const ask = async <T>(subject: string, body: object = {}) =>
  JSON.parse((await nats.client.nats.request(subject, JSON.stringify(body), { timeout: 2_000 })).string()) as T

async function deadLetters(): Promise<unknown[]> {
  const { state } = await ask<{ state: { messages: number; first_seq: number } }>(`$JS.API.STREAM.INFO.${deadLetterStream}`)
  const letters = Array.from({ length: state.messages }, async (_, i) => {
    const { message } = await ask<{ message: { subject: string; data: string } }>(`$JS.API.STREAM.MSG.GET.${deadLetterStream}`, {
      seq: state.first_seq + i,
    })
    expect(message.subject).toBe('dead_letters.example-subscriber')
    return JSON.parse(Buffer.from(message.data, 'base64').toString())
  })
  return Promise.all(letters)
}
