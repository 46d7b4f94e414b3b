import { randomUUID } from 'node:crypto'
import { processEnvironment } from '@selemene/service'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSlots, type Slot, type SlotKind, type Slots } from '../../../services/gateway/src/idempotency/slots.js'

const most = 3
let redis: Redis
let slots: Slots
let userId: string
beforeAll(() => {
  redis = new Redis(processEnvironment().REDIS_URL as string)
  slots = createSlots(redis, most)
})
afterAll(() => redis.disconnect())
beforeEach(() => {
  userId = randomUUID()
})

const slot = (kind: SlotKind, at = `idempotency:test:${randomUUID()}`): Slot => ({ at, kind, userId })
const begin = (one: Slot, text = 'first') => slots.begin(one, text)

test('the first takes the slot, and who comes after finds what it kept', async () => {
  const one = slot('creation')
  expect(await begin(one)).toEqual({})
  expect(await begin(one, 'second')).toEqual({ found: 'first' })
  await slots.keep(one, 'answer')
  expect(await begin(one)).toEqual({ found: 'answer' })
  expect(await redis.pttl(one.at)).toBeGreaterThan(23 * 3600 * 1000)
})

test('a slot that was given up may be taken anew', async () => {
  const one = slot('creation')
  await begin(one)
  await slots.release(one, 'first')
  expect(await begin(one)).toEqual({})
})

test('a slot is given up by the request that holds it, and by no other', async () => {
  const one = slot('creation')
  await begin(one)
  await slots.release(one, 'second')
  expect(await begin(one)).toEqual({ found: 'first' })
})

test('the oldest calculation gives way and takes nothing with it', async () => {
  const all = Array.from({ length: most + 1 }, () => slot('calculation'))
  for (const one of all) expect(await begin(one)).toEqual({})
  const kept = await Promise.all(all.map(({ at }) => redis.exists(at)))
  expect(kept).toEqual([0, 1, 1, 1])
  await slots.keep(all[0] as Slot, 'too late')
  expect(await redis.exists((all[0] as Slot).at)).toBe(0)
})

test('creations never give way: with nothing else there is no room, for anything', async () => {
  const creations = Array.from({ length: most }, () => slot('creation'))
  for (const one of creations) await begin(one)
  expect(await begin(slot('creation'))).toEqual({ full: true })
  expect(await begin(slot('calculation'))).toEqual({ full: true })
  expect(await begin(creations[0] as Slot)).toEqual({ found: 'first' })
  await slots.release(creations[0] as Slot, 'first')
  expect(await begin(slot('creation'))).toEqual({})
})

test('users do not take each other’s room', async () => {
  for (let i = 0; i < most; i++) await begin(slot('creation'))
  userId = randomUUID()
  expect(await begin(slot('creation'))).toEqual({})
})
