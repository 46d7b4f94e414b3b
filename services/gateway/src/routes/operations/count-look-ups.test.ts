import { expect, test } from 'vitest'
import { sumOf } from './count-look-ups.js'

const figures = (layer: 'l1' | 'l2' | 'l3', hits: number, misses: number, failures = 0) => ({ layer, hits, misses, failures })

test('replicas are added up, and the whole rate counts each request once', () => {
  const { hit_rate, layers } = sumOf([figures('l1', 60, 20), figures('l2', 10, 10), figures('l1', 20, 0), figures('l2', 0, 0, 1)])
  expect(layers).toEqual([
    { layer: 'l1', hits: 80, misses: 20, failures: 0, hit_rate: 0.8 },
    { layer: 'l2', hits: 10, misses: 10, failures: 1, hit_rate: 0.5 },
  ])
  // Of a hundred requests memory answered eighty, and Redis ten of the other twenty.
  expect(hit_rate).toBe(0.9)
})

test('nothing looked up has no rate, and no process no layers', () => {
  expect(sumOf([figures('l1', 0, 0)])).toEqual({ hit_rate: null, layers: [{ layer: 'l1', hits: 0, misses: 0, failures: 0, hit_rate: null }] })
  expect(sumOf([])).toEqual({ hit_rate: null, layers: [] })
})
