import { expect, test } from 'vitest'
import { centerOfGate, channels, gatesInOrder, gatesOfCenter, gatesOfQuarter } from './index.js'

const allGates = Array.from({ length: 64 }, (_, index) => index + 1)
const ascending = (gates: Iterable<number>) => [...gates].sort((a, b) => a - b)

test('every gate stands once on the wheel, in one center and in one quarter', () => {
  expect(ascending(gatesInOrder)).toEqual(allGates)
  expect(ascending(Object.values(gatesOfCenter).flat())).toEqual(allGates)
  expect(ascending(Object.values(gatesOfQuarter).flat())).toEqual(allGates)
})

// The quarters begin and end with these gates: Bunnell and Ra Uru Hu, The Definitive Book of Human Design (2011).
test.each([
  ['Initiation', 13, 24],
  ['Civilization', 2, 33],
  ['Duality', 7, 44],
  ['Mutation', 1, 19],
] as const)('the quarter of %s goes from gate %i to gate %i', (quarter, first, last) => {
  expect([gatesOfQuarter[quarter][0], gatesOfQuarter[quarter].at(-1)]).toEqual([first, last])
})

test('a channel joins the centers of its two gates', () => {
  for (const { gates, centers } of channels) expect(centers).toEqual(gates.map((gate) => centerOfGate.get(gate)))
})
