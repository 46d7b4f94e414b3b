#!/usr/bin/env node
// npm test: every suite against real servers of its own. See ../README.md.
import '../bootstrap/check-node.mjs'

const { bootstrap } = await import('../bootstrap/main.mjs')
await bootstrap({ entry: 'libs/local-stack/dist/run-tests.js', development: true })
