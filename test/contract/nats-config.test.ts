import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { productionNatsConfig } from '../../libs/local-stack/src/production-nats-config.js'
import { readPermissions, rollingPermissions } from '../../libs/local-stack/src/rolling-permissions.js'
import { serviceNames } from '../../libs/local-stack/src/service-names.js'
import { natsServer } from '../support/nats-server.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(`${root}/deploy/${file}`, 'utf8')

it('deploy/nats.conf is what the services need now (node --import tsx libs/local-stack/scripts/write-nats-config.ts writes it)', () => {
  expect(read('nats.conf')).toBe(productionNatsConfig(root))
})

it('deploy/nats-rolling.conf is what they and those of the last release need together', () => {
  expect(read('nats-rolling.conf')).toBe(productionNatsConfig(root, rollingPermissions(root)))
  const rolling = readPermissions(read('nats-rolling.conf'))
  for (const file of ['nats.conf', 'last-release/nats.conf']) {
    const users = [...readPermissions(read(file))]
    expect(users.length).toBe(6)
    for (const [user, { publish, subscribe }] of users) {
      expect(publish.length, user).toBeGreaterThan(0)
      expect(rolling.get(user)?.publish).toEqual(expect.arrayContaining([...publish]))
      expect(rolling.get(user)?.subscribe).toEqual(expect.arrayContaining([...subscribe]))
    }
  }
})

it.each(['nats.conf', 'nats-cluster.conf'])('the server takes deploy/%s with the variables that docs/deployment.md names', (name) => {
  const passwords = serviceNames.map((service) => [`NATS_${service.toUpperCase().replaceAll('-', '_')}_PASSWORD`, 'p0'])
  const cluster = { NATS_SERVER_NAME: 'nats-1', NATS_ROUTE_PASSWORD: 'p0', NATS_ROUTES: '["nats-route://route:p0@nats-2:6222"]' }
  const env = { ...Object.fromEntries(passwords), ...(name === 'nats.conf' ? {} : cluster) }
  const { status, stderr } = spawnSync(natsServer(), ['-t', '-c', `${root}/deploy/${name}`], { env, encoding: 'utf8' })
  expect(stderr).toContain('is valid')
  expect(status).toBe(0)
})
