import { gzipSync } from 'node:zlib'
import { type Bus, findServices, type HeaderFields, header, watchCatalogue } from '@selemene/bus'
import { encodePrincipal, subjects } from '@selemene/contracts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { freePort } from '../events/free-port.js'
import { runService } from '../telemetry/run-service.js'
import { engineEntry, workflowEntry } from './entries.js'
import { type GuardedNats, type Login, startGuardedNats } from './guarded-nats.js'

/** What can be done with the credentials of one service, tried with those credentials on a real server. */
let nats: GuardedNats
let gateway: Login
let auth: Login
let engines: Login
let opened: Login[]
beforeAll(async () => {
  nats = await startGuardedNats()
})
afterAll(() => nats.remove())
beforeEach(async () => {
  opened = [gateway, auth, engines] = await Promise.all([nats.login('gateway'), nats.login('auth'), nats.login('engines-ts')])
})
afterEach(() => Promise.all(opened.map((login) => login.close())))

const describedAs = (name: string) => ({ name, version: '1.0.0', description: 'Played by a test' })
const subject = subjects.engine('tarot', 'calculate')
const admin = encodePrincipal({ user_id: 'u', key_id: 'k', tier: 'enterprise', consciousness_level: 5, permissions: ['*'], rate_limit: null })
const ask = (bus: Bus, to = subject) => bus.request(to, { body: '{}', timeoutMs: 2_000 })

/** Answers at the engine's own subject with a raw message, as no honest service would. */
function answerWith(body: Uint8Array | string, fields: HeaderFields) {
  engines.plain.nats.subscribe(subject, {
    callback(_error, message) {
      const call = message.headers?.get('Call') ?? ''
      engines.plain.send(message.reply as string, body, { headers: { Status: '200', Call: call, Last: 'true', ...fields } })
    },
  })
  return engines.plain.nats.flush()
}

describe('a forged call', () => {
  /** Auth as it is served, and the calls that reached it. */
  async function serveAuth() {
    const calls: string[] = []
    await auth.bus.serve(describedAs('auth'), [
      {
        subject: 'auth.users.update',
        handle: async (call) => {
          calls.push(call.header(header.principal) ?? 'nobody')
          return { body: '{}' }
        },
      },
    ])
    return calls
  }

  test('cannot be published, nor delivered by a consumer of an engine service', async () => {
    const calls = await serveAuth()
    await watchCatalogue(gateway.bus)
    const consumer = { stream_name: 'KV_catalogue', config: { deliver_subject: 'auth.users.update', deliver_policy: 'all', ack_policy: 'none' } }
    engines.plain.send('$KV.catalogue.engine.tarot', '{"permissions":["*"]}', { headers: { [header.principal]: admin } })
    engines.plain.send('auth.users.update', '{}', { headers: { [header.principal]: admin } })
    for (const api of ['CONSUMER.CREATE.KV_catalogue', 'CONSUMER.DURABLE.CREATE.KV_catalogue.thief', 'CONSUMER.CREATE.KV_catalogue.thief'])
      engines.plain.nats.publish(`$JS.API.${api}`, JSON.stringify(consumer), { reply: '_INBOX.engines-ts.x' })
    await engines.plain.nats.flush()
    await vi.waitFor(() => expect(engines.refusals).toHaveLength(4))
    await ask(gateway.bus, 'auth.users.update')
    expect(calls).toEqual(['nobody'])
  })

  test('is not heard by a service even where a stream delivers it: it asks for no reply in an inbox', async () => {
    const calls = await serveAuth()
    const owner = await nats.login('owner')
    opened.push(owner)
    await watchCatalogue(gateway.bus)
    engines.plain.send('$KV.catalogue.engine.tarot', '{"permissions":["*"]}', { headers: { [header.principal]: admin } })
    await engines.plain.nats.flush()
    const config = { deliver_subject: 'auth.users.update', deliver_group: 'auth', deliver_policy: 'all', ack_policy: 'none' }
    const made = await nats.client.nats.request('$JS.API.CONSUMER.CREATE.KV_catalogue', JSON.stringify({ stream_name: 'KV_catalogue', config }))
    expect(made.json()).not.toHaveProperty('error')
    nats.client.send('auth.users.update', '{}', { headers: { [header.principal]: admin } })
    nats.client.send('auth.users.update', '{}', { reply: 'auth.keys.create', headers: { [header.principal]: admin } })
    await nats.client.nats.flush()
    await vi.waitFor(() => expect(auth.bus.faults.counts.get('call')).toBe(3))
    expect(calls).toEqual([])
    expect(auth.faults[0]).toMatchObject({ kind: 'call', subject: '$KV.catalogue.engine.tarot' })
  })

  test('a forged notice is refused, and one that a stream delivers is not heard', async () => {
    const told: string[] = []
    gateway.bus.listen(subjects.notices.accessChanged, (body) => told.push(Buffer.from(body).toString()))
    engines.bus.notify(subjects.notices.accessChanged, 'forged')
    await vi.waitFor(() => expect(engines.refusals).toHaveLength(1))
    const owner = await nats.login('owner')
    opened.push(owner)
    const config = {
      name: 'EVENTS',
      subjects: ['events.>'],
      republish: { src: 'events.calculation.completed.tarot', dest: subjects.notices.accessChanged },
    }
    const made = await nats.client.nats.request('$JS.API.STREAM.CREATE.EVENTS', JSON.stringify(config))
    expect(made.json()).not.toHaveProperty('error')
    engines.plain.nats.publish('events.calculation.completed.tarot', 'republished')
    await vi.waitFor(() => expect(gateway.bus.faults.counts.get('notice')).toBe(1))
    auth.bus.notify(subjects.notices.accessChanged, 'true')
    await vi.waitFor(() => expect(told).toEqual(['true']))
  })
})

describe('an answer', () => {
  /** Where auth was asked for its answer, as the one who was asked sees it. */
  async function askAuth(times: number): Promise<string[]> {
    const addresses: string[] = []
    const held = auth.plain.nats.subscribe('auth.keys.verify', { callback: (_error, message) => void addresses.push(message.reply as string) })
    await auth.plain.nats.flush()
    for (let i = 0; i < times; i++) void gateway.bus.request('auth.keys.verify', { body: '{}', timeoutMs: 200 }).catch(() => undefined)
    await vi.waitFor(() => expect(addresses).toHaveLength(times))
    held.unsubscribe()
    return addresses
  }

  test('to the question of another is refused by the server, at whatever address', async () => {
    const [address = ''] = await askAuth(1)
    engines.plain.nats.publish(address, 'forged')
    engines.plain.nats.publish('_INBOX.gateway.any.thing', 'forged')
    await vi.waitFor(() => expect(engines.refusals).toHaveLength(2))
  })

  test('goes to addresses that do not tell the next: 128 random bits each, never shared between subjects', async () => {
    const addresses = await askAuth(50)
    const tokens = addresses.map((address) => address.split('.').at(-1) as string)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    expect(new Set(tokens).size).toBe(50)

    await auth.bus.serve(describedAs('auth'), [{ subject: 'auth.keys.list', handle: async () => ({ body: '{}' }) }])
    await ask(gateway.bus, 'auth.keys.list')
    const told: string[] = []
    engines.plain.nats.subscribe(subject, { callback: (_error, message) => void told.push(message.reply as string) })
    for (const asked of ['auth.keys.list', subjects.instance('auth.keys.list', '*')])
      auth.plain.nats.subscribe(asked, { callback: (_error, message) => void told.push(message.reply as string) })
    await Promise.all([engines.plain.nats.flush(), auth.plain.nats.flush()])
    await ask(gateway.bus, 'auth.keys.list')
    void gateway.bus.request(subject, { body: '{}', timeoutMs: 100 }).catch(() => undefined)
    await vi.waitFor(() => expect(told).toHaveLength(2))
    expect(told[0]).not.toBe(told[1])
  })

  test('is given to any asker who may ask, also by the stock client, and in as many parts as it takes', async () => {
    const owner = await nats.login('owner')
    const orchestrator = await nats.login('orchestrator')
    opened.push(owner, orchestrator)
    await engines.bus.serve(describedAs('engines-ts'), [{ subject, handle: async () => ({ body: 'answer' }) }])
    await orchestrator.bus.serve(describedAs('orchestrator'), [
      {
        subject: subjects.workflow('birth-blueprint'),
        handle: async () => ({ body: '' }),
        async *stream() {
          for (let i = 0; i < 50; i++) yield { body: `part ${i}` }
        },
      },
    ])
    expect((await nats.client.nats.request(subject, '{}')).string()).toBe('answer')
    expect(Buffer.from((await ask(orchestrator.bus)).body).toString()).toBe('answer')
    const parts: string[] = []
    const request = { body: '{}', timeoutMs: 5_000, headers: { [header.accept]: 'text/event-stream' } }
    for await (const part of gateway.bus.stream(subjects.workflow('birth-blueprint'), request)) parts.push(Buffer.from(part.body).toString())
    expect(parts).toEqual(Array.from({ length: 50 }, (_, i) => `part ${i}`))
  })

  test.each([
    ['of broken gzip', 'no gzip', { 'Content-Encoding': 'gzip' }],
    ['of a gzip bomb', gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ').fill('{}', 0, 2)), { 'Content-Encoding': 'gzip' }],
    ['of an error that is none', 'null', { Status: '500' }],
    ['without a status', '{}', { Status: '' }],
  ] as const)('%s is a bridge error, blamed on its subject, and the connection stands', async (_what, body, fields) => {
    await answerWith(body, fields)
    const disconnected = gateway.bus.connectedSince
    // Told by its length: an answer that comes through may be large.
    const answered = ask(gateway.bus).then(({ body: bytes }) => bytes.length)
    await expect(answered).rejects.toMatchObject({ code: 'BRIDGE_ERROR', status: 502 })
    expect(gateway.faults).toMatchObject([{ kind: 'reply', subject, count: 1 }])
    await gateway.bus.ping()
    expect(gateway.bus.connectedSince).toBe(disconnected)
  })
})

describe('the answer to a ping', () => {
  test('of one service cannot be given by another, and nonsense is counted', async () => {
    await auth.bus.serve(describedAs('auth'), [])
    await engines.bus.serve(describedAs('engines-ts'), [])
    for (const [reply, text] of [
      ['name', '{"name":"auth","id":"forged","version":"1"}'],
      ['json', 'no json'],
      ['size', JSON.stringify({ name: 'engines-ts', id: 'x', version: '1', more: 'x'.repeat(10_000) })],
    ] as const)
      engines.plain.nats.subscribe('$SRV.PING.engines-ts', { callback: (_error, message) => void (reply && message.respond(text)) })
    await engines.plain.nats.flush()
    const found = await findServices(gateway.bus, ['auth', 'engines-ts', 'analytics'], 300)
    expect(found.map(({ name }) => name).sort()).toEqual(['auth', 'engines-ts'])
    expect(gateway.bus.faults.counts.get('discovery')).toBe(3)
  })
})

describe('a catalogue entry', () => {
  const broken: [string, string][] = [
    ['is not JSON', 'no json'],
    ['is null', 'null'],
    ['fits no schema', JSON.stringify({ ...engineEntry('tarot'), required_phase: 'none' })],
    ['speaks of another engine', JSON.stringify(engineEntry('numerology'))],
    ['is huge', JSON.stringify({ ...engineEntry('tarot'), tags: ['x'.repeat(600_000)] })],
  ]

  test.each(broken)('that %s changes nothing, heard or stored, and is blamed on its subject', async (_what, text) => {
    const owner = await nats.login('owner')
    opened.push(owner)
    const hearing = await watchCatalogue(gateway.bus)
    engines.plain.nats.publish('$KV.catalogue.engine.tarot', text)
    engines.plain.nats.publish('$KV.catalogue.engine.enneagram', JSON.stringify(engineEntry('enneagram')))
    await vi.waitFor(() => expect([...hearing.engines.keys()]).toContain('enneagram'))
    expect([...hearing.engines.keys()]).toEqual(['enneagram'])
    expect(gateway.faults).toContainEqual(expect.objectContaining({ kind: 'catalogue', subject: '$KV.catalogue.engine.tarot' }))
    const restarted = await nats.login('gateway')
    opened.push(restarted)
    expect([...(await watchCatalogue(restarted.bus)).engines.keys()]).toEqual(['enneagram'])
  })

  test('does not stop a gateway from starting', async () => {
    engines.plain.nats.publish('$KV.catalogue.engine.tarot', 'no json')
    engines.plain.nats.publish('$KV.catalogue.engine.enneagram', JSON.stringify(engineEntry('enneagram')))
    await engines.plain.nats.flush()
    const port = await freePort()
    const process = await runService('services/gateway/src/main.ts', { NATS_URL: nats.urlOf('gateway'), PORT: String(port) })
    const answer = (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as { engines_loaded: number }
    expect(answer.engines_loaded).toBe(1)
    expect(process.lines).toContainEqual(expect.objectContaining({ kind: 'catalogue', subject: '$KV.catalogue.engine.tarot' }))
    await process.kill()
  })

  test('of one service cannot be wiped by another: the stream takes no roll-ups', async () => {
    const orchestrator = await nats.login('orchestrator')
    opened.push(orchestrator)
    await watchCatalogue(gateway.bus)
    orchestrator.plain.nats.publish('$KV.catalogue.workflow.birth-blueprint', JSON.stringify(workflowEntry('birth-blueprint')))
    await orchestrator.plain.nats.flush()
    engines.plain.send('$KV.catalogue.engine.enneagram', JSON.stringify(engineEntry('enneagram')), { headers: { 'Nats-Rollup': 'all' } })
    await engines.plain.nats.flush()
    const restarted = await nats.login('gateway')
    opened.push(restarted)
    expect([...(await watchCatalogue(restarted.bus)).workflows.keys()]).toEqual(['birth-blueprint'])
  })
})
