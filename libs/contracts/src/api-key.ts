import { hash, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const keyPattern = /^nsk_(?:live|test)_[0-9A-Za-z]{38}$/

/** A new key: `nsk_<env>_`, 32 random base62 characters, and a checksum of all that stands before it. */
export function createApiKey(environment: 'live' | 'test'): string {
  const random = Array.from({ length: 32 }, () => alphabet[randomInt(62)]).join('')
  const head = `nsk_${environment}_${random}`
  return head + checksum(head)
}

/** True when the checksum fits: a mistyped key is refused without a look-up. */
export const isWellFormedKey = (key: string): boolean => keyPattern.test(key) && checksum(key.slice(0, -6)) === key.slice(-6)

/** What is stored of a key: its SHA-256, 32 bytes. */
export const hashApiKey = (key: string): Buffer => hash('sha256', key, 'buffer')

/** The same as 64 hexadecimal digits. */
export const hashApiKeyAsHex = (key: string): string => hash('sha256', key)

/** CRC32/IEEE as six base62 digits, left-padded with 0. */
function checksum(text: string): string {
  let digits = ''
  for (let rest = crc32(Buffer.from(text)), i = 0; i < 6; i++, rest = Math.floor(rest / 62)) digits = alphabet[rest % 62] + digits
  return digits
}
