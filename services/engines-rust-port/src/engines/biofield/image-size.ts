/** Most pixels that are decoded: 4 megapixels. */
export const mostPixels = 4_000_000

export interface ImageSize {
  width: number
  height: number
}

/** Width and height in pixels as the header of a PNG or JPEG states them, nothing unpacked; undefined where it states none. */
export function readImageSize(bytes: Buffer): ImageSize | undefined {
  return bytes[0] === 0xff ? jpegSize(bytes) : pngSize(bytes)
}

/** PNG 1.2, 11.2.2: IHDR comes first, 8 bytes of signature and 8 of chunk header before it. */
const pngSize = (bytes: Buffer): ImageSize | undefined =>
  bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR' ? undefined : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }

/** ITU-T T.81, B.1: segments of marker and length, one after the other, until a frame header. */
function jpegSize(bytes: Buffer): ImageSize | undefined {
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] as number
    if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    // A marker may be preceded by any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

/** SOF0 to SOF15 but for the three in between that are no frames: DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
