import { gateStartDeg, gatesInOrder, normalizeDegrees, oppositeGate, wheelPosition } from '@selemene/traditions'
import { describe, expect, it } from 'vitest'
import { openEphemeris } from '../ephemeris/open-ephemeris.js'
import { activatingBodies } from './activations-at.js'
import { birthActivations } from './birth-activations.js'
import { findDesignInstant } from './find-design-instant.js'

const ephemeris = openEphemeris()
/** Forty births, all seasons and hours, from the year 2 to 2926. */
const births = Array.from({ length: 40 }, (_, i) => 1_722_000.25 + i * 27_377.377)

describe('the wheel', () => {
  it('has every gate once', () => expect(new Set(gatesInOrder).size).toBe(64))

  it.each([
    [302, 41],
    [0, 25],
    [3.875, 17],
    [223.25, 1],
    [43.25, 2],
    [301.999, 60],
    [359.999999, 25],
  ])('has %d° in gate %i', (longitude, gate) => expect(wheelPosition(longitude).gate).toBe(gate))

  it('begins each gate, line and color exactly on its edge, and not before', () => {
    for (const gate of gatesInOrder)
      for (let part = 0; part < 36; part++) {
        const edge = gateStartDeg(gate) + part * 0.15625
        expect(wheelPosition(edge)).toEqual({ gate, line: Math.floor(part / 6) + 1, color: (part % 6) + 1, tone: 1, base: 1 })
        expect(wheelPosition(edge - 1e-9)).toMatchObject({ color: ((part + 5) % 6) + 1, tone: 6, base: 5 })
      }
  })

  it('counts six tones in a color and five bases in a tone', () => {
    const colorDeg = 0.15625
    for (let part = 0; part < 30; part++) {
      const inside = gateStartDeg(41) + ((part + 0.5) * colorDeg) / 30
      expect(wheelPosition(inside)).toMatchObject({ color: 1, tone: Math.floor(part / 5) + 1, base: (part % 5) + 1 })
    }
  })

  it('opposes the gates 180° apart, with the same line', () => {
    for (const gate of gatesInOrder) {
      expect(oppositeGate(oppositeGate(gate))).toBe(gate)
      expect(wheelPosition(gateStartDeg(gate) + 180).gate).toBe(oppositeGate(gate))
    }
    expect([oppositeGate(1), oppositeGate(41), oppositeGate(64)]).toEqual([2, 31, 63])
  })
})

describe('the design', () => {
  it('is the instant at which the Sun stood 88° earlier, to a millisecond, 86.5 to 92.1 days back', () => {
    for (const jd of births) {
      const sun = ephemeris.longitude('sun', jd)
      const designJd = findDesignInstant(ephemeris, jd, sun)
      const short = normalizeDegrees(sun - ephemeris.longitude('sun', designJd)) - 88
      expect(Math.abs(short)).toBeLessThan(1.2e-8)
      expect(jd - designJd).toBeGreaterThan(86.45)
      expect(jd - designJd).toBeLessThan(92.15)
    }
  })

  it('is found with at most two calls of the ephemeris', () => {
    for (const jd of births) {
      const sun = ephemeris.longitude('sun', jd)
      let calls = 0
      const position: typeof ephemeris.position = (...asked) => {
        calls++
        return ephemeris.position(...asked)
      }
      findDesignInstant({ ...ephemeris, position }, jd, sun)
      expect(calls).toBeLessThanOrEqual(2)
    }
  })

  it('is the same from whatever guess the search starts', () => {
    const jd = births[7] as number
    const sun = ephemeris.longitude('sun', jd)
    const found = findDesignInstant(ephemeris, jd, sun)
    for (const guess of [jd - 80, jd - 95, found + 0.01]) expect(Math.abs(findDesignInstant(ephemeris, jd, sun, guess) - found)).toBeLessThan(2e-9)
  })
})

describe('the activations of a birth', () => {
  it('set Earth and South Node opposite Sun and North Node, and every position on the wheel by its longitude', () => {
    for (const jd of births) {
      const { personality, design } = birthActivations(ephemeris, jd)
      for (const side of [personality, design]) {
        expect(normalizeDegrees(side.earth.longitude - side.sun.longitude)).toBeCloseTo(180, 9)
        expect(normalizeDegrees(side.south_node.longitude - side.north_node.longitude)).toBeCloseTo(180, 9)
        expect(side.earth.line).toBe(side.sun.line)
        for (const body of activatingBodies) expect(side[body]).toEqual({ longitude: side[body].longitude, ...wheelPosition(side[body].longitude) })
      }
    }
  })
})
