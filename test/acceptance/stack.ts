import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What the tests know of the stack that they look at from outside. */
export interface Stack {
  baseUrl: URL
  keys: { admin: string; enterprise: string; premium: string; free: string }
  /** Signs tokens; here only to make tokens that are almost right. */
  jwtSecret: string
}

/** Reads the stack's state file. Its address is taken from there too: Vite claims the variable BASE_URL for itself. */
export function readStack(): Stack {
  const { STATE_FILE } = process.env
  if (STATE_FILE === undefined) throw new Error('Set STATE_FILE to the state.json of a running stack, or run `npm test`.')
  const { base_url, keys } = JSON.parse(readFileSync(STATE_FILE, 'utf8')) as { base_url: string; keys: Stack['keys'] }
  const { jwtSecret } = JSON.parse(readFileSync(join(dirname(STATE_FILE), 'secrets.json'), 'utf8')) as { jwtSecret: string }
  return { baseUrl: new URL(base_url), keys, jwtSecret }
}
