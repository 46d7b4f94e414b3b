import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { productionNatsConfig } from '../../libs/local-stack/src/production-nats-config.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

it('deploy/nats.conf is what the services need now (node --import tsx libs/local-stack/scripts/write-nats-config.ts writes it)', () => {
  expect(readFileSync(`${root}/deploy/nats.conf`, 'utf8')).toBe(productionNatsConfig(root))
})
