import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTurn } from './turn.js'

let done: string[]
const turnThatNotes = () => createTurn(() => done.push('handed over'))
// The clock stands still but where a test moves it.
beforeEach(() => {
  done = []
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.advanceTimersByTime(1_000)
})
afterEach(() => void vi.useRealTimers())

const nextTurn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

it('hands over once, when the turn ends', async () => {
  const turn = turnThatNotes()
  turn.wait()
  await Promise.resolve()
  turn.wait()
  expect(done).toEqual([])
  await nextTurn()
  expect(done).toEqual(['handed over'])
})

it('hands over at the end of the next turn too', async () => {
  const turn = turnThatNotes()
  turn.wait()
  await nextTurn()
  turn.wait()
  await nextTurn()
  expect(done).toEqual(['handed over', 'handed over'])
})

it('asks for the rest before it hands over, and says afterwards that it has', async () => {
  const turn = turnThatNotes()
  turn.afterWrite(() => done.push('told'))
  turn.beforeFlush(() => done.push('rest'))
  await nextTurn()
  expect(done).toEqual(['rest', 'handed over', 'told'])
})

it('calls each back once', async () => {
  const turn = turnThatNotes()
  turn.beforeFlush(() => done.push('rest'))
  turn.afterWrite(() => done.push('told'))
  await nextTurn()
  turn.flush()
  await nextTurn()
  expect(done).toEqual(['rest', 'handed over', 'told', 'handed over'])
})

it('does not wait for the end of a turn that lasts: after two milliseconds the next message takes the others along', () => {
  const turn = turnThatNotes()
  turn.wait()
  vi.advanceTimersByTime(2)
  turn.wait()
  expect(done).toEqual([])
  vi.advanceTimersByTime(1)
  turn.wait()
  expect(done).toEqual(['handed over'])
})
