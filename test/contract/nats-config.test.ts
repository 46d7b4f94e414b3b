import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { productionNatsConfig } from '../../libs/local-stack/src/production-nats-config.js'
import { readPermissions, rollingPermissions } from '../../libs/local-stack/src/rolling-permissions.js'

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
