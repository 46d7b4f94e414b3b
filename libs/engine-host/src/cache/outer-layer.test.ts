import { expect, test } from 'vitest'
import { outerLayer, type ResultKey, type Store } from './outer-layer.js'

const key: ResultKey = { engine: 'tarot', text: 'tarot x', secret: Buffer.alloc(64) }
const found = { kept: { bytes: Buffer.from('x'), tailAt: 0, packed: false }, ttlSeconds: 9 }
const never = () => new Promise<never>(() => undefined)
const refusing = () => Promise.reject(new Error('gone'))

function layerOf(store: Partial<Store>, restMs = 60_000) {
  const counted: string[] = []
  const counts = { hit: () => counted.push('hit'), miss: () => counted.push('miss'), failure: () => counted.push('failure'), read: () => [] }
  const whole: Store = {
    name: 'l2',
    get: async () => found,
    set: async () => undefined,
    clear: async () => 3,
    close: async () => undefined,
    ...store,
  }
  return { counted, layer: outerLayer(whole, counts, { lookUpMs: 20, restMs, mostWrites: 2 }) }
}

test('what the store has is a hit', async () => {
  const { counted, layer } = layerOf({})
  expect([await layer.get(key), counted]).toEqual([found, ['hit']])
})

test.each([
  ['frozen', never],
  ['gone', refusing],
])('a store that is %s is a miss, counted as a failure, and not asked for a while', async (_, get) => {
  let asked = 0
  const { counted, layer } = layerOf({
    get: () => {
      asked += 1
      return get()
    },
  })
  for (let i = 0; i < 3; i++) expect(await layer.get(key)).toBeUndefined()
  await layer.set(key, found.kept)
  expect([asked, counted]).toEqual([1, ['failure', 'miss', 'miss', 'miss']])
})

test('after its rest it is asked again', async () => {
  let asked = 0
  const { layer } = layerOf(
    {
      get: async () => {
        asked += 1
        if (asked === 1) throw new Error('once')
        return found
      },
    },
    0,
  )
  expect(await layer.get(key)).toBeUndefined()
  await expect.poll(() => layer.get(key)).toEqual(found)
})

test('writes that a slow store does not take in time do not pile up', async () => {
  let begun = 0
  const { layer } = layerOf({
    set: () => {
      begun += 1
      return never()
    },
  })
  for (let i = 0; i < 10; i++) void layer.set(key, found.kept)
  expect(begun).toBe(2)
})

test('a store that cannot be cleared or written to is no error', async () => {
  const { counted, layer } = layerOf({ clear: refusing, set: refusing }, 0)
  await layer.set(key, found.kept)
  expect([await layer.clear(undefined), counted]).toEqual([null, ['failure', 'failure']])
})

test('a clearing waits for what is being written', async () => {
  const done: string[] = []
  let write: () => void = () => undefined
  const { layer } = layerOf({
    set: () => new Promise<void>((resolve) => (write = resolve)).then(() => void done.push('written')),
    clear: async () => done.push('cleared'),
  })
  void layer.set(key, found.kept)
  const cleared = layer.clear(undefined)
  write()
  await cleared
  expect(done).toEqual(['written', 'cleared'])
})
