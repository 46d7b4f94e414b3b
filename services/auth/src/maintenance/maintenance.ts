import type { Endpoint } from '@selemene/bus'
import type { AuthRequest, Maintenance } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { recordEntry } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { selectMaintenance, writeMaintenance } from './maintenance-store.js'

const defaultRetryAfterSeconds = 60
export const maintenanceOff: Maintenance = { enabled: false, retry_after_seconds: defaultRetryAfterSeconds, message: null, since: null }

export async function readMaintenance({ db }: AuthParts): Promise<Maintenance> {
  const [row] = await db.query(selectMaintenance)
  return row?.value ?? maintenanceOff
}

/** Everyone but admins and health gets 503 from now on. */
export function startMaintenance(parts: AuthParts, actor: Actor, input: AuthRequest<'startMaintenance'>): Promise<Maintenance> {
  const state: Maintenance = {
    enabled: true,
    retry_after_seconds: input.retry_after_seconds ?? defaultRetryAfterSeconds,
    message: input.message ?? null,
    since: new Date().toISOString(),
  }
  return change(parts, actor, 'maintenance.started', state)
}

export const stopMaintenance = (parts: AuthParts, actor: Actor): Promise<Maintenance> => change(parts, actor, 'maintenance.stopped', maintenanceOff)

async function change({ db }: AuthParts, actor: Actor, action: string, state: Maintenance): Promise<Maintenance> {
  await db.transaction(async (tx) => {
    await writeMaintenance(tx, state)
    await recordEntry(tx, actor, { action })
  })
  return state
}

export const maintenanceEndpoints = (parts: AuthParts): Endpoint[] => [
  authEndpoint('readMaintenance', () => readMaintenance(parts)),
  authEndpoint('startMaintenance', (input, { actor }) => startMaintenance(parts, actor, input)),
  authEndpoint('stopMaintenance', (_, { actor }) => stopMaintenance(parts, actor)),
]
