import { existsSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second (USER_HZ), whatever the machine. */
const tickUs = 10_000

/** Processor time that a process has used so far, microseconds; undefined where there is no /proc. */
export function processorTimeUs(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return undefined
  // The name of the program stands in parentheses and may hold anything; user and system time are the 12th and 13th field after it.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * tickUs
}
