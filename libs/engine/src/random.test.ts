import { expect, test } from 'vitest'
import { createKeyedRandom, createRandom, drawSeed } from './random.js'

const bytesOf = (key: Buffer, blocks: number) => {
  const random = createKeyedRandom(key)
  const bytes = Buffer.alloc(16 * blocks)
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(random.uint32(), at)
  return bytes.toString('hex')
}

// AES-256 of the counter 0, one key each: NIST AESAVS, appendices E (KeySbox256) and F (VarKey256), whose plaintext is zero.
test.each([
  ['c47b0294dbbbee0fec4757f22ffeee3587ca4730c3d33b691df38bab076bc558', '46f2fb342d6f0ab477476fc501242c5f'],
  ['8000000000000000000000000000000000000000000000000000000000000000', 'e35a6dcb19b201a01ebcfa8aa22b5759'],
  ['c000000000000000000000000000000000000000000000000000000000000000', 'b29169cdcf2d83e838125a12ee6aa400'],
])('the first block of key %s is the published one', (key, block) => {
  expect(bytesOf(Buffer.from(key, 'hex'), 1)).toBe(block)
})

// Counters 1 and 2 under the zero key: McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13 (its tag) and 14 (its ciphertext).
test('the blocks after the first are those of the counters 1 and 2', () => {
  expect(bytesOf(Buffer.alloc(32), 3).slice(32)).toBe('530f8afbc74536b9a963b4f1c4cb738bcea7403d4d606b6e074ec5d3baf39d18')
})

test('a seed is the key that is its SHA-256', () => {
  // FIPS 180-2, appendix B.1: SHA-256 of "abc".
  const key = Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex')
  const [seeded, keyed] = [createRandom('abc'), createKeyedRandom(key)]
  for (let i = 0; i < 1_000; i++) expect(seeded.uint32()).toBe(keyed.uint32())
})

test.each([0, -1, 1.5, Number.NaN, 2 ** 32 + 1])('below(%d) is refused', (n) => {
  expect(() => createRandom('seed').below(n)).toThrow(RangeError)
})

test('numbers below the whole range and below one are what they must be', () => {
  const [whole, plain] = [createRandom('seed'), createRandom('seed')]
  for (let i = 0; i < 300; i++) expect(whole.below(2 ** 32)).toBe(plain.uint32())
  expect(createRandom('seed').below(1)).toBe(0)
})

test('a range that does not divide 2^32 is drawn anew beyond its last whole multiple, so that none is favored', () => {
  const n = 3 * 2 ** 30
  const [drawn, plain] = [createRandom('seed'), createRandom('seed')]
  const fair = Array.from({ length: 400 }, () => plain.uint32()).filter((value) => value < n)
  expect(fair.length).toBeLessThan(400)
  for (const value of fair) expect(drawn.below(n)).toBe(value)
})

test('the last whole multiple itself is drawn anew: it would be one zero too many', () => {
  const upper = Array.from({ length: 20 }, (_, i) => `seed ${i}`).filter((seed) => createRandom(seed).uint32() > 2 ** 31)
  expect(upper.length).toBeGreaterThan(0)
  for (const seed of upper) {
    const [drawn, plain] = [createRandom(seed), createRandom(seed)]
    // Of a number above half of 2^32 there is one whole multiple, itself.
    const n = plain.uint32()
    const following = Array.from({ length: 100 }, () => plain.uint32())
    expect(drawn.below(n)).toBe(following.find((value) => value < n))
  }
})

test('all of a small range come equally often', () => {
  const random = createRandom('chi')
  const counts = new Array<number>(78).fill(0)
  for (let i = 0; i < 78_000; i++) {
    const value = random.below(78)
    counts[value] = (counts[value] as number) + 1
  }
  const chi = counts.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0)
  // 99.9 % point of chi-square with 77 degrees of freedom by Wilson and Hilferty: 121.1.
  expect(chi).toBeLessThan(121.1)
})

test('fractions lie in 0 to 1 without 1 and are the 32 bits of a number', () => {
  const [random, plain] = [createRandom('seed'), createRandom('seed')]
  for (let i = 0; i < 100; i++) expect(random.fraction()).toBe(plain.uint32() / 2 ** 32)
})

test('a shuffle has the same items, leaves the list as it is, and gives each order its turn', () => {
  const list = ['a', 'b', 'c']
  const random = createRandom('orders')
  const orders = new Map<string, number>()
  for (let i = 0; i < 6_000; i++) {
    const order = random.shuffle(list).join()
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  expect(list).toEqual(['a', 'b', 'c'])
  expect([...orders.keys()].sort()).toEqual(['a,b,c', 'a,c,b', 'b,a,c', 'b,c,a', 'c,a,b', 'c,b,a'])
  const chi = [...orders.values()].reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0)
  // 99.9 % point of chi-square, 5 degrees of freedom: NIST/SEMATECH e-Handbook, table 1.3.6.7.4.
  expect(chi).toBeLessThan(20.515)
})

test('a shuffle draws once less than there are items', () => {
  for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c', 'd']]) {
    const [shuffled, plain] = [createRandom('draws'), createRandom('draws')]
    shuffled.shuffle(items)
    for (let i = 1; i < items.length; i++) plain.uint32()
    expect(shuffled.uint32()).toBe(plain.uint32())
  }
})

test('a drawn seed is 128 bits, never the same', () => {
  const seeds = new Set(Array.from({ length: 1_000 }, drawSeed))
  expect(seeds.size).toBe(1_000)
  for (const seed of seeds) expect(seed).toMatch(/^[0-9a-f]{32}$/)
})
