import { expect, test } from 'vitest'
import { createLookUpGate } from './look-up-gate.js'

/** Work that ends when it is told to. */
function held() {
  const ends: (() => void)[] = []
  let running = 0
  let most = 0
  const work = () =>
    new Promise<void>((resolve) => {
      running += 1
      most = Math.max(most, running)
      ends.push(() => {
        running -= 1
        resolve()
      })
    })
  return { work, ends, peak: () => most }
}

test('of one address no more than so many run at once, and all of them run in the end', async () => {
  const gate = createLookUpGate(3)
  const { work, ends, peak } = held()
  const all = Promise.all(Array.from({ length: 10 }, () => gate('a', work)))
  for (let i = 0; i < 10; i++) {
    await new Promise(setImmediate)
    ends.shift()?.()
  }
  await all
  expect(peak()).toBe(3)
})

test('addresses do not wait for each other', async () => {
  const gate = createLookUpGate(1)
  const { work, ends } = held()
  const blocked = gate('a', work)
  expect(await gate('b', async () => 'served')).toBe('served')
  await new Promise(setImmediate)
  ends[0]?.()
  await blocked
})

test('what fails makes room for the next', async () => {
  const gate = createLookUpGate(1)
  const refused = gate('a', () => Promise.reject(new Error('refused')))
  const next = gate('a', async () => 'served')
  await expect(refused).rejects.toThrow('refused')
  expect(await next).toBe('served')
})
