#!/usr/bin/env node
// npm run ops -- <command>: the operator's commands, one file each in commands/. Installs packages first where they are missing.
import '../../libs/local-stack/bootstrap/check-node.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from '../../libs/local-stack/bootstrap/install.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
// Standard output belongs to the command: a script may read a key from it.
const progress = (text) => text !== 'packages are installed' && process.stderr.write(`${text}\n`)
await install({ root, development: false, progress }).catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
// What the environment says goes before what .env says.
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
const { register } = await import('tsx/esm/api')
register()
const { runOps } = await import('./run-ops.ts')
await runOps(process.argv.slice(2))
