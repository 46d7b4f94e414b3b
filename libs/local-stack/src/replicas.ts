import { Problem } from '../bootstrap/problem.mjs'
import { type ServiceName, serviceNames } from './service-names.js'

/** How many of each service: reads `NOESIS_REPLICAS`, e.g. `engines-ts=2,gateway=2`. Unnamed services run once. */
export function parseReplicas(text: string | undefined): Record<ServiceName, number> {
  const counts = Object.fromEntries(serviceNames.map((name) => [name, 1])) as Record<ServiceName, number>
  for (const part of (text ?? '').split(',').filter((piece) => piece.trim() !== '')) {
    const [name = '', count = ''] = part.split('=').map((side) => side.trim())
    if (!isServiceName(name)) throw new Problem(`NOESIS_REPLICAS names ${name}, which is no service. Services: ${serviceNames.join(', ')}.`)
    if (!/^[1-9]\d?$/.test(count)) throw new Problem(`NOESIS_REPLICAS: ${name} needs a number from 1 to 99, as in ${name}=2.`)
    counts[name] = Number(count)
  }
  return counts
}

const isServiceName = (name: string): name is ServiceName => (serviceNames as readonly string[]).includes(name)

/** How many servers of NATS: reads `NOESIS_NATS_SERVERS`. A cluster needs a majority, so that 2 would be worse than 1. */
export function parseNatsServers(text: string | undefined): number {
  const count = text === undefined || text === '' ? 1 : Number(text)
  if (![1, 3, 5].includes(count)) throw new Problem('NOESIS_NATS_SERVERS must be 1, 3 or 5: a cluster goes on while more than half of it lives.')
  return count
}
