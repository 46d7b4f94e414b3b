import { expect, test } from 'vitest'
import { createHeavyQueue } from './heavy-queue.js'

const never = new AbortController().signal
const code = (code: string) => expect.objectContaining({ code })

test('as many work at once as there are threads, and the others follow in their order', async () => {
  const queue = createHeavyQueue({ atOnce: 2, mostWaiting: 2 })
  const begun: number[] = []
  const all = [1, 2, 3, 4].map((i) => queue.enter(never).then(() => begun.push(i)))
  await Promise.all(all.slice(0, 2))
  expect(begun).toEqual([1, 2])
  queue.leave()
  queue.leave()
  await Promise.all(all)
  expect(begun).toEqual([1, 2, 3, 4])
})

test('what finds the queue full is refused at once', async () => {
  const queue = createHeavyQueue({ atOnce: 1, mostWaiting: 1 })
  await queue.enter(never)
  const waiting = queue.enter(never)
  await expect(queue.enter(never)).rejects.toEqual(code('OVERLOADED'))
  queue.leave()
  await waiting
})

test('what gives up while it waits never begins, and leaves its place to another', async () => {
  const queue = createHeavyQueue({ atOnce: 1, mostWaiting: 1 })
  await queue.enter(never)
  const caller = new AbortController()
  const first = queue.enter(caller.signal)
  caller.abort()
  await expect(first).rejects.toEqual(code('TIMEOUT'))
  const second = queue.enter(never)
  queue.leave()
  await second
  queue.leave()
  await queue.enter(never)
})

test('what comes too late does not enter', async () => {
  await expect(createHeavyQueue({ atOnce: 1, mostWaiting: 1 }).enter(AbortSignal.abort())).rejects.toEqual(code('TIMEOUT'))
})
