import { beforeAll, describe, expect, test } from 'vitest'
import { pointersOf } from './answer.js'
import { type Client, openClient } from './client.js'
import { newPerson } from './people.js'
import { expectProblem } from './problem.js'

const birth = { birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.97, longitude: 77.59, timezone: 'Asia/Kolkata' } }
const numerology = '/api/v1/engines/numerology/calculate'
const accept = (type: string) => ({ headers: { accept: type } })

describe('a picture', () => {
  let api: Client
  beforeAll(async () => {
    api = (await newPerson(await openClient(), { tier: 'enterprise', level: 5 })).api
  })
  const draw = (query: string, type: string, path = numerology) => api.post(path + query, birth, accept(type))

  /** What the header of a PNG says (ISO/IEC 15948, 11.2.2). */
  const sizeOf = (png: Buffer) => {
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
  }

  test('is as wide as its caller asks, as SVG and as PNG', async () => {
    const svg = await draw('?width=500', 'image/svg+xml')
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg.text) ?? []
    const png = await draw('?width=500', 'image/png')
    expect([svg.headers['content-type'], png.headers['content-type']]).toEqual(['image/svg+xml', 'image/png'])
    expect(width).toBe('500')
    expect(sizeOf(png.bytes)).toEqual({ width: 500, height: Number(height) })
  })

  test('has its own size unless it is told', async () => {
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec((await draw('', 'image/svg+xml')).text) ?? []
    expect(sizeOf((await draw('', 'image/png')).bytes)).toEqual({ width: Number(width), height: Number(height) })
  })

  test('changes all its colors for a dark page, and nothing else', async () => {
    const [light, usual, dark] = await Promise.all(['?theme=light', '', '?theme=dark'].map((query) => draw(query, 'image/svg+xml')))
    expect(light?.text).toBe(usual?.text)
    const bare = (text = '') => text.replace(/#[0-9a-f]{6}\b/g, '#')
    expect(bare(dark?.text)).toBe(bare(light?.text))
    expect(dark?.text).not.toContain('#fbfaf7')
    expect((await draw('?theme=dark&width=64', 'image/png')).bytes).not.toEqual((await draw('?width=64', 'image/png')).bytes)
  })

  test('of a workflow is one page, with at most sixteen megapixels', async () => {
    const { width, height } = sizeOf((await draw('?width=2048', 'image/png', '/api/v1/workflows/birth-blueprint/execute')).bytes)
    expect(width).toBeLessThanOrEqual(2_048)
    expect(width * height).toBeLessThanOrEqual(16_100_000)
    expect(height).toBeGreaterThan(width)
  })

  test.each([
    ['?width=63', '/width'],
    ['?width=2049', '/width'],
    ['?width=wide', '/width'],
    ['?theme=night', '/theme'],
    ['?color=red', '/color'],
    ['?width=100&width=200', '/width'],
  ])('cannot be made for %s', async (query, pointer) => {
    for (const type of ['image/png', 'image/svg+xml']) {
      const answer = await draw(query, type)
      expectProblem(answer, 422, 'INVALID_INPUT')
      expect(pointersOf(answer)).toEqual([pointer])
    }
  })
})
