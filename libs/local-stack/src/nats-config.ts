import { natsPermissions } from './nats-permissions.js'
import type { Secrets } from './secrets.js'
import type { ServiceName } from './service-names.js'

export interface NatsConfigOptions {
  port: number
  storeDir: string
  passwords: Secrets['nats']
  /** The engines that each service holds. */
  engineIds: Readonly<Record<ServiceName, readonly string[]>>
}

/**
 * The server's configuration file. A frozen client is dropped after two unanswered pings, so that its healthy replicas get
 * its calls within seconds.
 */
export function natsConfig({ port, storeDir, passwords, engineIds }: NatsConfigOptions): string {
  const users = Object.entries(passwords).map(([user, password]) => {
    const login = `user: ${quote(user)}, password: ${quote(password)}`
    if (user === 'owner') return `    { ${login} }`
    const { publish, subscribe } = natsPermissions(user as ServiceName, engineIds[user as ServiceName])
    return `    { ${login}, permissions: { publish: ${list(publish)}, subscribe: ${list(subscribe)} } }`
  })
  return `listen: 127.0.0.1:${port}
max_payload: 4MB
ping_interval: "2s"
ping_max: 2
jetstream { store_dir: ${quote(storeDir)} }
authorization {
  users: [
${users.join('\n')}
  ]
}
`
}

const quote = (text: string) => JSON.stringify(text)
const list = (subjects: readonly string[]) => `[${subjects.map(quote).join(', ')}]`
