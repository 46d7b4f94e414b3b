import type { Finding } from './fuzz.js'

/** What a person needs to look into each finding; the first line of an answer is enough to find it in the log by its request id. */
export function describeFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No answer broke a promise.'
  return findings.map(describeFinding).join('\n\n')
}

function describeFinding({ operation, fault, times, seed, request, answer }: Finding): string {
  const { 'x-api-key': _secret, ...headers } = request.headers
  const shown = { ...request, headers, body: request.body?.slice(0, 2_000) }
  return `${operation} ${fault} (${times} times; first by --seed ${seed})\n  ${JSON.stringify(shown)}\n  ${answer}`
}
