import { existsSync, readdirSync } from 'node:fs'
import { commonVariables } from '@selemene/service'
import { root } from './registered-metrics.js'

/** One environment variable as a service's table describes it. */
export interface Variable {
  description?: string
  default?: unknown
  enum?: string[]
  type?: string
  format?: string
  minimum?: number
  maximum?: number
  minLength?: number
  secret?: boolean
  requiredInProduction?: boolean
  '~optional'?: boolean
}

export type Table = Record<string, Variable>

/** Every service's own table: the one thing that its config.ts exports. */
export async function readTables(): Promise<[string, Table][]> {
  const services = readdirSync(`${root}services`).filter((name) => existsSync(`${root}services/${name}/src/config.ts`))
  return Promise.all(
    services.map(async (service) => {
      const module = (await import(`${root}services/${service}/src/config.ts`)) as Record<string, Table>
      return [service, Object.values(module)[0] ?? {}] as [string, Table]
    }),
  )
}

export const commonTable = commonVariables as Table

/** Every variable that `service` reads. */
export async function variablesOf(service: string): Promise<Table> {
  const own = (await readTables()).find(([name]) => name === service)?.[1]
  return { ...commonTable, ...own }
}
