import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApiKey } from '@selemene/contracts'
import { Problem } from '../bootstrap/problem.mjs'
import { type NatsUser, natsUsers } from './nats-permissions.js'
import { writeAtomically } from './write-atomically.js'

/** Made once per state directory, so that keys and data outlive a restart. */
export interface Secrets {
  nats: Record<NatsUser, string>
  natsRoutes: string
  postgres: { owner: string; auth: string; analytics: string }
  redis: string
  jwtSecret: string
  ipHashKey: string
  keys: { admin: string; enterprise: string; premium: string; free: string }
}

/** Reads `secrets.json` (mode 0600) or makes it; what a newer version needs is added. */
export function loadSecrets(stateDir: string): Secrets {
  const file = join(stateDir, 'secrets.json')
  const stored = existsSync(file) ? parse(file) : {}
  const fresh = createSecrets()
  const secrets: Secrets = { ...fresh, ...stored, nats: { ...fresh.nats, ...stored.nats }, postgres: { ...fresh.postgres, ...stored.postgres } }
  const text = JSON.stringify(secrets, null, 2)
  if (text !== JSON.stringify(stored, null, 2)) writeAtomically(file, text)
  return secrets
}

function parse(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>
  } catch (error) {
    throw new Problem(
      `${file} cannot be read (${(error as Error).message}). Remove the folder it lies in to begin anew; local users, keys and data go with it.`,
    )
  }
}

function createSecrets(): Secrets {
  return {
    nats: Object.fromEntries(natsUsers.map((user) => [user, password()])) as Record<NatsUser, string>,
    natsRoutes: password(),
    postgres: { owner: password(), auth: password(), analytics: password() },
    redis: password(),
    jwtSecret: randomBytes(32).toString('hex'),
    ipHashKey: randomBytes(32).toString('hex'),
    keys: { admin: createApiKey('test'), enterprise: createApiKey('test'), premium: createApiKey('test'), free: createApiKey('test') },
  }
}

/**
 * Hexadecimal after a letter: needs no quoting in a URL, a configuration file or SQL. Without the letter NATS's client takes the
 * digits after `user:` for the port.
 */
const password = () => `p${randomBytes(24).toString('hex')}`
