import { type NatsPermissions, natsPermissions } from './nats-permissions.js'
import type { Secrets } from './secrets.js'
import type { ServiceName } from './service-names.js'

export interface NatsConfigOptions {
  port: number
  storeDir: string
  passwords: Secrets['nats']
  /** The engines that each service holds. */
  engineIds: Readonly<Record<ServiceName, readonly string[]>>
  permissionsOf?: typeof natsPermissions
  cluster?: ClusterMember
}

/** One server's place among several that know each other. */
export interface ClusterMember {
  /** Its name; each has another. */
  serverName: string
  routePort: number
  /** Where all of them listen for each other, this one included. */
  routePorts: readonly number[]
  /** What a server has to say to be let in. */
  password: string
}

/**
 * The server's configuration file. A frozen client is dropped after two unanswered pings, so that its healthy replicas get
 * its calls within seconds.
 */
export function natsConfig({ port, storeDir, passwords, engineIds, permissionsOf = natsPermissions, cluster }: NatsConfigOptions): string {
  const users = Object.entries(passwords).map(([user, password]) => {
    const login = `user: ${quote(user)}, password: ${quote(password)}`
    if (user === 'owner') return `    { ${login} }`
    return `    { ${login}, ${permissionsText(permissionsOf(user as ServiceName, engineIds[user as ServiceName]))} }`
  })
  return `listen: 127.0.0.1:${port}
max_payload: 4MB
ping_interval: "2s"
ping_max: 2
${cluster === undefined ? '' : clusterConfig(cluster)}jetstream { store_dir: ${quote(storeDir)} }
authorization {
  users: [
${users.join('\n')}
  ]
}
`
}

/** Longer than the longest REQUEST_TIMEOUT_SECS; replies that stream are many. */
const responses = 'allow_responses: { max: -1, expires: "6m" }'

/** As the server reads them, on one line. */
export function permissionsText({ publish, subscribe, allowResponses }: NatsPermissions): string {
  const rights = [`publish: ${list(publish)}`, `subscribe: ${list(subscribe)}`, ...(allowResponses ? [responses] : [])]
  return `permissions: { ${rights.join(', ')} }`
}

/**
 * Clients are told all addresses by their URL and none by the servers: what a proxy or a container hides must not show through. The
 * servers ping each other every second, since a frozen one is handed its share of the calls until its neighbors notice. NATS ≥ 2.10.
 */
function clusterConfig({ serverName, routePort, routePorts, password }: ClusterMember): string {
  const routes = routePorts.map((port) => quote(`nats-route://route:${password}@127.0.0.1:${port}`))
  return `server_name: ${quote(serverName)}
cluster {
  name: selemene
  listen: 127.0.0.1:${routePort}
  no_advertise: true
  ping_interval: "1s"
  ping_max: 2
  authorization { user: route, password: ${quote(password)} }
  routes: [${routes.join(', ')}]
}
`
}

const quote = (text: string) => JSON.stringify(text)
const list = (subjects: readonly string[]) => `[${subjects.map(quote).join(', ')}]`
