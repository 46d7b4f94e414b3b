import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call, openUsageScene, type UsageScene } from '../events/usage-scene.js'
import { whileReadOnly } from './while-read-only.js'

let scene: UsageScene
beforeAll(async () => {
  scene = await openUsageScene()
})
afterAll(() => scene.close())

test('usage rows wait while Postgres takes no writes, of a month to come too, and none is lost or buried; reports are answered meanwhile', async () => {
  const { database, events, failures, rows, unacknowledged, deadLetters } = scene
  await scene.consuming(async (store) => {
    events.publish('requestCompleted', call)
    await vi.waitFor(async () => expect(await rows()).toBe(1), { timeout: 10_000 })
    await whileReadOnly(database, async () => {
      for (let i = 0; i < 500; i++) events.publish('requestCompleted', call)
      events.publish('requestCompleted', call, { time: Date.parse('2032-07-01T00:00:00Z') })
      await events.flush(10_000)
      const failed = failures()
      await vi.waitFor(() => expect(failures()).toBeGreaterThan(failed + 1), { timeout: 30_000, interval: 100 })
      const month = { from: '2032-07-01T00:00:00Z', to: '2032-08-01T00:00:00Z' }
      expect(await store.report({ ...month, group_by: 'engine' })).toEqual([])
      expect(await rows()).toBe(1)
    })
    await vi.waitFor(async () => expect([await rows(), await unacknowledged()]).toEqual([502, 0]), { timeout: 30_000, interval: 200 })
  })
  expect(await deadLetters()).toBe(0)
}, 90_000)
