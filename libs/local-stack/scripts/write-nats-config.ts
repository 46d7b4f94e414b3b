// Writes deploy/nats.conf, and deploy/nats-rolling.conf for the length of a rolling deploy, from the table that the local stack uses too.
// Run: node --import tsx libs/local-stack/scripts/write-nats-config.ts
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { productionNatsConfig } from '../src/production-nats-config.js'
import { rollingPermissions } from '../src/rolling-permissions.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
writeFileSync(`${root}/deploy/nats.conf`, productionNatsConfig(root))
writeFileSync(`${root}/deploy/nats-rolling.conf`, productionNatsConfig(root, rollingPermissions(root)))
