#!/usr/bin/env node
// npm run test:faults -- --seed S --only TEXT: one fault after the other under load, and what holds meanwhile. See faults-command.ts.
import '../../libs/local-stack/bootstrap/check-node.mjs'

const { bootstrap } = await import('../../libs/local-stack/bootstrap/main.mjs')
await bootstrap({ entry: 'test/reliability/faults-command.ts', development: true })
