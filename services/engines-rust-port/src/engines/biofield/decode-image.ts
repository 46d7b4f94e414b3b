import { invalidInput } from '@selemene/contracts'
import sharp from 'sharp'
import { readImageText, tooManyPixels } from './image-bytes.js'
import { mostPixels } from './image-size.js'

/** A picture as one brightness of 0…255 per pixel, row by row. */
export interface GreyImage {
  format: 'png' | 'jpeg'
  width: number
  height: number
  levels: Uint8Array
}

/**
 * Decodes base64 PNG or JPEG. The header is read first, so that a small file of a huge picture is refused before any pixel of it is unpacked.
 * Throws INVALID_INPUT at /options/image for what is too large, cut off, or no picture.
 */
export async function decodeImage(text: string): Promise<GreyImage> {
  const read = readImageText(text)
  if ('fault' in read) throw refused(read.fault)
  const format = await formatOf(read.bytes)
  const { data, info } = await pixelsOf(read.bytes)
  return { format, width: info.width, height: info.height, levels: brightness(data, info.channels) }
}

const refused = (fault: string, cause?: unknown) =>
  Object.assign(invalidInput('/options/image', fault, 'image'), cause === undefined ? {} : { cause })

async function formatOf(bytes: Buffer): Promise<GreyImage['format']> {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw refused('cannot be read: its header is damaged', cause)
    })
  if (format !== 'png' && format !== 'jpeg') throw refused('is neither a PNG nor a JPEG file')
  if (width * height > mostPixels) throw refused(tooManyPixels({ width, height }))
  return format
}

/** 8 bits a channel in sRGB, turned upright as its EXIF says, over black where it is transparent. */
function pixelsOf(bytes: Buffer) {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .flatten({ background: '#000000' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw refused('cannot be decoded: the file is damaged or cut off', cause)
    })
}

/** Luma by ITU-R BT.601: 0.299 R + 0.587 G + 0.114 B, rounded. In whole thousandths, so that grey stays exactly what it is. */
function brightness(data: Buffer, channels: number): Uint8Array {
  if (channels < 3) return channels === 1 ? new Uint8Array(data) : data.filter((_, i) => i % 2 === 0)
  const levels = new Uint8Array(data.length / channels)
  for (let pixel = 0, at = 0; pixel < levels.length; pixel++, at += channels)
    levels[pixel] = Math.round((299 * (data[at] as number) + 587 * (data[at + 1] as number) + 114 * (data[at + 2] as number)) / 1000)
  return levels
}
