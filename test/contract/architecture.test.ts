import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const config = join(root, '.dependency-cruiser.cjs')
const rules = (createRequire(import.meta.url)(config) as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name)

/** A file for each rule that breaks this rule and no other: rule → path, import. */
const planted: Record<string, [string, string]> = {
  'no-cycles': ['libs/contracts/src/one.ts', './other.js'],
  'contracts-stand-alone': ['libs/contracts/src/planted.ts', '../../bus/src/good.js'],
  'traditions-stand-alone': ['libs/traditions/src/planted.ts', '../../contracts/src/good.js'],
  'engine-is-pure': ['libs/engine/src/planted.ts', '../../bus/src/good.js'],
  'bus-on-contracts': ['libs/bus/src/planted.ts', '../../engine/src/good.js'],
  'db-on-contracts': ['libs/db/src/planted.ts', '../../bus/src/good.js'],
  'service-frame': ['libs/service/src/planted.ts', '../../engine/src/good.js'],
  'engine-host-frame': ['libs/engine-host/src/planted.ts', '../../db/src/good.js'],
  'libs-know-no-service': ['libs/service/src/planted-too.ts', '../../../services/auth/src/good.js'],
  'services-are-apart': ['services/gateway/src/planted.ts', '../../auth/src/good.js'],
  'local-stack-is-for-development': ['services/gateway/src/planted-too.ts', '../../../libs/local-stack/src/good.js'],
  'engines-are-apart': ['services/engines-ts/src/engines/tarot/planted.ts', '../i-ching/good.js'],
  'engines-reach-no-frame': ['services/engines-ts/src/engines/tarot/planted-too.ts', '../../../../../libs/bus/src/good.js'],
  'workflows-are-data': ['services/orchestrator/src/workflows/any/planted.ts', '../../execute/good.js'],
  'one-door-sweph': ['services/engines-rust-port/src/planted.ts', 'sweph'],
  'one-door-postgres': ['services/auth/src/planted.ts', 'postgres'],
  'one-door-nats': ['services/gateway/src/planted-nats.ts', '@nats-io/transport-node'],
  'wire-behind-bus': ['libs/bus/src/planted-nats.ts', '@nats-io/transport-node'],
  'bus-keeps-its-connection': ['libs/bus/src/index.ts', './connection.js'],
  'one-door-posthog': ['services/analytics/src/planted.ts', 'posthog-node'],
  'one-door-ajv': ['libs/engine/src/planted-ajv.ts', 'ajv'],
  'one-door-jose': ['services/gateway/src/planted-jose.ts', 'jose'],
  resolvable: ['libs/bus/src/planted-too.ts', './nowhere.js'],
  'clients-are-strangers': ['clients/typescript/src/planted.ts', '../../../libs/contracts/src/good.js'],
  'acceptance-is-a-stranger': ['test/acceptance/planted.ts', '../../libs/contracts/src/good.js'],
}

const goodPlaces = [
  ...['contracts', 'engine', 'bus', 'db', 'service', 'engine-host', 'local-stack'].map((name) => `libs/${name}/src`),
  'services/auth/src',
  'services/engines-ts/src/engines/i-ching',
  'services/orchestrator/src/execute',
]

let house: string
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'architecture-'))
  write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'NodeNext', moduleResolution: 'NodeNext', target: 'ES2023' } }))
  write('package.json', '{"type":"module"}')
  for (const folder of goodPlaces) write(`${folder}/good.ts`, 'export const good = 1\n')
  write('libs/bus/src/connection.ts', 'export {}\n')
  write('libs/bus/src/lawful-streams.ts', "import '@nats-io/jetstream'\n")
  write('libs/bus/src/wire/lawful-client.ts', "import '@nats-io/transport-node'\n")
  write('services/gateway/src/lawful.ts', "import '../../../libs/contracts/src/good.js'\n")
  for (const name of ['sweph', 'postgres', '@nats-io/transport-node', '@nats-io/jetstream', 'posthog-node', 'jose', 'ajv']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', exports: './index.js' }))
    write(`node_modules/${name}/index.js`, 'export {}\n')
  }
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

/** The gate as `npm run check` runs it, in the house that was built here. */
function runGate(): { status: number | null; output: string; violations: string[] } {
  const gate = join(root, 'node_modules/.bin/depcruise')
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const { status, stdout, stderr } = spawnSync(gate, ['--config', config, 'libs', 'services', 'clients', 'test'], {
    cwd: house,
    encoding: 'utf8',
    env,
  })
  const violations = [...stdout.matchAll(/^\s*error ([\w-]+): (\S+)/gm)].map((match) => `${match[1]}: ${match[2]}`)
  return { status, output: stdout + stderr, violations }
}

test('the gate lets lawful imports pass, and refuses each planted violation by the name of its rule', () => {
  write('test/acceptance/lawful.ts', "import 'node:http'\n")
  write('clients/typescript/src/lawful.ts', "import 'node:http'\n")
  expect(runGate()).toMatchObject({ status: 0, output: expect.stringMatching(/no dependency violations found \(1\d modules/) })
  write('libs/contracts/src/other.ts', "import type {} from './one.js'\n")
  for (const [file, imported] of Object.values(planted)) write(file, `import '${imported}'\n`)
  const { status, violations } = runGate()
  expect(status).not.toBe(0)
  for (const [rule, [file]] of Object.entries(planted)) expect(violations).toContain(`${rule}: ${file}`)
}, 60_000)

test('every rule has a planted violation', () => {
  expect(Object.keys(planted).sort()).toEqual([...rules].sort())
})
