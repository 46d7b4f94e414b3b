import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillIn } from '../../deploy/ops/commands/init-env.js'
import { commonTable, readTables, type Variable } from '../support/config-tables.js'
import { root } from '../support/registered-metrics.js'

const compose = readFileSync(`${root}docker-compose.yml`, 'utf8')

test('.env.example holds every variable of docker-compose.yml (write it anew: npx vitest run test/contract/env-example.test.ts --update)', async () => {
  const text = await describeEnvironment()
  await expect(text).toMatchFileSnapshot('../../.env.example')
  const asked = new Set([...compose.matchAll(/\$\{([A-Z0-9_]+)/g)].map((match) => match[1] as string))
  expect([...asked].filter((name) => !new RegExp(`^(# )?${name}=`, 'm').test(text))).toEqual([])
})

test('init-env draws every secret once, puts it into the addresses, and leaves what is set', async () => {
  const example = await describeEnvironment()
  const first = fillIn(example, '')
  expect(first.text).not.toMatch(/^[A-Z0-9_]+=.*[<>]/m)
  const drawn = first.made.map((name) => new RegExp(`^${name}=(.*)$`, 'm').exec(first.text)?.[1])
  expect(new Set(drawn).size).toBe(first.made.length)
  expect(drawn.every((secret) => (secret?.length ?? 0) >= 32)).toBe(true)
  expect(fillIn(example, first.text)).toEqual({ text: first.text, made: [], added: [] })
})

test('init-env adds what a newer example has to an older file', () => {
  const { text, made, added } = fillIn('A=<generate>\nB=1\nURL=x://<A>@host\n', 'A=kept-as-it-is\n')
  expect({ text, made, added }).toEqual({ text: 'A=kept-as-it-is\nB=1\nURL=x://kept-as-it-is@host\n', made: [], added: ['B', 'URL'] })
})

/** Fixed words first, then the secrets that the compose file asks for, then every setting with its default. */
async function describeEnvironment(): Promise<string> {
  const asked = [...new Set([...compose.matchAll(/\$\{([A-Z0-9_]+):\?/g)].map((match) => match[1] as string))]
  const secrets = [...asked, 'NATS_ROUTE_PASSWORD', 'METRICS_TOKEN', 'GRAFANA_PASSWORD']
  const variables: Record<string, Variable> = Object.assign({}, commonTable, ...(await readTables()).map(([, table]) => table))
  const passed = Object.entries(variables).filter(([name]) => compose.includes(`\${${name}:-`) && !secrets.includes(name) && name !== 'PORT')
  const settings = passed.flatMap(([name, { description, default: standard }]) => ['', `# ${description}`, `# ${name}=${standard ?? ''}`])
  return [...opening, ...secrets.map((name) => `${name}=<generate>`), ...addresses, ...settings, ''].join('\n')
}

const opening = `# What docker compose and npm run ops read. Make .env of it with \`npm run ops -- init-env\`, which draws the secrets.
# Made by test/contract/env-example.test.ts from docker-compose.yml and the services' tables of variables.

# Which parts run: one-nats or three-nats, and observability (collector, Prometheus, Grafana) where it is wanted.
COMPOSE_PROFILES=one-nats
# With three-nats: nats-1:4222,nats://nats-2:4222,nats://nats-3:4222
NATS_HOSTS=nats:4222
# While releases run side by side: ./deploy/nats-rolling.conf
NATS_CONFIG=./deploy/nats.conf

# Images: registry and folder, and the tag that is started. To go back, name the tag of the release before.
IMAGES=selemene
TAG=latest
# What is written into images that are built here.
REVISION=unknown

# Ports on this machine; all but the gateway's are open to this machine alone.
PORT=8080
NATS_PORT=4222
POSTGRES_PORT=5432
REDIS_PORT=6379
PROMETHEUS_PORT=9090
GRAFANA_PORT=3000

# Most that Redis may hold; it drops what was not used for longest.
REDIS_MAXMEMORY=256mb

# Secrets.`.split('\n')

const addresses = `
# Where npm run ops finds the stores, as the owner of the database and as the gateway on the bus.
DATABASE_URL=postgres://noesis:<POSTGRES_PASSWORD>@127.0.0.1:<POSTGRES_PORT>/noesis
REDIS_URL=redis://:<REDIS_PASSWORD>@127.0.0.1:<REDIS_PORT>
NATS_URL=nats://gateway:<NATS_GATEWAY_PASSWORD>@127.0.0.1:<NATS_PORT>
BASE_URL=http://127.0.0.1:<PORT>

# Settings of the services, with their defaults.`.split('\n')
