import type { HeaderFields } from '../bus.js'
import { assertOneLine, assertSubject, messageTooLarge } from './refusals.js'

/** Frames are written one after the other into memory of this size, and never over what the client may still hold. */
const roomBytes = 256 * 1024
/** A longer text is encoded by itself: room is made for three bytes a character. */
const longText = 16 * 1024
/** Sizes are known once a message is written, so their places are kept free: the server reads up to nine digits, and leading zeros. */
const sizeDigits = 9
const sizePlace = '0'.repeat(sizeDigits)
const zero = '0'.charCodeAt(0)

export interface WriteBuffer {
  /** Throws PAYLOAD_TOO_LARGE beyond `mostBytes`, headers included; RangeError as `Wire.publish` does. What was written before stays. */
  write(subject: string, body: Uint8Array | string, options?: { reply?: string; headers?: HeaderFields }): void
  /** All frames written since it was last asked, in one piece. */
  take(): Uint8Array
}

/**
 * Whole frames (`PUB`, `HPUB`) of the client protocol of NATS, written straight into memory:
 * https://docs.nats.io/reference/reference-protocols/nats-protocol#pub
 */
export function createWriteBuffer(mostBytes: () => number): WriteBuffer {
  let room: Buffer = Buffer.allocUnsafeSlow(roomBytes)
  /** What has not been taken lies between these two. */
  let begin = 0
  let end = 0

  function makeRoom(bytes: number) {
    if (room.length - end >= bytes) return
    const waiting = room.subarray(begin, end)
    room = Buffer.allocUnsafeSlow(Math.max(roomBytes, waiting.length + bytes))
    begin = 0
    end = waiting.copy(room)
  }

  /** Returns the number of bytes written. */
  function append(content: Uint8Array | string): number {
    const bytes = typeof content === 'string' ? room.write(content, end) : content.length
    if (typeof content !== 'string') room.set(content, end)
    end += bytes
    return bytes
  }

  function writeSize(at: number, bytes: number) {
    let rest = bytes
    for (let i = at + sizeDigits - 1; rest > 0; i--) {
      room[i] = zero + (rest % 10)
      rest = Math.floor(rest / 10)
    }
  }

  return {
    write(subject, content, { reply = '', headers } = {}) {
      assertSubject(subject)
      const body = typeof content === 'string' && content.length > longText ? Buffer.from(content) : content
      const command = headers === undefined ? `PUB ${subject} ${reply} ${sizePlace}\r\n` : `HPUB ${subject} ${reply} ${sizePlace} ${sizePlace}\r\n`
      const head = headers === undefined ? '' : headerText(headers)
      const characters = command.length + head.length + 2
      makeRoom(typeof body === 'string' ? 3 * (characters + body.length) : 3 * characters + body.length)
      const start = end
      append(command)
      const sizeAt = end - sizeDigits - 2
      const headBytes = append(head)
      const size = headBytes + append(body)
      if (size > mostBytes()) {
        end = start
        throw messageTooLarge()
      }
      if (headers !== undefined) writeSize(sizeAt - sizeDigits - 1, headBytes)
      writeSize(sizeAt, size)
      append('\r\n')
    },
    take() {
      const frames = room.subarray(begin, end)
      begin = end
      return frames
    },
  }
}

/** Header fields as they travel. Throws RangeError for a value with a line break. */
export function headerText(fields: HeaderFields): string {
  let text = 'NATS/1.0\r\n'
  for (const name in fields) {
    const value = fields[name] as string
    assertOneLine(name, value)
    text += `${name}: ${value}\r\n`
  }
  return `${text}\r\n`
}
