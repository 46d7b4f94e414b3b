import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { playConnection } from '../test/played-wire.js'
import { createFaults, type Fault } from './faults.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { jsonOf } from './text-of.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const subscribesItself = (source: string) => /\.\s*subscribe\(/.test(source)

it('no file of the bus but this and the wire subscribes: a callback that throws would close the connection', () => {
  expect(subscribesItself("bus.nats\n  .subscribe('x', { callback })")).toBe(true)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  expect(files.filter((name) => subscribesItself(readFileSync(`${folder}/${name}`, 'utf8'))).sort()).toEqual([
    'guarded-subscribe.ts',
    'wire/wire-over.ts',
  ])
})

it('counts every message that cannot be used, and reports one a second of its kind', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const reported: Fault[] = []
  const faults = createFaults((fault) => reported.push(fault))
  const connection = { ...playConnection(), faults }
  guardedSubscribe(connection, { subject: 'notices.*', kind: 'notice' }, (message) => jsonOf(message.data))
  const say = (body: string) => connection.deliver({ subject: 'notices.some', body })
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
