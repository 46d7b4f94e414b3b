import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NatsPermissions, natsPermissions } from './nats-permissions.js'
import type { ServiceName } from './service-names.js'

/**
 * What a service of the last release may do and what one of this release may, together: for the length of a rolling deploy, in which
 * both log in under the same name.
 */
export function rollingPermissions(root: string): typeof natsPermissions {
  const before = readPermissions(readFileSync(join(root, 'deploy/last-release/nats.conf'), 'utf8'))
  return (service, engineIds) => {
    const now = natsPermissions(service, engineIds)
    const { publish = [], subscribe = [] } = before.get(service) ?? {}
    return { ...now, publish: [...new Set([...now.publish, ...publish])], subscribe: [...new Set([...now.subscribe, ...subscribe])] }
  }
}

/** The permissions of each user in a configuration that `productionNatsConfig` has written. */
export function readPermissions(config: string): Map<ServiceName, NatsPermissions> {
  const users = config.split(/user: "/).slice(1)
  const listIn = (text: string, name: string) => JSON.parse(new RegExp(`${name}: (\\[[^\\]]*\\])`).exec(text)?.[1] ?? '[]') as string[]
  return new Map(
    users.map((text) => [
      text.slice(0, text.indexOf('"')) as ServiceName,
      { publish: listIn(text, 'publish'), subscribe: listIn(text, 'subscribe') },
    ]),
  )
}
