import { expect, test } from 'vitest'
import { createSingleFlight, type Waiting, type WorkWait } from './single-flight.js'

const patient = (): Waiting => ({ deadline: performance.now() + 60_000, signal: new AbortController().signal })

/** Work that ends when it is told to. */
function held<T>() {
  const starts: { wait: WorkWait; end: (value: T) => void; fail: (error: Error) => void }[] = []
  const work = (wait: WorkWait) => new Promise<T>((end, fail) => starts.push({ wait, end, fail }))
  return { starts, work }
}

test('a hundred who ask at once are answered by one calculation', async () => {
  const flights = createSingleFlight<number>()
  const { starts, work } = held<number>()
  const all = Promise.all(Array.from({ length: 100 }, () => flights.run('a', patient(), work)))
  expect(starts.length).toBe(1)
  starts[0]?.end(7)
  const answers = await all
  expect(answers.map(({ value }) => value)).toEqual(new Array(100).fill(7))
  expect(answers.filter(({ shared }) => !shared).length).toBe(1)
})

test('other keys do not wait for each other, and a key is free again when its work has ended', async () => {
  const flights = createSingleFlight<string>()
  const { starts, work } = held<string>()
  const both = [flights.run('a', patient(), work), flights.run('b', patient(), work)]
  expect(starts.length).toBe(2)
  for (const { end } of starts) end('done')
  await Promise.all(both)
  const again = flights.run('a', patient(), work)
  expect(starts.length).toBe(3)
  starts[2]?.end('again')
  expect(await again).toEqual({ value: 'again', shared: false })
})

test('a first one that fails does not fail those who wait', async () => {
  const flights = createSingleFlight<number>()
  const { starts, work } = held<number>()
  const first = flights.run('a', patient(), work)
  const others = [1, 2, 3].map(() => flights.run('a', patient(), work))
  starts[0]?.fail(new Error('broken'))
  await expect(first).rejects.toThrow('broken')
  await expect.poll(() => starts.length).toBe(2)
  starts[1]?.end(5)
  expect((await Promise.all(others)).map(({ value }) => value)).toEqual([5, 5, 5])
})

test('a first one that leaves hears TIMEOUT, and those who wait get what it began', async () => {
  const flights = createSingleFlight<number>()
  const { starts, work } = held<number>()
  const caller = new AbortController()
  const first = flights.run('a', { ...patient(), signal: caller.signal }, work)
  const other = flights.run('a', patient(), work)
  caller.abort()
  await expect(first).rejects.toMatchObject({ code: 'TIMEOUT' })
  expect(starts[0]?.wait.signal.aborted).toBe(false)
  starts[0]?.end(9)
  expect(await other).toEqual({ value: 9, shared: true })
  expect(starts.length).toBe(1)
})

test('work that no caller waits for any more is told to stop, and is not joined', async () => {
  const flights = createSingleFlight<number>()
  const { starts, work } = held<number>()
  await expect(flights.run('a', { ...patient(), deadline: performance.now() + 5 }, work)).rejects.toMatchObject({ code: 'TIMEOUT' })
  expect(starts[0]?.wait.signal.aborted).toBe(true)
  const next = flights.run('a', patient(), work)
  expect(starts.length).toBe(2)
  starts[1]?.end(1)
  expect((await next).value).toBe(1)
})

test('work that asks for its signal only when all have left finds it aborted, and work that ended well never does', async () => {
  const flights = createSingleFlight<number>()
  const { starts, work } = held<number>()
  const asked = held<number>()
  const before = flights.run('b', patient(), asked.work)
  const [started] = asked.starts as [(typeof asked.starts)[number]]
  const { signal } = started.wait
  started.end(1)
  await before
  expect(signal.aborted).toBe(false)
  await expect(flights.run('a', { ...patient(), deadline: performance.now() + 5 }, work)).rejects.toMatchObject({ code: 'TIMEOUT' })
  expect(starts[0]?.wait.signal.aborted).toBe(true)
})
