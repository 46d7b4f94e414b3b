#!/usr/bin/env node
// npm run fuzz -- --runs N --seed S: generated requests against every operation of the served document. See fuzz-command.ts.
import '../../libs/local-stack/bootstrap/check-node.mjs'

const { bootstrap } = await import('../../libs/local-stack/bootstrap/main.mjs')
await bootstrap({ entry: 'test/fuzz/fuzz-command.ts', development: true })
