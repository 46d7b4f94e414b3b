import { createRandom } from '@selemene/engine'
import { describe, expect, it } from 'vitest'
import { calculate } from './calculate.js'
import { type Method, methods, type Planet, planets } from './schema.js'

const forge = (method: Method, intention = 'My work finds its people', planet: Planet = 'saturn') =>
  calculate({ options: { intention, method, planet } }, { random: createRandom('picture') }).result

describe('the drawing', () => {
  it('marks every station with its letter, number and place as the result has them', () => {
    for (const method of methods) {
      const { svg, path } = forge(method)
      const read = [...svg.matchAll(/data-letter="(\w)" data-number="(\d+)" data-x="([^"]+)" data-y="([^"]+)"/g)]
      expect(read.map(([, letter, number, x, y]) => ({ letter, number: Number(number), x: Number(x), y: Number(y) }))).toEqual(
        path.map(({ letter, number, x, y }) => ({ letter, number, x, y })),
      )
    }
  })

  it('begins with one circle at the first station and ends with one bar', () => {
    for (const method of methods) {
      const { svg } = forge(method)
      const [, x, y] = /<circle cx="([\d.]+)" cy="([\d.]+)" r="4.5"/.exec(svg) ?? []
      expect(svg).toContain(`<circle id="start" cx="${x}" cy="${y}"`)
      expect(svg.match(/id="start"/g)).toHaveLength(1)
      expect(svg.match(/<path id="end" d="M[\d. ]+L[\d. ]+"/g)).toHaveLength(1)
    }
  })

  it('runs the line through the cells of the square, in order', () => {
    for (const planet of planets) {
      const { svg, path, kamea } = forge('kamea', 'dawn', planet)
      const cell = 528 / (kamea?.order as number)
      const line = /id="line" d="([^"]+)"/.exec(svg)?.[1] as string
      const points = [...line.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
      const moved = path.filter(({ x, y }, i) => i === 0 || x !== path[i - 1]?.x || y !== path[i - 1]?.y)
      for (const [i, { x, y }] of moved.entries()) {
        expect(Math.abs((points[i]?.[0] as number) - 56 - (x + 0.5) * cell)).toBeLessThan(1e-3)
        expect(Math.abs((points[i]?.[1] as number) - 132 - (y + 0.5) * cell)).toBeLessThan(1e-3)
      }
    }
  })

  it('shows every number of the square in its cell', () => {
    const { svg, kamea } = forge('kamea', 'dawn', 'moon')
    const read = [...svg.matchAll(/data-x="(\d)" data-y="(\d)">(\d+)</g)]
    expect(read).toHaveLength(81)
    for (const [, x, y, number] of read) expect(kamea?.rows[Number(y)]?.[Number(x)]).toBe(Number(number))
  })

  it('makes a loop where two letters in a row share a station', () => {
    expect(forge('kamea', 'aj').svg).toContain('c-30')
    expect(forge('kamea', 'ab').svg).not.toContain('c-30')
  })

  it('draws 22 petals with their Hebrew letters, and eight rays with the first one in gold', () => {
    expect(forge('rose_cross').svg.match(/data-petal="/g)).toHaveLength(22)
    expect(forge('rose_cross').svg.match(/>[\u05d0-\u05ea]</g)).toHaveLength(22)
    const star = forge('chaos_star').svg
    expect(star.match(/data-ray="\d"/g)).toHaveLength(8)
    expect(star.match(/stroke="#c08a2b" data-ray="0"/g)).toHaveLength(1)
  })

  it('stands even for a single letter', () => {
    for (const method of methods) expect(forge(method, 'b').svg).toContain('id="end"')
  })
})
