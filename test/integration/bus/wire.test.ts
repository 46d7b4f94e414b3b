import { randomBytes } from 'node:crypto'
import { type Bus, connectBus, header } from '@selemene/bus'
import { NoesisError } from '@selemene/contracts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectClient } from '../../../libs/bus/src/wire/connect-client.js'
import { createFastWire } from '../../../libs/bus/src/wire/fast.js'
import { createStockWire } from '../../../libs/bus/src/wire/stock.js'
import { type Message, type Wire, type WireKind, wireKinds } from '../../../libs/bus/src/wire/wire.js'
import { createTcpProxy } from '../../support/tcp-proxy.js'
import { type NatsProcess, startOwnNats } from '../events/nats-process.js'

/** What every wire does, tried on a real server: a version of the client that breaks one of them turns this red. */
const makers: Record<WireKind, (nats: Awaited<ReturnType<typeof connectClient>>) => Wire> = { fast: createFastWire, stock: createStockWire }

/** The server gives up on a client that takes nothing for a tenth of a second, and carries a mebibyte, its usual limit. */
const configure = ({ port, storeDir }: { port: number; storeDir: string }) =>
  `listen: 127.0.0.1:${port}\nwrite_deadline: "100ms"\nmax_pending: 4MB\njetstream { store_dir: "${storeDir}" }\n`
const mostBytes = 1024 * 1024

let nats: NatsProcess
beforeAll(async () => {
  nats = await startOwnNats({ configure })
})
afterAll(() => nats.remove())

const textOf = (data: Uint8Array) => Buffer.from(data).toString()

describe.each(wireKinds)('the %s wire', (kind) => {
  let wire: Wire
  let connections: boolean[]
  const open = async (url = nats.url) => {
    const opened = makers[kind](await connectClient({ url, name: 'test', connectTimeoutMs: 5_000 }))
    opened.watch({ onConnectionChange: (connected) => connections.push(connected), onError: () => undefined })
    return opened
  }
  beforeEach(async () => {
    connections = []
    wire = await open()
  })
  afterEach(() => wire.close())

  /** What arrives on a subject from now on. */
  async function hear(subject: string, options = {}): Promise<Message[]> {
    const heard: Message[] = []
    wire.subscribe(subject, options, (message) => heard.push(message))
    await wire.roundTrip()
    return heard
  }

  test('carries subject, reply and body, as text and as bytes, in the order of publication', async () => {
    const heard = await hear('some.*')
    const bytes = randomBytes(70_000)
    wire.publish('some.text', 'é and 漢')
    wire.publish('some.bytes', bytes, { reply: 'reply.here' })
    wire.publish('some.empty', '')
    await wire.roundTrip()
    expect(heard.map(({ subject, reply }) => [subject, reply || undefined])).toEqual([
      ['some.text', undefined],
      ['some.bytes', 'reply.here'],
      ['some.empty', undefined],
    ])
    expect([textOf(heard[0]?.data as Uint8Array), heard[2]?.data.length]).toEqual(['é and 漢', 0])
    expect(Buffer.from(heard[1]?.data as Uint8Array).equals(bytes)).toBe(true)
  })

  test('carries header fields: exact names, no surrounding white space, none where none were sent', async () => {
    const heard = await hear('fields')
    wire.publish('fields', 'body', { headers: { Status: '200', 'Content-Type': 'text/plain', Empty: '', Name: ' ü ' } })
    wire.publish('fields', '', { headers: { Last: 'true' } })
    wire.publish('fields', 'none')
    await wire.roundTrip()
    const [full, bare, none] = heard.map((message) => wire.fieldsOf(message))
    expect(['Status', 'Content-Type', 'Empty', 'Name', 'status', 'Absent'].map((name) => full?.get(name))).toEqual([
      '200',
      'text/plain',
      undefined,
      'ü',
      undefined,
      undefined,
    ])
    expect([bare?.get('Last'), bare?.isUnserved, none, textOf(heard[0]?.data as Uint8Array)]).toEqual(['true', false, undefined, 'body'])
  })

  test('of a field that stands twice it reads the first', async () => {
    const heard = await hear('twice')
    nats.client.send('twice', '', {
      headers: [
        ['Field', 'one'],
        ['Field', 'two'],
      ],
    })
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    expect(wire.fieldsOf(heard[0] as Message)?.get('Field')).toBe('one')
  })

  test('tells the word of the server that no service listens from a service that says 503', async () => {
    const heard = await hear('answers')
    wire.publish('no.service.has.it', '', { reply: 'answers', headers: { Any: 'field' } })
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    wire.publish('answers', '{}', { headers: { Status: '503' } })
    await wire.roundTrip()
    expect(heard.map((message) => wire.fieldsOf(message)?.isUnserved)).toEqual([true, false])
  })

  test('carries what the server carries, refuses more at once, and goes on', async () => {
    const heard = await hear('large')
    wire.publish('large', 'x'.repeat(mostBytes))
    expect(() => wire.publish('large', 'x'.repeat(mostBytes + 1))).toThrow(expect.objectContaining({ code: 'PAYLOAD_TOO_LARGE' }))
    expect(() => wire.publish('large', Buffer.alloc(mostBytes), { headers: { A: 'b' } })).toThrow(
      expect.objectContaining({ code: 'PAYLOAD_TOO_LARGE' }),
    )
    wire.publish('large', 'small')
    await wire.roundTrip()
    expect(heard.map(({ data }) => data.length)).toEqual([mostBytes, 5])
  })

  test.each([
    ['white space in a subject', 'two words', {}],
    ['a line feed in a header', 'one', { Name: 'a\nb' }],
    ['a carriage return in a header', 'one', { Name: 'a\rb' }],
  ])('refuses %s, and sends nothing of it', async (_what, subject, headers) => {
    const heard = await hear('*')
    expect(() => wire.publish(subject, 'refused', { headers })).toThrow(RangeError)
    wire.publish('next', 'sent')
    await wire.roundTrip()
    expect(heard.map(({ data }) => textOf(data))).toEqual(['sent'])
  })

  test('asks before a turn ends for the rest, and says afterwards that all has been handed to the socket', async () => {
    const heard = await hear('turn')
    wire.publish('turn', 'one')
    wire.beforeFlush(() => wire.publish('turn', 'rest'))
    await new Promise<void>((resolve) => wire.afterWrite(resolve))
    wire.publish('turn', 'later')
    await wire.roundTrip()
    expect(heard.map(({ data }) => textOf(data))).toEqual(['one', 'rest', 'later'])
    // Also where there was nothing to hand over.
    await new Promise<void>((resolve) => wire.afterWrite(resolve))
  })

  test('carries ten thousand messages of one turn, each whole, in order', async () => {
    const heard = await hear('many')
    for (let i = 0; i < 10_000; i++) wire.publish('many', `${i} ${'x'.repeat(i % 100)}`, { headers: { Number: String(i) } })
    await vi.waitFor(() => expect(heard).toHaveLength(10_000), { timeout: 10_000 })
    for (const [i, message] of heard.entries()) {
      expect(textOf(message.data)).toBe(`${i} ${'x'.repeat(i % 100)}`)
      expect(wire.fieldsOf(message)?.get('Number')).toBe(String(i))
    }
  })

  test('a queue group gets each message once, and a subscription ends after its maximum or when told', async () => {
    const first = await hear('group', { queue: 'q' })
    const second = await hear('group', { queue: 'q' })
    const twice = await hear('group', { max: 2 })
    const left: Message[] = []
    const leaving = wire.subscribe('group', {}, (message) => left.push(message))
    await wire.roundTrip()
    leaving.unsubscribe()
    for (let i = 0; i < 20; i++) wire.publish('group', String(i))
    await wire.roundTrip()
    expect([first.length + second.length, twice.length, left.length]).toEqual([20, 2, 0])
  })

  test('a subscription that drains hears what was sent before, and nothing after', async () => {
    const heard: string[] = []
    const draining = wire.subscribe('drained', {}, ({ data }) => heard.push(textOf(data)))
    for (let i = 0; i < 100; i++) wire.publish('drained', String(i))
    await wire.roundTrip()
    const drained = draining.drain()
    await drained
    wire.publish('drained', 'late')
    await wire.roundTrip()
    expect(heard).toEqual(Array.from({ length: 100 }, (_, i) => String(i)))
  })

  test('sends what was published before it is closed, and refuses what comes after', async () => {
    const heard: string[] = []
    nats.client.nats.subscribe('farewell', { callback: (_error, message) => void heard.push(message.string()) })
    await nats.client.nats.flush()
    wire.publish('farewell', 'last words')
    await wire.close()
    expect(wire.isClosed()).toBe(true)
    expect(() => wire.publish('farewell', 'too late')).toThrow(expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }))
    await vi.waitFor(() => expect(heard).toEqual(['last words']))
    await wire.close()
  })

  test('comes back with its subscriptions after a crash of the server, and tells of both', async () => {
    const heard = await hear('again')
    await nats.kill()
    await vi.waitFor(() => expect(connections).toEqual([false]))
    // Neither thrown nor kept: what is published while the connection is away may be lost.
    wire.publish('again', 'lost')
    await nats.start()
    await vi.waitFor(() => expect(connections).toEqual([false, true]), { timeout: 5_000 })
    wire.publish('again', 'heard')
    await wire.roundTrip()
    expect(textOf(heard.at(-1)?.data as Uint8Array)).toBe('heard')
  })

  test('ends a round trip that the loss of the connection makes void', async () => {
    const proxy = await createTcpProxy(() => [{ host: '127.0.0.1', port: Number(new URL(nats.url).port) }])
    const far = await open(`nats://127.0.0.1:${proxy.port}`)
    proxy.set('silent')
    const trip = far.roundTrip().then(
      () => 'answered',
      () => 'lost',
    )
    await vi.waitFor(() => expect(connections).toEqual([false]), { timeout: 10_000 })
    expect(await trip).toBe('lost')
    await far.close()
    await proxy.close()
  })

  test('is cut off by the server when it takes nothing for too long, and comes back', async () => {
    const proxy = await createTcpProxy(() => [{ host: '127.0.0.1', port: Number(new URL(nats.url).port) }])
    const slow = await open(`nats://127.0.0.1:${proxy.port}`)
    const heard: Message[] = []
    slow.subscribe('flood', {}, (message) => heard.push(message))
    await slow.roundTrip()
    proxy.hold(true)
    const body = 'x'.repeat(512 * 1024)
    for (let i = 0; i < 100 && connections.length === 0; i++) {
      nats.client.nats.publish('flood', body)
      await nats.client.nats.flush()
    }
    proxy.hold(false)
    await vi.waitFor(() => expect(connections).toEqual([false, true]), { timeout: 10_000 })
    const before = heard.length
    slow.publish('flood', 'after')
    await slow.roundTrip()
    expect([before < 100, textOf(heard.at(-1)?.data as Uint8Array)]).toEqual([true, 'after'])
    await slow.close()
    await proxy.close()
  })

  test('says which server it is connected to', () => {
    expect(wire.server()).toEqual({ version: nats.client.nats.info?.version, hasJetStream: true, isClustered: false })
  })

  describe('under a bus', () => {
    const described = { name: 'echo', version: '1.0.0', description: 'Says what it hears' }
    let bus: Bus
    let service: Bus
    beforeEach(async () => {
      const options = { url: nats.url, connectTimeoutMs: 5_000, wire: kind }
      ;[bus, service] = await Promise.all([connectBus({ ...options, name: 'gateway' }), connectBus({ ...options, name: 'echo' })])
    })
    afterEach(() => Promise.all([bus.close(), service.close()]))

    test('requests get their own replies, with body and headers, in one or several parts', async () => {
      await service.serve(described, [
        {
          subject: 'echo.say',
          handle: async (call) => ({ body: call.body, headers: { 'Content-Type': call.header('Accept') ?? '' } }),
          async *stream(call) {
            for (let i = 0; i < 20; i++) yield { body: `${textOf(call.body)} ${i}` }
          },
        },
      ])
      const bodies = Array.from({ length: 200 }, (_, i) => `${i} ${'x'.repeat(i * 50)}`)
      const ask = (body: string) => bus.request('echo.say', { body, timeoutMs: 5_000, headers: { [header.accept]: 'text/plain' } })
      const replies = await Promise.all(bodies.map(ask))
      expect(replies.map((reply) => textOf(reply.body))).toEqual(bodies)
      expect(replies[0]?.header('Content-Type')).toBe('text/plain')
      const parts: string[] = []
      const streamed = { body: 'part', timeoutMs: 5_000, headers: { [header.accept]: 'text/event-stream' } }
      for await (const part of bus.stream('echo.say', streamed)) parts.push(textOf(part.body))
      expect(parts).toEqual(Array.from({ length: 20 }, (_, i) => `part ${i}`))
    })

    test('beyond ten thousand requests that wait one more is refused at once, which says nothing about its service', async () => {
      await service.serve(described, [{ subject: 'echo.hang', handle: () => new Promise(() => undefined) }])
      const ask = () => bus.request('echo.hang', { body: '', timeoutMs: 60_000 })
      const waiting = Promise.allSettled(Array.from({ length: 10_000 }, ask))
      for (let i = 0; i < 5; i++) await expect(ask()).rejects.toMatchObject({ code: 'OVERLOADED', status: 503, extra: { retry_after_seconds: 1 } })
      expect(bus.breakers.get('echo.hang')).toBe('closed')
      await bus.close()
      expect(new Set((await waiting).map(({ status }) => status))).toEqual(new Set(['rejected']))
      await service.close()
    })

    test('a reply that comes when its request has given up is counted', async () => {
      const held: ((answer: { body: string }) => void)[] = []
      await service.serve(described, [{ subject: 'echo.late', handle: () => new Promise((resolve) => held.push(resolve)) }])
      await expect(bus.request('echo.late', { body: '', timeoutMs: 100 })).rejects.toMatchObject({ code: 'TIMEOUT' })
      expect(bus.lateReplies).toBe(0)
      held[0]?.({ body: 'late' })
      await vi.waitFor(() => expect(bus.lateReplies).toBe(1))
    })

    test('an error comes back as it was thrown, an absent service and a lost connection as SERVICE_UNAVAILABLE, each at once', async () => {
      const fail = async () => {
        throw new NoesisError('INVALID_INPUT', 'No.')
      }
      await service.serve(described, [
        { subject: 'echo.fail', handle: fail },
        { subject: 'echo.hang', handle: () => new Promise(() => undefined) },
      ])
      const ask = (subject: string) => bus.request(subject, { body: '', timeoutMs: 60_000 })
      await expect(ask('echo.fail')).rejects.toMatchObject({ code: 'INVALID_INPUT', message: 'No.' })
      await expect(ask('echo.absent')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', extra: { no_responders: true } })
      const hanging = expect(ask('echo.hang')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
      await nats.kill()
      await hanging
      await nats.start()
      await vi.waitFor(() => expect([bus.connected, service.connected]).toEqual([true, true]), { timeout: 5_000 })
      await expect(ask('echo.fail')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    })
  })
})

test('a client whose private parts have changed is refused at the start, with the way out', async () => {
  const client = await connectClient({ url: nats.url, name: 'test', connectTimeoutMs: 5_000 })
  const changed = Object.create(client, { protocol: { value: {} } }) as typeof client
  expect(() => createFastWire(changed)).toThrow(/BUS_WIRE=stock/)
  await client.close()
})
