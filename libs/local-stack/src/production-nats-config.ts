import { permissionsText } from './nats-config.js'
import { natsPermissions } from './nats-permissions.js'
import { serviceNames } from './service-names.js'
import { engineIdsOf } from './start-stores.js'

/** The server's configuration for production: one user per service with its own subjects, passwords from the environment. */
export function productionNatsConfig(root: string, permissionsOf = natsPermissions): string {
  const engineIds = engineIdsOf(root)
  const users = serviceNames.map((service) => {
    return `    {
      user: "${service}", password: $NATS_${service.toUpperCase().replaceAll('-', '_')}_PASSWORD
      ${permissionsText(permissionsOf(service, engineIds[service]))}
    }`
  })
  return `# Made by libs/local-stack/scripts/write-nats-config.ts; a test holds it to the services. Passwords come from the environment.
port: 4222
http_port: 8222
max_payload: 4MB
ping_interval: "10s"
ping_max: 2
jetstream {
  store_dir: "/data"
  # Every acknowledged event has reached the disk. Needs NATS 2.12.3 or newer.
  sync_interval: always
}
authorization {
  users: [
${users.join('\n')}
  ]
}
`
}
