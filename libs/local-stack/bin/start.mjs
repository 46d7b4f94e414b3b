#!/usr/bin/env node
// npm start: everything that a fresh checkout needs to serve requests. See ../README.md.
import '../bootstrap/check-node.mjs'

const { bootstrap } = await import('../bootstrap/main.mjs')
const { refuseSecondStart } = await import('../bootstrap/refuse-second-start.mjs')
await bootstrap({ entry: 'libs/local-stack/dist/run-start.js', development: false, before: refuseSecondStart })
