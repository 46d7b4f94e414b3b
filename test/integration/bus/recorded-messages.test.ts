import { readFileSync } from 'node:fs'
import { type Call, type HeaderFields, watchCatalogue } from '@selemene/bus'
import { subjects } from '@selemene/contracts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type GuardedNats, type Login, startGuardedNats } from './guarded-nats.js'

interface Message {
  headers: string
  body: string
}

/** What the services of the last release said to each other, as it stood on the wire: the form 0, without a version. */
const recorded = JSON.parse(readFileSync(new URL('recorded/wire-0.json', import.meta.url), 'utf8')) as {
  request: Message
  reply: Message
  refusal: Message
  entry: string
}
const fieldsOf = ({ headers }: Message): HeaderFields =>
  Object.fromEntries(
    headers
      .split('\r\n')
      .slice(1, -2)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
const subject = subjects.engine('numerology', 'calculate')
const described = { name: 'engines-rust-port', version: '1.0.0', description: 'Played by a test' }

let nats: GuardedNats
let gateway: Login
let engines: Login
beforeAll(async () => {
  nats = await startGuardedNats()
})
afterAll(() => nats.remove())
beforeEach(async () => {
  ;[gateway, engines] = await Promise.all([nats.login('gateway'), nats.login('engines-rust-port')])
})
afterEach(() => Promise.all([gateway.close(), engines.close()]))

/** Sends a request with the recorded fields and others over them; the fields of the first reply. */
async function sendRecorded(fields: HeaderFields = {}): Promise<Record<string, string | undefined>> {
  const reply = '_INBOX.gateway.recorded'
  const replies: Record<string, string | undefined>[] = []
  const names = ['Status', 'Call', 'Last', 'Content-Type', 'Wire']
  const heard = gateway.plain.nats.subscribe(reply, {
    callback: (_error, message) => {
      replies.push({ ...Object.fromEntries(names.map((name) => [name, message.headers?.get(name)])), body: message.string() })
    },
  })
  gateway.plain.send(subject, recorded.request.body, { reply, headers: { ...fieldsOf(recorded.request), ...fields } })
  await vi.waitFor(() => expect(replies).toHaveLength(1))
  heard.unsubscribe()
  return replies[0] as Record<string, string | undefined>
}

/** An engine that answers with a recorded message, as the last release does: with the number of the call. */
async function answerAsRecorded(message: Message, fields: HeaderFields = {}) {
  engines.plain.nats.subscribe(subject, {
    callback: (_error, asked) => {
      const headers = { ...fieldsOf(message), Call: asked.headers?.get('Call') ?? '', ...fields }
      engines.plain.send(asked.reply as string, message.body, { headers })
    },
  })
  await engines.plain.nats.flush()
}
const ask = () => gateway.bus.request(subject, { body: '{}', timeoutMs: 2_000 })

test('a request of the last release is answered in the form that it reads', async () => {
  const calls: Call[] = []
  const handle = async (call: Call) => {
    calls.push(call)
    return { body: recorded.reply.body, headers: { 'Content-Type': 'application/json' } }
  }
  await engines.bus.serve(described, [{ subject, handle }])
  const { Wire: _new, body, ...fields } = await sendRecorded()
  expect(fields).toEqual({ ...fieldsOf(recorded.reply), Call: fieldsOf(recorded.request).Call })
  expect(body).toBe(recorded.reply.body)
  expect(calls[0]?.principal()).toMatchObject({ user_id: '6f1c2d3e-0000-4000-8000-000000000001', consciousness_level: 5 })
  expect(calls[0]?.json()).toMatchObject({ birth_data: { name: 'Ada Lovelace' } })
})

test('a reply and a refusal of the last release are read', async () => {
  await answerAsRecorded(recorded.reply)
  const reply = await ask()
  expect(Buffer.from(reply.body).toString()).toBe(recorded.reply.body)
  expect(reply.header('Content-Type')).toBe('application/json')
  await engines.close()
  engines = await nats.login('engines-rust-port')
  await answerAsRecorded(recorded.refusal)
  await expect(ask()).rejects.toMatchObject({ code: 'INVALID_INPUT', errors: [{ pointer: '/birth_data/date', code: 'format' }] })
  expect(gateway.faults).toEqual([])
})

test('an announcement of the last release is read; what it does not say yet has its usual value', async () => {
  const catalogue = await watchCatalogue(gateway.bus)
  engines.plain.nats.publish('$KV.catalogue.engine.numerology', recorded.entry)
  await vi.waitFor(() => expect(catalogue.engines.get('numerology')).toMatchObject({ version: '1.0.0', cost: 1 }))
})

test('a request of a form that is too new is refused with 503, and the log names the skew', async () => {
  await engines.bus.serve(described, [{ subject, handle: async () => ({ body: '{}' }) }])
  const { Status, body } = await sendRecorded({ Wire: '2' })
  expect(Status).toBe('503')
  expect(JSON.parse(body as string)).toMatchObject({ error_code: 'SERVICE_UNAVAILABLE' })
  expect(engines.faults).toMatchObject([{ kind: 'call', subject, error: { name: 'VersionSkew' } }])
})

test('a reply of a form that is too new is a bridge error, and the log names the skew', async () => {
  await answerAsRecorded(recorded.reply, { Wire: '2' })
  await expect(ask()).rejects.toMatchObject({ code: 'BRIDGE_ERROR' })
  expect(gateway.faults).toMatchObject([{ kind: 'reply', subject, error: { name: 'VersionSkew' } }])
})
