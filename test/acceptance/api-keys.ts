import { randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A key of the published form, checksum and all, that nobody was ever given. */
export function unissuedKey(): string {
  const head = `nsk_test_${Array.from({ length: 32 }, () => alphabet[randomInt(62)]).join('')}`
  return head + checksumOf(head)
}

/** CRC32/IEEE of what stands before it, six base62 digits. */
export function checksumOf(head: string): string {
  let rest = crc32(head)
  let digits = ''
  for (let i = 0; i < 6; i++) {
    digits = `${alphabet[rest % 62]}${digits}`
    rest = Math.floor(rest / 62)
  }
  return digits
}
