import { expect, it } from 'vitest'
import { isoTime } from './iso-time.js'

it('writes what Date writes, whatever came before', () => {
  for (const ms of [0, 999, 1000, 1_790_000_000_000, 1_790_000_000_007, 1_790_000_000_999, 1_790_000_001_000, 5, -1, -62_135_596_800_000])
    expect(isoTime(ms)).toBe(new Date(ms).toISOString())
})
