#!/usr/bin/env node
// npm run bench: what the line costs, as ratios against floors measured in the same run.
import '../../libs/local-stack/bootstrap/check-node.mjs'

const { bootstrap } = await import('../../libs/local-stack/bootstrap/main.mjs')
await bootstrap({ entry: 'test/load/bench.ts', development: true })
