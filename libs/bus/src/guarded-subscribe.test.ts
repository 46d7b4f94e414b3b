import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Msg, NatsConnection } from '@nats-io/transport-node'
import { expect, it, vi } from 'vitest'
import { createFaults, type Fault } from './faults.js'
import { guardedSubscribe } from './guarded-subscribe.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const subscribesItself = (source: string) => /\.\s*subscribe\(/.test(source)

it('no other file of the bus subscribes: a callback that throws would close the connection', () => {
  expect(subscribesItself("bus.nats\n  .subscribe('x', { callback })")).toBe(true)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  expect(files.filter((name) => subscribesItself(readFileSync(`${folder}/${name}`, 'utf8')))).toEqual(['guarded-subscribe.ts'])
})

it('counts every message that cannot be used, and reports one a second of its kind', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const reported: Fault[] = []
  const faults = createFaults((fault) => reported.push(fault))
  let arrive: (error: Error | null, message: Msg) => void = () => undefined
  const nats = { subscribe: (_subject: string, options: { callback: typeof arrive }) => (arrive = options.callback) } as unknown as NatsConnection
  guardedSubscribe({ nats, faults }, { subject: 'notices.>', kind: 'notice' }, (message) => JSON.parse(message.string()))
  const say = (text: string) => arrive(null, { subject: 'notices.some', string: () => text } as Msg)
  for (const text of ['{}', 'no', 'json', '{']) say(text)
  vi.advanceTimersByTime(1_000)
  say('at all')
  expect(faults.counts.get('notice')).toBe(4)
  expect(reported).toMatchObject([
    { kind: 'notice', subject: 'notices.some', count: 1 },
    { kind: 'notice', subject: 'notices.some', count: 3 },
  ])
  vi.useRealTimers()
})
