import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type EventMessage, openEventSpool } from './event-spool.js'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'spool-')), 'made', 'anew')
})
afterEach(() => rmSync(join(folder, '..', '..'), { recursive: true }))

const event = (id: string): EventMessage => ({ subject: 'events.key.created', id, body: JSON.stringify({ id, data: { text: 'ä "\n' } }) })
const open = (service = 'auth') => openEventSpool(folder, service)

it('hands over to the next process of the service what the last one has saved, until it is finished', () => {
  open().save([event('a'), event('b')])
  const next = open()
  const file = next.next()
  expect(file).toMatchObject({ messages: [event('a'), event('b')], damaged: 0 })
  expect(open().next()).toEqual(file)
  next.finish(file as NonNullable<typeof file>)
  expect([next.next(), readdirSync(folder)]).toEqual([undefined, []])
})

it('keeps a message of several events as it is', () => {
  const both = { ...event('a'), body: `[${event('a').body},${event('b').body}]` }
  open().save([both])
  expect(open().next()?.messages).toEqual([both])
})

it('keeps the latest of what one process saves, in one file that only its owner may read, and does not read it itself', () => {
  const spool = open()
  spool.save([event('a'), event('b')])
  spool.save([event('b')])
  const [name, ...others] = readdirSync(folder)
  expect(others).toEqual([])
  expect(statSync(join(folder, name as string)).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(spool.next()).toBeUndefined()
  expect(open().next()?.messages).toEqual([event('b')])
  spool.save([])
  expect(readdirSync(folder)).toEqual([])
})

it('is not shared with other services, nor read from half-written files', () => {
  open('engines').save([event('a')])
  writeFileSync(join(folder, 'auth-6f1c2d3e-0000-4000-8000-000000000001.ndjson.partial'), '{"subject"')
  expect([open('auth').next(), open('engines-ts').next()]).toEqual([undefined, undefined])
})

it.each([
  ['cut', (text: string) => text.slice(0, -20)],
  ['garbled', (text: string) => text.replace('"body":"{', '"body":"!')],
  ['of another id', (text: string) => text.replace('"id":"b"', '"id":"c"')],
  ['of no event subject', (text: string) => text.replace('events.key.created","id":"b"', '$JS.API.STREAM.DELETE.EVENTS","id":"b"')],
  ['no object', () => 'null'],
])('sets a file with a line that is %s aside once its other lines are stored', (_how, damage) => {
  open().save([event('a'), event('b')])
  const path = join(folder, readdirSync(folder)[0] as string)
  const [first, second] = readFileSync(path, 'utf8').split('\n') as [string, string]
  writeFileSync(path, `${first}\n${damage(second)}`)
  const spool = open()
  const file = spool.next() as NonNullable<ReturnType<typeof spool.next>>
  expect([file.messages, file.damaged]).toEqual([[event('a')], 1])
  spool.finish(file)
  expect(spool.next()).toBeUndefined()
  expect(readdirSync(folder)).toEqual([`${file.name}.damaged`])
})

it('takes a file that another replica has finished meanwhile for an empty one', () => {
  open().save([event('a')])
  const [one, other] = [open(), open()]
  const file = one.next() as NonNullable<ReturnType<typeof one.next>>
  other.finish(file)
  one.finish(file)
  expect(one.next()).toBeUndefined()
})

it('cannot be opened where there is a file in its place', () => {
  open().save([])
  appendFileSync(join(folder, 'file'), '')
  expect(() => openEventSpool(join(folder, 'file'), 'auth')).toThrow(/EEXIST|ENOTDIR/)
})
