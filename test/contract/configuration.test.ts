import { existsSync, readdirSync } from 'node:fs'
import { commonVariables } from '@selemene/service'
import { expect, test } from 'vitest'
import { root } from '../support/registered-metrics.js'

interface Variable {
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
type Table = Record<string, Variable>

/** Every service's own table: the one thing that its config.ts exports. */
async function readTables(): Promise<[string, Table][]> {
  const services = readdirSync(`${root}services`).filter((name) => existsSync(`${root}services/${name}/src/config.ts`))
  return Promise.all(
    services.map(async (service) => {
      const module = (await import(`${root}services/${service}/src/config.ts`)) as Record<string, Table>
      return [service, Object.values(module)[0] ?? {}] as [string, Table]
    }),
  )
}

test('docs/configuration.md is what the services read (write it anew: npx vitest run test/contract/configuration.test.ts --update)', async () => {
  await expect(await describeAll()).toMatchFileSnapshot('../../docs/configuration.md')
})

test('every variable says what it is for', async () => {
  for (const [service, table] of [['common', commonVariables as Table] as const, ...(await readTables())])
    for (const [name, { description }] of Object.entries(table))
      expect([service, name, (description ?? '').length > 10]).toEqual([service, name, true])
})

async function describeAll(): Promise<string> {
  const own = (await readTables()).flatMap(([service, table]) => ['', `## ${service}`, '', ...describeTable(table)])
  return [...opening, '', '## Every service', '', ...describeTable(commonVariables as Table), ...own, ''].join('\n')
}

const opening = [
  '<!-- Made from the tables in libs/service/src/config.ts and services/*/src/config.ts by test/contract/configuration.test.ts. -->',
  '',
  '# Configuration',
  '',
  'Services read their configuration from environment variables, once, at start. A wrong or missing value is named on stderr, all of them at once and never with its content, and the service exits with code 78. In production the gateway stays up instead and tells at `/health/ready` which variables are missing.',
  '',
  'An empty value counts as absent. What is marked as required is so everywhere, or in production only (`NODE_ENV=production`). Secrets are never printed.',
]

function describeTable(table: Table): string[] {
  const rows = Object.entries(table).map(([name, variable]) => [
    `\`${name}\``,
    variable.description ?? '',
    kindOf(variable),
    variable.default === undefined ? '' : `\`${String(variable.default)}\``,
    requirementOf(variable),
  ])
  return ['| Variable | What it is for | Value | Default | Required |', '|---|---|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)]
}

function kindOf({ enum: values, type, format, minimum, maximum, minLength, secret }: Variable): string {
  const kind = () => {
    if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ')
    if (type === 'integer') return `whole number${rangeOf(minimum, maximum)}`
    if (type === 'boolean') return '`true`, `false`'
    if (format !== undefined) return formatNames[format] ?? format
    return minLength === undefined ? 'text' : `text of ${minLength} bytes or more`
  }
  return secret ? `${kind()}, secret` : kind()
}

const formatNames: Record<string, string> = {
  uri: 'URL',
  web: 'URL, http or https',
  networks: 'addresses or networks',
  origins: 'origins',
}

function rangeOf(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`
  return minimum === undefined ? '' : `, at least ${minimum}`
}

function requirementOf(variable: Variable): string {
  if (variable.requiredInProduction) return 'in production'
  return variable['~optional'] || variable.default !== undefined ? '' : 'yes'
}
