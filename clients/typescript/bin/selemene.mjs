#!/usr/bin/env node
// npx selemene: the command line. See ../README.md.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('../src/cli/main.ts')
process.exitCode = await main(process.argv.slice(2), {
  baseUrl: process.env.SELEMENE_URL ?? 'http://127.0.0.1:8080',
  key: process.env.SELEMENE_KEY,
  print: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
})
