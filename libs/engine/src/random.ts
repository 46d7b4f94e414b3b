import { type Cipheriv, createCipheriv, createHash, randomBytes } from 'node:crypto'

/** Chance that can be repeated: the same seed gives the same numbers on every runtime. */
export interface Random {
  /** Uniform integer 0 … 2³²−1. */
  uint32(): number
  /** Uniform integer 0 … n−1, without modulo bias. `n` is 1 … 2³². */
  below(n: number): number
  /** Uniform number 0 ≤ x < 1 with 32 bits. */
  fraction(): number
  /** A new array in uniformly random order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[]
}

const blockBytes = 1024
const noBytes = Buffer.alloc(0)

/**
 * The keystream of AES-256 in counter mode, keyed with the seed's SHA-256: a generator whose output is fixed by
 * NIST SP 800-38A, so that its test vectors are published ones. Numbers are read little-endian, four bytes each.
 */
export function createRandom(seed: string): Random {
  return randomFrom(() => createHash('sha256').update(seed).digest())
}

/** The same from a 32-byte key, counter starting at zero. */
export const createKeyedRandom = (key: Uint8Array): Random => randomFrom(() => key)

function randomFrom(key: () => Uint8Array): Random {
  // Most engines draw nothing: the cipher is made at the first number.
  let cipher: Cipheriv | undefined
  let block = noBytes
  let at = 0

  function uint32(): number {
    if (at === block.length) {
      cipher ??= createCipheriv('aes-256-ctr', key(), Buffer.alloc(16))
      block = cipher.update(Buffer.alloc(blockBytes))
      at = 0
    }
    const value = block.readUInt32LE(at)
    at += 4
    return value
  }

  function below(n: number): number {
    if (!(Number.isInteger(n) && n >= 1 && n <= 0x1_0000_0000)) throw new RangeError(`below(${n}): 1 … 2^32 expected`)
    const fair = 0x1_0000_0000 - (0x1_0000_0000 % n)
    for (;;) {
      const drawn = uint32()
      if (drawn < fair) return drawn % n
    }
  }

  function shuffle<T>(items: readonly T[]): T[] {
    const order = [...items]
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(i + 1)
      ;[order[i], order[j]] = [order[j] as T, order[i] as T]
    }
    return order
  }

  return { uint32, below, fraction: () => uint32() / 0x1_0000_0000, shuffle }
}

/** A fresh seed from the system's generator: 128 bits as hex. */
export const drawSeed = (): string => randomBytes(16).toString('hex')
