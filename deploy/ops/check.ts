import type { OpsOutput } from './command.js'

/** One thing that was looked at: whether it is as it must be, and what was found. */
export interface Check {
  check: string
  ok: boolean
  found: string
}

/** The findings as a table; the command fails when one of them is not as it must be. */
export const report = (checks: readonly Check[]): OpsOutput => ({
  rows: checks.map(({ check, ok, found }) => ({ check, result: ok ? 'ok' : 'FAILED', found })),
  failed: checks.some(({ ok }) => !ok),
})

/** Runs `look` and turns what it throws into a finding. Passwords stand in addresses, so a message never repeats one. */
export async function checked(check: string, look: () => Promise<Omit<Check, 'check'>>): Promise<Check> {
  try {
    return { check, ...(await look()) }
  } catch (error) {
    return { check, ok: false, found: error instanceof Error ? error.message : String(error) }
  }
}

/** True when `version` (`2.12.3`, `8.0.1-debian`) is at least `least`. */
export function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [version, least].map((text) => text.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0)) as [number[], number[]]
  for (const [index, part] of want.entries()) if ((have[index] ?? 0) !== part) return (have[index] ?? 0) > part
  return true
}
