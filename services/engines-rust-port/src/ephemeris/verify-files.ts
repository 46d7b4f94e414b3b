import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EphemerisFile } from './ephemeris.js'

/** Planets and Moon, each in files of 600 years, named for the century that they begin in. */
const names = ['sepl', 'semo'].flatMap((kind) => ['00', '06', '12', '18', '24'].map((century) => `${kind}_${century}.se1`))

/** Reads and hashes every ephemeris file of a folder and compares it with the folder's SHA256SUMS. Throws an Error naming the file at fault. */
export function verifyFiles(folder: string): EphemerisFile[] {
  const sums = readSums(folder)
  return names.map((name) => {
    const expected = sums.get(name)
    if (expected === undefined) throw new Error(`Ephemeris file ${name} has no line in ${join(folder, 'SHA256SUMS')}`)
    const sha256 = createHash('sha256').update(read(folder, name)).digest('hex')
    if (sha256 !== expected) throw new Error(`Ephemeris file ${join(folder, name)} is damaged: its SHA-256 is ${sha256}, expected ${expected}`)
    return { name, sha256 }
  })
}

/** Lines as `sha256sum` writes them: the digest, two spaces, the name. */
function readSums(folder: string): Map<string, string> {
  const lines = read(folder, 'SHA256SUMS').toString('utf8').trim().split('\n')
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
}

function read(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name))
  } catch (cause) {
    throw new Error(`Ephemeris file ${join(folder, name)} is missing or cannot be read`, { cause })
  }
}
