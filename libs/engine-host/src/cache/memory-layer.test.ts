import { expect, test } from 'vitest'
import type { KeptAnswer } from './kept-answer.js'
import { createMemoryLayer } from './memory-layer.js'

const answer = (size: number): KeptAnswer => ({ bytes: new Uint8Array(size), tailAt: 0, packed: false })
const layerOf = (maxBytes: number) => createMemoryLayer({ maxBytes, ttlSeconds: 60 })

test('a hundred thousand answers stay within the bound, and the oldest make room', () => {
  const layer = layerOf(1_000_000)
  for (let i = 0; i < 100_000; i++) layer.set(`a ${i}`, answer(1_000))
  expect(layer.bytes).toBeLessThanOrEqual(1_000_000)
  expect(layer.entries).toBeGreaterThan(200)
  expect(layer.evictions).toBe(100_000 - layer.entries)
  expect(layer.get('a 0')).toBeUndefined()
  expect(layer.get('a 99999')?.kept.bytes.length).toBe(1_000)
})

test('what is used stays, what is not makes room', () => {
  const layer = layerOf(10_000)
  layer.set('kept', answer(1_000))
  for (let i = 0; i < 100; i++) {
    layer.set(`other ${i}`, answer(1_000))
    expect(layer.get('kept')).toBeDefined()
  }
})

test('an answer larger than the whole room is not kept, and drives nothing out', () => {
  const layer = layerOf(10_000)
  layer.set('small', answer(100))
  layer.set('large', answer(20_000))
  expect([layer.get('large'), layer.entries]).toEqual([undefined, 1])
})

test('one engine is cleared without the others', () => {
  const layer = layerOf(100_000)
  for (const key of ['tarot json 1', 'tarot svg 2', 'i-ching json 3']) layer.set(key, answer(10))
  expect(layer.clear('tarot ')).toBe(2)
  expect([layer.entries, layer.get('i-ching json 3')?.ttlSeconds]).toEqual([1, 60])
  expect(layer.clear('')).toBe(1)
  expect(layer.bytes).toBe(0)
})

test('no answer says that it stays for longer than answers do, whatever was read within the same second', async () => {
  const layer = layerOf(100_000)
  layer.set('old', answer(10))
  layer.get('old')
  await new Promise((resolve) => setTimeout(resolve, 600))
  layer.set('new', answer(10))
  expect(layer.get('new')?.ttlSeconds).toBe(60)
})
