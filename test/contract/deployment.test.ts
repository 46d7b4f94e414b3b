import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { installed } from '../../build.mjs'
import { readComposeFile } from '../support/compose-file.js'
import { type Variable, variablesOf } from '../support/config-tables.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')
const services = readdirSync(`${root}services`)
const compose = readComposeFile(read('docker-compose.yml'))

interface RailwayFile {
  deploy: { preDeployCommand?: string[] }
  environments: Record<string, { deploy: { numReplicas: number } }>
}

const isRequired = (variable: Variable) => variable.requiredInProduction === true || (!('default' in variable) && variable['~optional'] !== true)

const commandOf = (service: string) =>
  service === 'engines-ts' ? ['bun', 'services/engines-ts/dist/main.js'] : ['node', '--enable-source-maps', `services/${service}/dist/main.js`]

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
    expect(dockerfile).toMatch(/cp --parents .*\bbuild\.mjs\b.*\n(.*\n)*RUN node build\.mjs\b/)
    expect(JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]')).toEqual(commandOf(service))
    expect(railway.deploy.startCommand).toBe(commandOf(service).join(' '))
    expect(compose[service]?.command).toBeUndefined()
    expect(compose[service]?.dockerfile).toBe(`services/${service}/Dockerfile`)
  })

  test('is built from its own packages, as a user without rights, without a line that asks for another builder', () => {
    for (const [, from] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const path of (from as string).split(' ')) expect([path, path === '.' || existsSync(`${root}${path}`)]).toEqual([path, true])
    expect(dockerfile).toContain(`RUN node deploy/images/install.mjs ${service}\n`)
    expect(dockerfile).toContain(`deploy/images/assemble.mjs ${service} /image\n`)
    const [base, user] = service === 'engines-ts' ? ['oven/bun:1-slim', 'bun'] : ['node:24-bookworm-slim', 'node']
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].at(-1)?.[1]).toBe(base)
    expect(/^USER (.*)$/m.exec(dockerfile)?.[1]).toBe(user)
    expect(dockerfile).toMatch(/NODE_ENV=production/)
    expect(dockerfile).not.toMatch(/^# *syntax=/im)
  })

  test('installs its packages in a layer that no source is in', () => {
    const stages = dockerfile.split(/^FROM /m)
    const packages = stages.find((stage) => stage.includes('AS packages')) ?? ''
    expect([...packages.matchAll(/^COPY .*$/gm)].map(([line]) => line)).toEqual(['COPY --from=manifests /manifests ./'])
    expect(stages.find((stage) => stage.includes('AS manifests'))).toMatch(/cp --parents .*\$\(find \. -name package\.json\) \/manifests/)
  })

  test('says in labels what it is, of which revision and under which licence', () => {
    for (const label of ['title', 'licenses="AGPL-3.0-or-later"', 'revision="$REVISION"', 'source="$SOURCE"'])
      expect(dockerfile).toMatch(new RegExp(`^LABEL .*org\\.opencontainers\\.image\\.${label.replace(/[$.]/g, '\\$&')}`, 'm'))
  })

  test('listens where it is expected and is asked after its health there', async () => {
    const name = service === 'gateway' ? 'PORT' : 'HEALTH_PORT'
    const port = String((await variablesOf(service))[name]?.default)
    expect(dockerfile).toContain(`${name}=${port}`)
    expect(/^EXPOSE (\d+)$/m.exec(dockerfile)?.[1]).toBe(port)
    expect(/^HEALTHCHECK .*$/m.exec(dockerfile)?.[0]).toContain(`http://127.0.0.1:${port}/health/live`)
    // As the plan says: every 30 s, within 5 s, three in a row.
    expect(dockerfile).toMatch(/^HEALTHCHECK --interval=30s --timeout=5s --retries=3 /m)
    expect(railway.deploy.healthcheckPath).toBe('/health/ready')
    expect(compose[service]?.ports ?? []).toEqual(service === 'gateway' ? [`\${PORT:-${port}}:${port}`] : [])
  })

  test('gets every variable that it reads from docker compose, and none that it does not know', async () => {
    const known = await variablesOf(service)
    const given = Object.keys(compose[service]?.environment ?? {})
    expect(given.filter((name) => !(name in known))).toEqual([])
    // The image sets these: they belong to how it is built.
    const ofTheImage = ['NODE_ENV', 'HEALTH_PORT', 'PORT', 'EVENTS_SPOOL_DIR', 'RELEASE']
    expect(Object.keys(known).filter((name) => !given.includes(name) && !ofTheImage.includes(name))).toEqual([])
    for (const name of given.filter((each) => isRequired(known[each] as Variable))) expect(compose[service]?.environment[name]).not.toMatch(/:-\}$/)
  })

  test('starts after what it needs is healthy, and writes nowhere but where it may', () => {
    const { dependsOn = {}, healthcheck, readOnly } = compose[service] ?? {}
    expect(readOnly).toBe(true)
    expect(healthcheck?.test.join(' ')).toContain('/health/ready')
    const conditions = Object.entries(dependsOn).map(([name, { condition }]) => [name, condition])
    expect(conditions).toContainEqual(['nats', 'service_healthy'])
    const writes = compose[service]?.environment.DATABASE_URL !== undefined
    if (writes) expect(conditions).toContainEqual(['migrate', 'service_completed_successfully'])
  })

  test('logs in to the bus under its own name, which the bus knows', () => {
    expect(compose[service]?.environment.NATS_URL).toMatch(new RegExp(`^nats://${service}:\\$\\{NATS_[A-Z_]+PASSWORD`))
    expect(read('deploy/nats.conf')).toContain(`user: "${service}"`)
  })

  test('is built by Railway from its own Dockerfile, and given time to finish', () => {
    expect(railway.build).toMatchObject({ builder: 'DOCKERFILE', dockerfilePath: `services/${service}/Dockerfile` })
    expect(railway.build.watchPatterns).toEqual(
      expect.arrayContaining([`services/${service}/**`, 'libs/**', 'package-lock.json', 'deploy/images/**']),
    )
    // Longer than the ten seconds that a service takes for what is in flight.
    expect(railway.deploy.drainingSeconds).toBeGreaterThan(10)
    for (const command of railway.deploy.preDeployCommand ?? [])
      for (const file of command.match(/\S+\.js/g) ?? []) expect([file, existsSync(`${root}${sourceOf(file)}`)]).toEqual([file, true])
  })
})

test('what a source looks up among the installed packages while it runs is not left to the bundle', () => {
  const sources = ['libs', 'services'].flatMap((top) => readdirSync(`${root}${top}`, { recursive: true }).map((file) => `${top}/${file}`))
  const lookUps = sources
    .filter((file) => /^\w+\/[\w-]+\/src\/.*(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => [...read(file).matchAll(/\bresolve\([`'"](?<name>@[\w-]+\/[\w-]+|\w[\w-]*)\//g)])
    .map(({ groups }) => groups?.name)
  expect(lookUps).toContain('@expo-google-fonts/inter')
  for (const name of lookUps) expect(installed).toContain(name)
})

test('one service alone migrates before it is deployed, and every environment says how many replicas it runs', () => {
  const files = services.map((service) => JSON.parse(read(`services/${service}/railway.json`)) as RailwayFile)
  expect(files.filter(({ deploy }) => deploy.preDeployCommand !== undefined).length).toBe(1)
  for (const { environments } of files) {
    expect(Object.keys(environments).sort()).toEqual(['development', 'production', 'test'])
    for (const { deploy } of Object.values(environments)) expect(deploy.numReplicas).toBeGreaterThan(0)
  }
})

test('the railway.json at the top is the gateway’s', () => {
  expect(JSON.parse(read('railway.json'))).toEqual(JSON.parse(read('services/gateway/railway.json')))
})

test('docker compose runs every service, the stores, one migration, and nothing unknown', () => {
  const own = Object.keys(compose).filter((name) => !compose[name]?.profiles.some((profile) => ['observability', 'three-nats'].includes(profile)))
  expect(own.sort()).toEqual([...services, 'nats', 'postgres', 'redis', 'migrate'].sort())
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
