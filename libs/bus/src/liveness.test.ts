import type { Heartbeat } from '@selemene/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { createLiveness, type Liveness, type Route } from './liveness.js'

const subject = 'engines.tarot.calculate'
let liveness: Liveness
beforeEach(() => {
  liveness = createLiveness()
})

const beat = (id: string, more: Partial<Heartbeat> = {}): Heartbeat => ({ id, serves: [subject], leaving: false, ...more })
const hear = (...ids: string[]) => {
  for (const id of ids) liveness.heard('engines-ts', beat(id))
}
/** Time passes in ticks of 100 ms, while some instances are heard and the others are not. */
const pass = (ms: number, ...alive: string[]) => {
  for (let i = 0; i < ms; i += 100) {
    liveness.tick(100)
    hear(...alive)
  }
}
const picked = (times = 200) => [...new Set(Array.from({ length: times }, () => liveness.pick(subject)?.address))].sort()

it('where no instance has been heard, none is picked', () => {
  expect(liveness.pick(subject)).toBeUndefined()
})

it('calls go to all that live, each on its own subject', () => {
  hear('a', 'b', 'c')
  expect(picked()).toEqual([`${subject}.a`, `${subject}.b`, `${subject}.c`])
})

it('calls go to the one that has fewer of them waiting', () => {
  hear('a', 'b')
  const busy = liveness.pick(subject) as Route
  busy.instance.waiting = 5
  expect(picked()).not.toContain(busy.address)
})

it('an instance silent for a second is not called while another lives, and is again once it is heard', () => {
  hear('a', 'b')
  pass(1_100, 'b')
  expect(picked()).toEqual([`${subject}.b`])
  hear('a')
  expect(picked()).toEqual([`${subject}.a`, `${subject}.b`])
})

it('where all are silent, the one heard last is called: it may only be busy', () => {
  hear('a')
  pass(300, 'b')
  pass(1_500)
  expect(picked()).toEqual([`${subject}.b`])
})

it('an instance silent for five seconds is gone, and nothing of it is kept', () => {
  hear('a')
  const { instance } = liveness.pick(subject) as Route
  pass(4_900)
  expect(liveness.isGone(instance)).toBe(false)
  pass(200)
  expect(liveness.isGone(instance)).toBe(true)
  expect(liveness.pick(subject)).toBeUndefined()
})

it('an instance that leaves is alive and gets no more calls', () => {
  hear('a', 'b')
  liveness.heard('engines-ts', beat('a', { leaving: true }))
  expect(picked()).toEqual([`${subject}.b`])
  liveness.heard('engines-ts', beat('b', { leaving: true }))
  expect(liveness.pick(subject)).toBeUndefined()
})

it('an instance that does not listen on its own subject is left alone for a second', () => {
  hear('a', 'b')
  const route = liveness.pick(subject) as Route
  liveness.unserved(route)
  expect(picked()).not.toContain(route.address)
  pass(1_100, 'a', 'b')
  expect(picked()).toContain(route.address)
})

it('a pause of this process is not taken for silence of the others', () => {
  hear('a', 'b')
  liveness.tick(30_000)
  const { instance } = liveness.pick(subject) as Route
  expect(liveness.isLiving(instance)).toBe(true)
})

it('one service cannot speak for an instance of another', () => {
  hear('a')
  liveness.heard('auth', beat('a', { leaving: true }))
  expect(picked()).toContain(`${subject}.a`)
})

it('a service that makes up instances is believed a hundred of them', () => {
  for (let i = 0; i < 1_000; i++) hear(`made-up-${i}`)
  expect(picked(5_000).length).toBeLessThanOrEqual(100)
  pass(5_100)
  expect(liveness.pick(subject)).toBeUndefined()
  hear('real')
  expect(picked()).toEqual([`${subject}.real`])
})

describe('another instance', () => {
  it('is one that lives and is not the one that was lost', () => {
    hear('a', 'b')
    const lost = liveness.pick(subject) as Route
    for (let i = 0; i < 50; i++) expect(liveness.pickAnother(subject, lost)?.instance).not.toBe(lost.instance)
  })

  it('is not there when the others are silent', () => {
    hear('a', 'b')
    pass(1_100)
    hear('a')
    expect(liveness.pickAnother(subject, liveness.pick(subject) as Route)).toBeUndefined()
  })
})

it('after a lost connection nothing is known', () => {
  hear('a')
  liveness.forget()
  expect(liveness.pick(subject)).toBeUndefined()
})
