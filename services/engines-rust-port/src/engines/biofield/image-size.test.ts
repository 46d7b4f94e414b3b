import sharp from 'sharp'
import { expect, it } from 'vitest'
import { readImageSize } from './image-size.js'

const sizes = [
  [1, 1],
  [640, 480],
  [3, 2000],
] as const

it.each(sizes)('%i × %i is what the header says, as libvips writes it', async (width, height) => {
  const image = sharp({ create: { width, height, channels: 3, background: '#888' } })
  const files = await Promise.all([
    image.clone().png().toBuffer(),
    image.clone().jpeg().toBuffer(),
    image.clone().jpeg({ progressive: true }).toBuffer(),
    image
      .clone()
      .jpeg()
      .withExif({ IFD0: { Artist: 'A'.repeat(30_000) } })
      .toBuffer(),
  ])
  for (const file of files) expect(readImageSize(file)).toEqual({ width, height })
})

it('a header that is cut off or states no size is none', async () => {
  const jpeg = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  for (const bytes of [
    Buffer.from([0xff, 0xd8, 0xff]),
    jpeg.subarray(0, 40),
    Buffer.concat([jpeg.subarray(0, 2), Buffer.alloc(100)]),
    Buffer.alloc(4),
  ])
    expect(readImageSize(bytes)).toBeUndefined()
})
