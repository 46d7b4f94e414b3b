import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What `npm run check` must refuse: rule or plugin → where it is planted, and the text. */
const planted: Record<string, [path: string, text: string][]> = {
  noProcessEnv: [
    ['services/gateway/src/planted-env.ts', 'export const url = () => process.env.DATABASE_URL\n'],
    ['libs/bus/src/planted-env.ts', "import { env } from 'node:process'\n\nexport const url = () => env.NATS_URL\n"],
  ],
  noFloatingPromises: [
    ['services/auth/src/planted-promise.ts', 'const work = async () => 1\n\nexport function start(): void {\n  work()\n}\n'],
    ['libs/bus/src/planted-promise.test.ts', 'const work = async () => 1\n\nexport function start(): void {\n  work()\n}\n'],
    ['services/auth/src/planted-import.ts', "import { work } from './lawful-work.js'\n\nexport function start(): void {\n  work()\n}\n"],
  ],
  // What a door hands out by name, knip sees unused.
  noReExportAll: [['libs/bus/src/planted-door.ts', "export * from './planted-text.js'\n"]],
  useExhaustiveSwitchCases: [
    [
      'services/auth/src/planted-switch.ts',
      "export function nameOf(word: 'one' | 'two'): number {\n  switch (word) {\n    case 'one':\n      return 1\n  }\n  return 0\n}\n",
    ],
  ],
  'errors-by-code': [
    ['services/analytics/src/planted-text.ts', 'export const isFull = (error: Error) => /no space/.test(error.message)\n'],
    ['libs/db/src/planted-text.ts', "export const isFull = (error: { cause: Error }) => error.cause.message.includes('no space')\n"],
    ['libs/bus/src/planted-text.ts', "export const isAway = (error: Error) => error.message === 'stream not found'\n"],
    ['services/auth/src/planted-text.ts', 'export const isAway = (cause: unknown) => /ECONNREFUSED/.test(String(cause))\n'],
  ],
  'client-internals': [
    [
      'libs/bus/src/planted-private.ts',
      'export const send = (nats: { protocol: { sendCommand(frames: Uint8Array): void } }) => nats.protocol.sendCommand(new Uint8Array())\n',
    ],
    [
      'services/gateway/src/planted-private.ts',
      'interface Raw {\n  _rdata: Uint8Array\n}\n\nexport const bytes = ({ _rdata: bytes }: Raw) => bytes\n',
    ],
    ['libs/bus/src/planted-fake.test.ts', 'export const message = { _msg: { hdr: 1 } }\n'],
  ],
  'sql-in-stores': [
    ['services/auth/src/planted-sql.ts', 'type Tag = (text: TemplateStringsArray) => string\n\nexport const one = (sql: Tag) => sql`select 1`\n'],
    [
      'services/analytics/src/planted-sql.ts',
      'type Tag = <T>(text: TemplateStringsArray) => T\n\nexport const one = (tx: Tag) => tx<number>`select 1`\n',
    ],
    ['libs/engine-host/src/planted-sql.ts', "export const one = (db: { unsafe(text: string): unknown }) => db.unsafe('select 1')\n"],
  ],
  'nothing-runs-on-import': [
    ['services/gateway/src/planted-timer.ts', 'setInterval(() => undefined, 1_000).unref()\n'],
    ['libs/service/src/planted-connection.ts', "import { Redis } from 'ioredis'\n\nexport const redis = new Redis('redis://localhost')\n"],
    ['services/orchestrator/src/planted-bus.ts', "import { connectBus } from '@selemene/bus'\n\nexport const bus = connectBus({} as never)\n"],
    ['services/auth/src/planted-server.ts', "import { Server } from 'node:http'\n\nexport const server = new Server().listen(8080)\n"],
  ],
  'promises-of-others': [
    [
      'services/gateway/src/planted-rename.ts',
      "import { rename } from 'node:fs/promises'\n\nexport const keep = (path: string): void => {\n  rename(path, 'old')\n}\n",
    ],
    [
      'services/gateway/src/planted-redis.ts',
      "import type { Redis } from 'ioredis'\n\nexport const keep = (redis: Redis): void => {\n  redis.set('a', 'b')\n}\n",
    ],
  ],
}

/** What looks like it and is lawful. */
const lawful: [path: string, text: string][] = [
  ['libs/bus/src/lawful-name.ts', 'export const limits = { max_msg_size: 1 }\n'],
  ['libs/bus/src/wire/fast.ts', planted['client-internals']?.[0]?.[1] ?? ''],
  ['libs/service/src/config.ts', 'export const url = () => process.env.DATABASE_URL\n'],
  ['services/auth/src/lawful-store.ts', planted['sql-in-stores']?.[0]?.[1] ?? ''],
  ['services/auth/src/main.ts', planted['nothing-runs-on-import']?.[0]?.[1] ?? ''],
  ['services/auth/src/lawful.ts', 'export const later = (work: () => void) => setTimeout(work, 1_000)\n'],
  ['services/auth/src/lawful-work.ts', 'export const work = async () => 1\n'],
  ['services/auth/src/lawful-wait.ts', "export const send = async (redis: { set(key: string): Promise<void> }) => {\n  await redis.set('a')\n}\n"],
  ['services/auth/src/lawful.test.ts', 'export const isFull = (error: Error) => /no space/.test(error.message)\n'],
]

let house: string
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'lint-'))
  for (const name of ['biome.json', 'lint']) cpSync(join(root, name), join(house, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  for (const [path, text] of lawful) write(path, text)
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

/** The gate as `npm run check` runs it, over the files that stand in the house. */
function runGate(): { status: number | null; output: string } {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const gate = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--error-on-warnings', '--max-diagnostics=100', 'libs', 'services'], {
    cwd: house,
    encoding: 'utf8',
    env,
  })
  return { status: gate.status, output: gate.stdout + gate.stderr }
}

/** How each diagnostic of a plugin begins; it does not tell the plugin's name. */
const told: Record<string, string> = {
  'client-internals': 'Private parts of the NATS client',
  'errors-by-code': "Decide by an error's code or class",
  'sql-in-stores': 'SQL stands in libs/db',
  'nothing-runs-on-import': 'Importing a module starts nothing',
  'promises-of-others': 'A promise is awaited, returned',
}

test('the gate lets lawful code pass, and refuses each planted violation by its rule', () => {
  expect(runGate()).toMatchObject({ status: 0 })
  for (const [path, text] of Object.values(planted).flat()) write(path, text)
  const { status, output } = runGate()
  expect(status).not.toBe(0)
  const blocks = output.split(/\n(?=\S+\.ts:\d+)/)
  for (const [rule, places] of Object.entries(planted))
    for (const [path] of places)
      expect(
        blocks.some((block) => block.startsWith(`${path}:`) && block.includes(told[rule] ?? `/${rule}`)),
        `${rule} in ${path}`,
      ).toBe(true)
  for (const [path] of lawful) expect(output).not.toContain(path)
}, 60_000)

test('every plugin has a planted violation', () => {
  const plugins = readdirSync(join(root, 'lint')).map((name) => name.replace('.grit', ''))
  expect(plugins.sort()).toEqual(Object.keys(told).sort())
})
