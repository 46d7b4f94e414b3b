import { type Bus, connectBus, createEventPublisher, type EventPublisher, ensureEventStream } from '@selemene/bus'
import type { EventData } from '@selemene/contracts'
import { createLog, createMetrics, type Metrics } from '@selemene/service'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type RunningPosthog, startPosthog } from '../../../services/analytics/src/posthog/start-posthog.js'
import { type Receiver, startReceiver } from '../telemetry/receiver.js'
import { type NatsProcess, startOwnNats } from './nats-process.js'

let nats: NatsProcess
let bus: Bus
let events: EventPublisher
let receiver: Receiver
let metrics: Metrics
let posthog: RunningPosthog

const silent = createLog({ service: 'test', version: '0', level: 'silent', format: 'json' })
function start(apiKey: string | undefined) {
  metrics = createMetrics('test')
  return startPosthog({ bus, log: silent, metrics, apiKey, host: receiver.url })
}

beforeAll(async () => {
  nats = await startOwnNats()
  bus = await connectBus({ url: nats.url, name: 'test', connectTimeoutMs: 5000 })
  await ensureEventStream(bus)
  events = createEventPublisher(bus, 'gateway')
})

afterAll(async () => {
  await bus.close()
  await nats.remove()
})

beforeEach(async () => {
  receiver = await startReceiver()
})

afterEach(async () => {
  await posthog.stop()
  await receiver.close()
})

const requestCompleted: EventData<'requestCompleted'> = {
  user_id: 'u-1',
  key_id: 'k-1',
  tier: 'premium',
  consciousness_level: 3,
  engine_id: 'tarot',
  workflow_id: null,
  status: 'success',
  response_status: 200,
  request_path: '/api/v1/engines/tarot/calculate',
  duration_ms: 12.5,
  cache_hit: true,
}

interface Sent {
  event: string
  distinct_id: string
  uuid: string
  timestamp: string
  properties: Record<string, unknown>
}

const batches = () =>
  receiver.received.filter(({ path }) => path === '/batch/').map(({ body }) => JSON.parse(body) as { api_key: string; batch: Sent[] })

/** What has arrived, without the properties that the client itself adds. */
const arrived = () =>
  batches()
    .flatMap(({ batch }) => batch)
    .map(({ event, distinct_id, properties }) => ({
      event,
      distinct_id,
      properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !name.startsWith('$'))),
    }))

async function counted(): Promise<Record<string, number>> {
  const { values } = (await metrics.registry.getSingleMetric('noesis_posthog_events_total')?.get()) ?? { values: [] }
  return Object.fromEntries(values.map(({ labels, value }) => [String(labels.status), value]))
}

describe('PostHog', () => {
  test('gets the four events with exactly their properties, and of other events nothing', async () => {
    posthog = await start('phc_of_this_test')
    events.publish('requestCompleted', requestCompleted)
    events.publish('requestCompleted', { ...requestCompleted, status: 'client_error', response_status: 422, cache_hit: false })
    events.publish('requestCompleted', { ...requestCompleted, user_id: null, key_id: null, tier: null })
    events.publish('requestCompleted', { ...requestCompleted, engine_id: null, workflow_id: 'birth-blueprint' })
    events.publish('workflowCompleted', {
      workflow_id: 'birth-blueprint',
      user_id: 'u-1',
      tier: 'free',
      status: 'degraded',
      engines_count: 5,
      engines_succeeded: 4,
      engines_failed: 1,
      duration_ms: 80,
    })
    events.publish('authFailed', { auth_method: 'api_key', error_reason: 'expired', ip_hash: 'abc', count: 7 })
    events.publish('rateLimitHit', { user_id: 'u-1', tier: 'free', limit: 60, window_seconds: 60, count: 3 })
    events.publish('calculationCompleted', { engine_id: 'tarot', user_id: 'u-1', engine_version: '1', duration_ms: 1, cache_hit: false })
    events.publish('keyCreated', { key_id: 'k-1', user_id: 'u-1', actor: null })
    await vi.waitFor(() => expect(arrived()).toHaveLength(6), { timeout: 10_000 })

    const calculation = {
      engine_id: 'tarot',
      user_id: 'u-1',
      tier: 'premium',
      consciousness_level: 3,
      status_code: 200,
      duration_ms: 12.5,
      cache_hit: true,
    }
    expect(arrived()).toEqual(
      expect.arrayContaining([
        { event: 'engine_calculation', distinct_id: 'u-1', properties: calculation },
        { event: 'engine_calculation', distinct_id: 'u-1', properties: { ...calculation, status_code: 422, cache_hit: false } },
        { event: 'engine_calculation', distinct_id: 'anonymous', properties: { ...calculation, user_id: null, tier: null } },
        {
          event: 'workflow_execution',
          distinct_id: 'u-1',
          properties: {
            workflow_id: 'birth-blueprint',
            user_id: 'u-1',
            tier: 'free',
            engines_count: 5,
            engines_succeeded: 4,
            engines_failed: 1,
            total_duration_ms: 80,
          },
        },
        { event: 'auth_failure', distinct_id: 'anonymous', properties: { auth_method: 'api_key', error_reason: 'expired', ip_hash: 'abc' } },
        { event: 'rate_limit_hit', distinct_id: 'u-1', properties: { user_id: 'u-1', tier: 'free', limit: 60, window_seconds: 60 } },
      ]),
    )
    expect(new Set(batches().map(({ api_key }) => api_key))).toEqual(new Set(['phc_of_this_test']))
    await vi.waitFor(async () => expect(await counted()).toEqual({ sent: 6, retried: 0 }))
  })

  test('gets an event that it has refused again, under the same uuid and with the time when it happened', async () => {
    receiver.answerWith(503)
    posthog = await start('phc_of_this_test')
    events.publish('requestCompleted', requestCompleted, { time: Date.parse('2026-03-04T05:06:07.000Z') })
    await vi.waitFor(() => expect(batches().length).toBeGreaterThanOrEqual(2), { timeout: 10_000 })
    expect(await counted()).toMatchObject({ sent: 0 })
    receiver.answerWith(200)
    await vi.waitFor(async () => expect(await counted()).toMatchObject({ sent: 1 }), { timeout: 15_000 })
    const sent = batches().flatMap(({ batch }) => batch)
    expect(new Set(sent.map(({ uuid }) => uuid)).size).toBe(1)
    expect(new Set(sent.map(({ timestamp }) => timestamp))).toEqual(new Set(['2026-03-04T05:06:07.000Z']))
  })

  test('that never answers loses nothing of what happens meanwhile, also over a restart', async () => {
    receiver.answerWith('silent')
    posthog = await start('phc_of_this_test')
    for (let i = 0; i < 3; i++) events.publish('requestCompleted', requestCompleted)
    await vi.waitFor(() => expect(batches()).toHaveLength(1), { timeout: 10_000 })
    await receiver.close()
    await posthog.stop()

    receiver = await startReceiver()
    posthog = await start('phc_of_this_test')
    await vi.waitFor(() => expect(arrived()).toHaveLength(3), { timeout: 30_000 })
  })

  test('without a key is not there at all: no consumer, nothing sent', async () => {
    const before = await consumerNames()
    await deleteConsumers()
    posthog = await start(undefined)
    events.publish('requestCompleted', requestCompleted)
    await events.flush(5_000)
    expect(before).toContain('posthog')
    expect(await consumerNames()).toEqual([])
    expect(receiver.received).toEqual([])
  })
})

const ask = async (subject: string) => JSON.parse((await nats.client.nats.request(subject, '', { timeout: 2_000 })).string())
const consumerNames = async (): Promise<string[]> => (await ask('$JS.API.CONSUMER.NAMES.EVENTS')).consumers ?? []

async function deleteConsumers(): Promise<void> {
  for (const name of await consumerNames()) await ask(`$JS.API.CONSUMER.DELETE.EVENTS.${name}`)
}
