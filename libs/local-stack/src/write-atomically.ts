import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Replaces a file in one step, so that a reader sees the old or the new content; only the owner may read it. */
export function writeAtomically(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, text, { mode: 0o600 })
  chmodSync(draft, 0o600) // The mode above is ignored for a draft that a killed process left.
  renameSync(draft, file)
}
