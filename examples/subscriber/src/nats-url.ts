import { readFileSync } from 'node:fs'

const stateFile = new URL('../../../.local/state.json', import.meta.url)

/** NATS_URL, else the NATS of the stack that `npm start` runs in this checkout. */
export function natsUrl(environment: Record<string, string | undefined>): string {
  if (environment.NATS_URL) return environment.NATS_URL
  const { nats_url } = JSON.parse(readFileSync(stateFile, 'utf8')) as { nats_url: string }
  return nats_url
}
