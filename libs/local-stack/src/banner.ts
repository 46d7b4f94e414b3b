import type { StackState } from './stack-state.js'

/**
 * What the terminal shows when the stack is ready: where it is, and one request to paste. The page's address brings the key along behind
 * the `#`, which a browser sends to no server.
 */
export function banner({ base_url, keys }: StackState): string {
  const body = JSON.stringify({ birth_data: { name: 'Ada Lovelace', date: '1991-08-13' } })
  return `
  Selemene is ready

  Try it  ${base_url}/#key=${keys.enterprise}
  API     ${base_url}
  Docs    ${base_url}/api/docs
  Key     ${keys.enterprise}   (more in .local/state.json)

  From a terminal:
  curl -s -X POST ${base_url}/api/v1/engines/numerology/calculate \\
    -H 'X-API-Key: ${keys.enterprise}' \\
    -H 'Content-Type: application/json' \\
    -d '${body}'

  Ctrl-C stops everything.
`
}
