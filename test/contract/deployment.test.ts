import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { commonVariables } from '@selemene/service'
import { describe, expect, test } from 'vitest'
import { readComposeFile } from '../support/compose-file.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')
const services = readdirSync(`${root}services`)
const compose = readComposeFile(read('docker-compose.yml'))

interface Variable {
  default?: unknown
  requiredInProduction?: boolean
  '~optional'?: boolean
}

/** The environment variables that a service reads, by name. */
async function variablesOf(service: string): Promise<Record<string, Variable>> {
  const file = `services/${service}/src/config.ts`
  const own = existsSync(`${root}${file}`) ? Object.values((await import(`${root}${file}`)) as Record<string, Record<string, Variable>>)[0] : {}
  return { ...(commonVariables as Record<string, Variable>), ...own }
}

const isRequired = (variable: Variable) => variable.requiredInProduction === true || (!('default' in variable) && variable['~optional'] !== true)

/** The workspaces of ours that a package needs, itself included. */
function workspacesOf(folder: string, seen = new Set<string>()): Set<string> {
  if (seen.has(folder)) return seen
  seen.add(folder)
  const { dependencies = {} } = JSON.parse(read(`${folder}/package.json`)) as { dependencies?: Record<string, string> }
  for (const name of Object.keys(dependencies)) if (name.startsWith('@selemene/')) workspacesOf(`libs/${name.slice('@selemene/'.length)}`, seen)
  return seen
}

const commandOf = (service: string) =>
  service === 'engines-ts'
    ? ['node_modules/.bin/bun', 'services/engines-ts/src/main.ts']
    : ['node', '--conditions=compiled', '--enable-source-maps', `services/${service}/dist/main.js`]

/** What `npm run build` makes a file of dist from. */
const sourceOf = (file: string) => file.replace('/dist/', '/src/').replace(/\.js$/, '.ts')

describe.each(services)('%s', (service) => {
  const dockerfile = read(`services/${service}/Dockerfile`)
  const railway = JSON.parse(read(`services/${service}/railway.json`)) as {
    build: { builder: string; dockerfilePath: string; watchPatterns: string[] }
    deploy: Record<string, unknown> & { startCommand: string; preDeployCommand?: string[] }
  }

  test('starts by the same command everywhere', () => {
    const main = commandOf(service).at(-1) as string
    expect(existsSync(`${root}${sourceOf(main)}`)).toBe(true)
    if (main.includes('/dist/')) expect(dockerfile).toMatch(/^COPY .*\bbuild\.mjs\b.*\n(.*\n)*RUN .* && npm run build\b/m)
    expect(JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]')).toEqual(commandOf(service))
    expect(railway.deploy.startCommand).toBe(commandOf(service).join(' '))
    expect(compose[service]?.command).toBeUndefined()
    expect(compose[service]?.dockerfile).toBe(`services/${service}/Dockerfile`)
  })

  test('is built with the libraries that it needs, and no others', () => {
    const built = [...(/npm ci (.*) &&/.exec(dockerfile)?.[1] ?? '').matchAll(/-w (\S+)/g)].map((match) => match[1])
    expect(built.sort()).toEqual([...workspacesOf(`services/${service}`)].sort())
    for (const [, from] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const path of (from as string).split(' ')) expect([path, existsSync(`${root}${path}`)]).toEqual([path, true])
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(dockerfile).toMatch(/NODE_ENV=production/)
  })

  test('listens where it is expected and is asked after its health there', async () => {
    const name = service === 'gateway' ? 'PORT' : 'HEALTH_PORT'
    const port = String((await variablesOf(service))[name]?.default)
    expect(dockerfile).toContain(`${name}=${port}`)
    expect(/^EXPOSE (\d+)$/m.exec(dockerfile)?.[1]).toBe(port)
    expect(/^HEALTHCHECK .*$/m.exec(dockerfile)?.[0]).toContain(`http://127.0.0.1:${port}/health/live`)
    expect(railway.deploy.healthcheckPath).toBe('/health/ready')
    expect(compose[service]?.ports ?? []).toEqual(service === 'gateway' ? [`\${PORT:-${port}}:${port}`] : [])
  })

  test('gets every variable that it needs from docker compose, and none that it does not know', async () => {
    const known = await variablesOf(service)
    const given = Object.keys(compose[service]?.environment ?? {})
    expect(given.filter((name) => !(name in known))).toEqual([])
    const required = Object.entries(known).filter(([, variable]) => isRequired(variable))
    expect(required.map(([name]) => name).filter((name) => !given.includes(name))).toEqual([])
  })

  test('logs in to the bus under its own name, which the bus knows', () => {
    expect(compose[service]?.environment.NATS_URL).toMatch(new RegExp(`^nats://${service}:\\$\\{NATS_[A-Z_]+PASSWORD`))
    expect(read('deploy/nats.conf')).toContain(`user: "${service}"`)
  })

  test('is built by Railway from its own Dockerfile, and given time to finish', () => {
    expect(railway.build).toMatchObject({ builder: 'DOCKERFILE', dockerfilePath: `services/${service}/Dockerfile` })
    expect(railway.build.watchPatterns).toEqual(expect.arrayContaining([`services/${service}/**`, 'libs/**', 'package-lock.json']))
    // Longer than the ten seconds that a service takes for what is in flight.
    expect(railway.deploy.drainingSeconds).toBeGreaterThan(10)
    for (const command of railway.deploy.preDeployCommand ?? [])
      for (const file of command.match(/\S+\.js/g) ?? []) expect([file, existsSync(`${root}${sourceOf(file)}`)]).toEqual([file, true])
  })
})

test('the railway.json at the top is the gateway’s', () => {
  expect(JSON.parse(read('railway.json'))).toEqual(JSON.parse(read('services/gateway/railway.json')))
})

test('docker compose runs every service, the stores, one migration, and nothing unknown', () => {
  expect(Object.keys(compose).sort()).toEqual([...services, 'nats', 'postgres', 'redis', 'migrate'].sort())
  const file = compose.migrate?.command?.find((word) => word.endsWith('.js')) ?? 'none'
  expect([file, existsSync(`${root}${sourceOf(file)}`)]).toEqual([file, true])
  const source = ['migrate.ts', 'owner-url.ts'].map((name) => read(`services/auth/src/cli/${name}`)).join('\n')
  for (const name of Object.keys(compose.migrate?.environment ?? {})) expect(source).toContain(name)
})

test('the bus gets every password that its configuration asks for', () => {
  const asked = [...read('deploy/nats.conf').matchAll(/\$(NATS_[A-Z_]+)/g)].map((match) => match[1] as string)
  expect(asked.length).toBeGreaterThan(0)
  const given = Object.keys(compose.nats?.environment ?? {})
  expect([...new Set(asked)].filter((name) => !given.includes(name))).toEqual([])
})
