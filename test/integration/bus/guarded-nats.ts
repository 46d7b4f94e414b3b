import { fileURLToPath } from 'node:url'
import { type Bus, connectBus, type Fault } from '@selemene/bus'
import { natsConfig } from '../../../libs/local-stack/src/nats-config.js'
import { type NatsUser, natsUsers } from '../../../libs/local-stack/src/nats-permissions.js'
import { rollingPermissions } from '../../../libs/local-stack/src/rolling-permissions.js'
import { serviceNames } from '../../../libs/local-stack/src/service-names.js'
import { engineIdsOf } from '../../../libs/local-stack/src/start-stores.js'
import { connectPlain, type PlainClient } from '../../support/plain-client.js'
import { type NatsProcess, startOwnNats } from '../events/nats-process.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
export const engineIds = engineIdsOf(root)

/** A connection of one service, with its own credentials and what it was told of them. */
export interface Login {
  bus: Bus
  /** With the same credentials, below the bus. */
  plain: PlainClient
  /** The server's refusals, in its words. */
  refusals: string[]
  faults: Fault[]
  close(): Promise<void>
}

/** A real NATS with the permissions that the local stack and deploy/nats.conf give, or those of deploy/nats-rolling.conf. */
export interface GuardedNats extends NatsProcess {
  urlOf(user: NatsUser): string
  login(user: NatsUser): Promise<Login>
}

export async function startGuardedNats({ rolling = false } = {}): Promise<GuardedNats> {
  const passwords = Object.fromEntries(natsUsers.map((user) => [user, `p-${user}`])) as Record<NatsUser, string>
  const nats = await startOwnNats({
    configure: (server) => natsConfig({ ...server, passwords, engineIds, ...(rolling ? { permissionsOf: rollingPermissions(root) } : {}) }),
    owner: { user: 'owner', password: passwords.owner },
  })
  const { host } = new URL(nats.url)
  const urlOf = (user: NatsUser) => `nats://${user}:${passwords[user]}@${host}`
  return {
    ...nats,
    urlOf,
    async login(user) {
      const refusals: string[] = []
      const faults: Fault[] = []
      const onError = (error: Error) => void refusals.push(error.message)
      const bus = await connectBus({
        url: urlOf(user),
        name: user,
        connectTimeoutMs: 5_000,
        onError,
        onFault: (fault) => faults.push(fault),
      })
      const plain = await connectPlain(urlOf(user), { service: user, onError })
      return { bus, plain, refusals, faults, close: () => Promise.all([bus.close(), plain.close()]).then(() => undefined) }
    },
  }
}

export const services = serviceNames
