import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM under a key that only the holder of `credential` can derive (HKDF-SHA-256, RFC 5869). */
export function seal(plain: Buffer, credential: string, context: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(credential, context), iv)
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** What `seal` was given. Throws when the credential or the context is another, or a bit has changed. */
export function unseal(sealed: string, credential: string, context: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(credential, context), bytes.subarray(0, ivBytes))
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes, bytes.length - tagBytes)), decipher.final()])
}

const keyOf = (credential: string, context: string) => Buffer.from(hkdfSync('sha256', credential, 'idempotency', context, 32))
