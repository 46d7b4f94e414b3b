import { deflateSync } from 'node:zlib'
import { createRandom, createRunner, loadTimeZones } from '@selemene/engine'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { exampleImage } from './data/example-input.js'
import { biofieldEngine } from './engine.js'
import type { ImageMeasures } from './schema.js'

const runner = createRunner(biofieldEngine, { zones: loadTimeZones(), provenance: {} })
const answer = async (options: object) => (await runner.run({ options: structuredClone(options) }, { level: 3, now: 0 })).result
const measures = async (image: string, more: object = {}) => ((await answer({ image, ...more })) as { image: ImageMeasures }).image
const refusal = (image: string) =>
  answer({ image }).then(
    () => undefined,
    (error: unknown) => error as { status: number; errors: { pointer: string; message: string }[] },
  )

type Shade = (x: number, y: number) => number
const grey = (width: number, height: number, shade: Shade) =>
  sharp(Buffer.from(Array.from({ length: width * height }, (_, i) => shade(i % width, Math.floor(i / width)))), {
    raw: { width, height, channels: 1 },
  })
const png = async (width: number, height: number, shade: Shade) => (await grey(width, height, shade).png().toBuffer()).toString('base64')

const blob: Shade = (x, y) => (Math.hypot(x - 29, (y - 33) * 1.3) < 18 + 4 * Math.sin(x / 3) ? 90 + ((x * 7 + y * 13) % 120) : 8)

describe('a picture is measured', () => {
  it('its mirror image has the same measures, and is as symmetric', async () => {
    const here = await measures(await png(64, 64, blob))
    const there = await measures(await png(64, 64, (x, y) => blob(63 - x, y)))
    for (const key of ['area', 'form_coefficient', 'entropy', 'fractal_dimension', 'symmetry', 'mean_intensity'] as const)
      expect(there[key], key).toBeCloseTo(here[key] as number, 12)
    expect(here.symmetry).toBeLessThan(0.99)
  })

  it('a picture set beside its own mirror image has a symmetry of exactly 1, with an even and with an odd width', async () => {
    for (const width of [64, 65]) expect((await measures(await png(width, 40, (x, y) => blob(Math.min(x, width - 1 - x), y)))).symmetry).toBe(1)
  })

  it('shuffling its pixels leaves the entropy and the mean as they are, and breaks the symmetry', async () => {
    const shades = createRandom('pixels').shuffle(
      Array.from({ length: 64 * 64 }, (_, i) => blob(Math.min(i % 64, 63 - (i % 64)), Math.floor(i / 64))),
    )
    const before = await measures(await png(64, 64, (x, y) => blob(Math.min(x, 63 - x), y)))
    const after = await measures(await png(64, 64, (x, y) => shades[y * 64 + x] as number))
    expect(after.entropy).toBeCloseTo(before.entropy, 12)
    expect(after.mean_intensity).toBeCloseTo(before.mean_intensity, 12)
    expect(after.symmetry).toBeLessThan(0.9)
  })

  it('a ragged outline has a larger form coefficient than a square, and a square a larger one than a disc', async () => {
    const form = async (inside: (x: number, y: number) => boolean) =>
      (await measures(await png(128, 128, (x, y) => (inside(x, y) ? 255 : 0)))).form_coefficient as number
    const disc = await form((x, y) => Math.hypot(x - 64, y - 64) < 40)
    const square = await form((x, y) => Math.abs(x - 64) < 40 && Math.abs(y - 64) < 40)
    const comb = await form((x, y) => Math.abs(x - 64) < 40 && Math.abs(y - 64) < 40 && (x % 8 < 4 || y < 40))
    expect(disc).toBeCloseTo(1, 1)
    expect(square).toBeGreaterThan(disc)
    expect(comb).toBeGreaterThan(2 * square)
  })

  it('a turned square keeps its perimeter within 5 %', async () => {
    for (const degrees of [0, 10, 20, 30, 45]) {
      const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
      const inside = (x: number, y: number) => Math.max(Math.abs(c * x - s * y), Math.abs(s * x + c * y)) < 50
      const { perimeter } = await measures(await png(160, 160, (x, y) => (inside(x - 79.5, y - 79.5) ? 255 : 0)))
      expect(Math.abs(perimeter / 400 - 1), `${degrees}°`).toBeLessThan(0.05)
    }
  })

  it('the figure is dark on a light ground, and the caller may say otherwise', async () => {
    const square: Shade = (x, y) => (x > 9 && x < 30 && y > 9 && y < 30 ? 0 : 255)
    const image = await png(40, 40, square)
    expect(await measures(image)).toMatchObject({ foreground: 'dark', area_pixels: 400 })
    expect(await measures(image, { foreground: 'bright' })).toMatchObject({ foreground: 'bright', area_pixels: 1200 })
    expect(await measures(await png(40, 40, (x, y) => 255 - square(x, y)))).toMatchObject({ foreground: 'bright', area_pixels: 400 })
  })

  it('reads JPEG, data: URLs, broken lines, colour, alpha and 16 bits', async () => {
    const flat = { width: 24, height: 16, channels: 3 as const, background: { r: 200, g: 100, b: 50 } }
    const luma = Math.round(0.299 * 200 + 0.587 * 100 + 0.114 * 50)
    const jpeg = (await sharp({ create: flat }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()).toString('base64')
    expect((await measures(jpeg)).format).toBe('jpeg')
    expect(Math.abs((await measures(`data:image/jpeg;base64,${jpeg}`)).mean_intensity - luma)).toBeLessThanOrEqual(1)
    const colour = (await sharp({ create: flat }).png().toBuffer()).toString('base64')
    expect(await measures(colour.replace(/(.{60})/g, '$1\r\n'))).toMatchObject({
      format: 'png',
      width: 24,
      height: 16,
      mean_intensity: luma,
      entropy: 0,
    })
    const clear = (
      await sharp({ create: { ...flat, channels: 4, background: { r: 255, g: 255, b: 255, alpha: 0 } } })
        .png()
        .toBuffer()
    ).toString('base64')
    expect((await measures(clear)).mean_intensity).toBe(0)
    const deep = (await sharp({ create: flat }).toColourspace('rgb16').png().toBuffer()).toString('base64')
    expect((await measures(deep)).mean_intensity).toBe(luma)
  })

  it('a picture of 4 megapixels is measured', async () => {
    const image = (
      await sharp({ create: { width: 2500, height: 1600, channels: 3, background: '#808080' } })
        .png({ compressionLevel: 9 })
        .toBuffer()
    ).toString('base64')
    expect(await measures(image)).toMatchObject({ width: 2500, height: 1600, entropy: 0, mean_intensity: 128, area: 1 })
  }, 60_000)
})

describe('what is no picture is refused at /options/image', () => {
  const crc = (bytes: Buffer) => {
    let sum = ~0
    for (const byte of bytes) {
      sum ^= byte
      for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
    }
    return ~sum >>> 0
  }
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length)
    frame.writeUInt32BE(crc(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  /** A PNG that says it has this many pixels, whatever it holds. */
  const claimed = (width: number, height: number, extra: Buffer[] = []) => {
    const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
    header.writeUInt32BE(width, 0)
    header.writeUInt32BE(height, 4)
    const pixels = deflateSync(Buffer.alloc(1 << 20))
    return Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      ...extra,
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ]).toString('base64')
  }
  const expectRefused = async (image: string, words: RegExp) => {
    const error = await refusal(image)
    expect(error?.status).toBe(422)
    expect(error?.errors[0]?.pointer).toBe('/options/image')
    expect(error?.errors[0]?.message).toMatch(words)
  }

  it('a small file that unpacks to a huge picture, before it is unpacked', async () => {
    for (const [width, height] of [
      [60_000, 60_000],
      [4096, 4096],
      [2001, 2000],
      [2_000_000_000, 1],
    ] as const)
      await expectRefused(claimed(width, height), /at most 4000000 are taken|damaged/)
  })

  it('a small file with a huge text or colour profile inside does not grow', async () => {
    const zeros = deflateSync(Buffer.alloc(256 * 1024 * 1024), { level: 9 })
    const before = process.memoryUsage().rss
    for (const [type, name] of [
      ['zTXt', 'Comment'],
      ['iCCP', 'icc'],
    ] as const) {
      const bomb = claimed(8, 8, [chunk(type, Buffer.concat([Buffer.from(`${name}\0\0`), zeros]))])
      const error = await refusal(bomb)
      if (error !== undefined) expect(error.status).toBe(422)
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  }, 60_000)

  it('a file that is cut off, PNG or JPEG', async () => {
    const whole = Buffer.from(await png(96, 96, (x, y) => (x * y * 37) % 256), 'base64')
    const photo = await grey(96, 96, (x, y) => (x * y * 37) % 256)
      .jpeg()
      .toBuffer()
    for (const file of [whole, photo])
      for (const share of [0.3, 0.6, 0.9])
        await expectRefused(file.subarray(0, Math.floor(file.length * share)).toString('base64'), /damaged|cut off/)
  })

  it('a file that lost a byte', async () => {
    const file = Buffer.from(exampleImage, 'base64')
    file[60] = (file[60] as number) ^ 0xff
    await expectRefused(file.toString('base64'), /damaged/)
  })

  it('text that is no base64, and files of another kind', async () => {
    await expectRefused('not base64 at all!', /not base64/)
    await expectRefused('data:image/png;base64,', /not base64/)
    const svgFile = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    await expectRefused(svgFile.toString('base64'), /neither a PNG nor a JPEG/)
    const webp = await grey(9, 9, () => 7)
      .webp()
      .toBuffer()
    await expectRefused(`data:image/png;base64,${webp.toString('base64')}`, /neither a PNG nor a JPEG/)
    await expectRefused(Buffer.from('89504e470d0a1a0a', 'hex').toString('base64'), /damaged/)
  })

  it('a file beyond 2 MiB', async () => {
    const file = Buffer.concat([Buffer.from(exampleImage, 'base64'), Buffer.alloc(2 * 1024 * 1024)])
    await expectRefused(file.toString('base64'), /at most 2097152|must NOT have more than/)
  })
})
