import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

/** Passes text on while counting its lines (rows: COPY writes a line break within a value as two characters) and hashing it. */
export function countAndHash() {
  const hash = createHash('sha256')
  let rows = 0
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1
      done(null, chunk)
    },
  })
  return { stream, result: () => ({ rows, sha256: hash.digest('hex') }) }
}
