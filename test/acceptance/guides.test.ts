import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, normalize } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteConsumer } from '../support/delete-consumer.js'
import { type Client, openClient } from './client.js'
import { newPerson, type Person } from './people.js'
import { until } from './until.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const blocks = (path: string, language: string) =>
  [...textOf(path).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code as string)
const pages = [
  'README.md',
  ...['docs', 'docs/operations', 'docs/examples', 'docs/engines'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  ),
  ...['typescript', 'python', 'mcp', 'postman'].map((client) => `clients/${client}/README.md`),
].filter((path) => path.endsWith('.md'))

let api: Client
let person: Person
// Inside the checkout, where its packages are found.
const folder = mkdtempSync(join(root, '.local', 'guides-'))
beforeAll(async () => {
  api = await openClient()
  person = await newPerson(api, { tier: 'enterprise', level: 5 })
})
afterAll(() => rmSync(folder, { recursive: true }))

test('no link of a page leads nowhere, not even to a section', () => {
  for (const page of pages)
    for (const [, link = ''] of textOf(page).matchAll(/\]\(((?!https?:)[^)\s]+)\)/g)) {
      const [path = '', section] = link.split('#')
      const file = path === '' ? page : normalize(join(dirname(page), path))
      expect([page, link, existsSync(join(root, file))]).toEqual([page, link, true])
      if (section === undefined) continue
      const sections = [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
        words
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      )
      expect([page, link, sections]).toEqual([page, link, expect.arrayContaining([section])])
    }
})

test.each([
  ['ts', 'invoicing'],
  ['js', 'reporting'],
])('the consumer of the guide for subscribers in %s prints a call as it is counted', async (language, name) => {
  const { nats_url: url } = JSON.parse(readFileSync(process.env.STATE_FILE as string, 'utf8')) as { nats_url: string }
  const file = join(folder, `consumer.m${language}`)
  writeFileSync(file, blocks('docs/subscribers.md', language)[0] as string)
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    env: { ...process.env, NATS_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  try {
    await person.api.post('/api/v1/engines/numerology/calculate', { birth_data: { name: 'Asha Rao', date: '1991-08-13' } })
    const wanted = `${person.userId} numerology 200`
    expect(
      await until(
        async () => lines.includes(wanted),
        (told) => told,
        20_000,
      ),
    ).toBe(true)
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill()
    await ended
    await deleteConsumer(url, name)
  }
})

test('every command of the page of the command line does what it says', async () => {
  const [commands = ''] = blocks('clients/typescript/README.md', 'sh')
  const lines = [...commands.matchAll(/^npx selemene (.*)$/gm)].map(([, words]) => words as string)
  expect(lines.length).toBeGreaterThan(5)
  const env = { ...process.env, SELEMENE_URL: api.stack.baseUrl.href, SELEMENE_KEY: person.key }
  async function run(line: string): Promise<void> {
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => (quoted ?? plain) as string)
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'clients/typescript/bin/selemene.mjs'), ...words], {
      env,
      cwd: folder,
    })
    if (!words.includes('--picture')) expect([line, typeof JSON.parse(stdout)]).toEqual([line, 'object'])
  }
  await Promise.all(lines.map(run))
  expect(existsSync(join(folder, 'chart.png'))).toBe(true)
}, 120_000)

const hasPython = (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, 'python3')))
test.runIf(hasPython)('the example of the page of the Python client runs', async () => {
  const [code = ''] = blocks('clients/python/README.md', 'python')
  const file = join(folder, 'example.py')
  writeFileSync(file, code.replace('http://127.0.0.1:8080', api.stack.baseUrl.origin).replace('nsk_…', person.key))
  const env = { ...process.env, PYTHONPATH: join(root, 'clients/python'), PYTHONDONTWRITEBYTECODE: '1' }
  const { stdout } = await promisify(execFile)('python3', [file], { cwd: folder, env })
  expect(stdout.split('\n')[0]).toBe('5')
  expect(stdout).toMatch(/^done /m)
})
