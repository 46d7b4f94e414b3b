import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { KeptAnswer } from './kept-answer.js'

/** Answers from here on are compressed before they are put away: of smaller ones it would cost more than calculating them. */
const compressFromBytes = 16 * 1024
const mostBytes = 64 * 1024 * 1024
const flags = { packed: 1, compressed: 2 }
const headBytes = 5
const ivBytes = 12
const tagBytes = 16

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)]

/** A question's secret is 64 bytes of SHA-512: the first half names its answer, the second seals it. Neither tells anything of the other. */
const nameBytes = 32

/** The name that an answer is put away under. */
export const sealedName = (secret: Buffer): string => secret.toString('base64url', 0, nameBytes)

const sealingKey = (secret: Buffer) => secret.subarray(nameBytes)

/**
 * An answer for stores outside this process, encrypted and authenticated (AES-256-GCM) under the hash of its question: it is opened by the same
 * question alone, and what has been damaged or exchanged does not open at all.
 */
export async function sealAnswer({ bytes, tailAt, packed }: KeptAnswer, secret: Buffer): Promise<Buffer> {
  const compressed = !packed && bytes.length >= compressFromBytes
  const head = Buffer.alloc(headBytes)
  head.writeUInt8((packed ? flags.packed : 0) | (compressed ? flags.compressed : 0))
  head.writeUInt32BE(tailAt, 1)
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), iv)
  const body = compressed ? await deflate(bytes, { level: 1 }) : bytes
  return Buffer.concat([iv, cipher.update(head), cipher.update(body), cipher.final(), cipher.getAuthTag()])
}

/** The answer that `sealAnswer` was given. Rejects what is damaged, of another question, or of no form that we write. */
export async function openAnswer(sealed: Buffer, secret: Buffer): Promise<KeptAnswer> {
  if (sealed.length < ivBytes + headBytes + tagBytes) throw new RangeError('too short for a sealed answer')
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), sealed.subarray(0, ivBytes))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  const plain = Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()])
  const flag = plain.readUInt8(0)
  const body = plain.subarray(headBytes)
  const bytes = flag & flags.compressed ? await inflate(body, { maxOutputLength: mostBytes }) : body
  return { bytes, tailAt: plain.readUInt32BE(1), packed: (flag & flags.packed) !== 0 }
}
