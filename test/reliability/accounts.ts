import type { Tier } from '@selemene/contracts'

/** A user of a run's own, whom no limit stops. */
export interface Account {
  userId: string
  key: string
}

/** Where a stack answers, and its admin's key. */
export interface Door {
  base: string
  adminKey: string
}

const noLimit = 10_000_000

export async function openAccount(door: Door, tier: Tier): Promise<Account> {
  const { user_id } = await post<{ user_id: string }>(door, '/api/v1/admin/users', { tier, consciousness_level: 5 })
  const fields = { user_id, tier, consciousness_level: 5, rate_limit: noLimit }
  const { api_key } = await post<{ api_key: string }>(door, '/api/v1/admin/keys', fields)
  return { userId: user_id, key: api_key }
}

export async function tokenOf({ base }: Door, { key }: Account): Promise<string> {
  return (await post<{ token: string }>({ base, adminKey: key }, '/api/v1/auth/token', undefined)).token
}

/** An engine's or a workflow's own example request, as `/api/v1/{path}` gives it. */
export async function exampleOf({ base }: Door, { key }: Account, path: string): Promise<unknown> {
  const answer = await fetch(`${base}/api/v1/${path}`, { headers: { 'x-api-key': key } })
  const { examples } = (await answer.json()) as { examples: { request: unknown }[] }
  return examples[0]?.request
}

async function post<T>({ base, adminKey }: Door, path: string, data: unknown): Promise<T> {
  const json = data === undefined ? {} : { headers: { 'x-api-key': adminKey, 'content-type': 'application/json' }, body: JSON.stringify(data) }
  const answer = await fetch(base + path, { method: 'POST', headers: { 'x-api-key': adminKey }, ...json })
  if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}
