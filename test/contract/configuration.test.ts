import { expect, test } from 'vitest'
import { commonTable, readTables, type Table, type Variable } from '../support/config-tables.js'

test('docs/configuration.md is what the services read (write it anew: npx vitest run test/contract/configuration.test.ts --update)', async () => {
  await expect(await describeAll()).toMatchFileSnapshot('../../docs/configuration.md')
})

test('every variable says what it is for', async () => {
  for (const [service, table] of [['common', commonTable] as const, ...(await readTables())])
    for (const [name, { description }] of Object.entries(table))
      expect([service, name, (description ?? '').length > 10]).toEqual([service, name, true])
})

async function describeAll(): Promise<string> {
  const own = (await readTables()).flatMap(([service, table]) => ['', `## ${service}`, '', ...describeTable(table)])
  return [...opening, '', '## Every service', '', ...describeTable(commonTable), ...own, ''].join('\n')
}

const opening = [
  '<!-- Made from the tables in libs/service/src/config.ts and services/*/src/config.ts by test/contract/configuration.test.ts. -->',
  '',
  '# Configuration',
  '',
  'Services read their configuration from environment variables, once, at start. A wrong or missing value is named on stderr, all of them at once and never with its content, and the service exits with code 78. In production the gateway stays up instead and tells at `/health/ready` which variables are missing.',
  '',
  'An empty value counts as absent. What is marked as required is so everywhere, or in production only (`NODE_ENV=production`). Secrets are never printed. In production a secret must not be an example, a repetition of a few characters, or the same as another; nor may a password within an address be short or common.',
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
