import { type ImageSize, mostPixels, readImageSize } from './image-size.js'

/** Largest picture that is taken, as bytes of the file. */
const maxImageBytes = 2 * 1024 * 1024
/** Longest text that can hold such a picture as base64 with a data: prefix. */
export const maxImageText = Math.ceil(maxImageBytes / 3) * 4 + 64

const dataUrl = /^data:(image\/[\w.+-]+)?(;[\w=.+-]+)*;base64,/i
const signatures = {
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  jpeg: Buffer.from([0xff, 0xd8, 0xff]),
}

/** The file inside base64 text, plain or as a data: URL; or what is wrong with it. Looks at its header only. */
export function readImageText(text: string): { bytes: Buffer } | { fault: string } {
  const base64 = base64Of(text)
  if (base64 === '' || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 === 1)
    return { fault: 'is not base64, nor a data: URL with base64' }
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > maxImageBytes) return { fault: `holds ${bytes.length} bytes; at most ${maxImageBytes} are taken` }
  const isKnown = Object.values(signatures).some((signature) => bytes.subarray(0, signature.length).equals(signature))
  if (!isKnown) return { fault: 'is neither a PNG nor a JPEG file' }
  const size = readImageSize(bytes)
  return size !== undefined && size.width * size.height > mostPixels ? { fault: tooManyPixels(size) } : { bytes }
}

/** The base64 alone, without a `data:` prefix and white space. */
export const base64Of = (text: string): string => text.replace(dataUrl, '').replace(/\s+/g, '')

export const tooManyPixels = ({ width, height }: ImageSize): string => `has ${width} × ${height} pixels; at most ${mostPixels} are taken`
