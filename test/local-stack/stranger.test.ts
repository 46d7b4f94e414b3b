import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Client as McpClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { axe, browserAt, launchBrowser } from '../support/browser.js'
import { type Checkout, freePort, makeCheckout, type Start, start } from './checkout.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** The first code block of a language in a document. */
const block = (document: string, language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(document)?.[1] as string
/** Where a link of a document leads, by its words. */
const linkIn = (document: string, words: string) => new RegExp(`\\[${words}\\]\\(([^)]+)\\)`).exec(document)?.[1] as string

/** Nothing here is known but what the README, the terminal, the pages and the guides behind their links say. */
describe.runIf(browserAt !== undefined)('a stranger', () => {
  const readme = textOf('README.md')
  let checkout: Checkout
  let run: Start
  let browser: Browser
  let page: Page
  let ownKey: string
  const errors: string[] = []
  const shown = (name: string) => new RegExp(`^ +${name} +(\\S+)`, 'm').exec(run.output())?.[1] as string
  /** A text of the guides with the address and the key that this stranger has. */
  const mine = (text: string) => text.replaceAll('http://127.0.0.1:8080', shown('API')).replaceAll('nsk_…', ownKey)

  beforeAll(async () => {
    expect(block(readme, 'sh')).toMatch(/^npm start /)
    checkout = makeCheckout({ realServices: true })
    run = start(checkout, { env: { PORT: await freePort(), SANDBOX_KEYS: 'on' } })
    const [starting, opening] = await Promise.all([run.printed('Ctrl-C stops everything'), launchBrowser()])
    expect(starting).toBeUndefined()
    browser = opening
    page = await browser.newPage()
    page.on('pageerror', ({ message }) => errors.push(message))
  })
  afterAll(async () => {
    await browser?.close()
    run.process.kill('SIGINT')
    await run.exit()
    checkout.remove()
  })

  it('opens the page that the terminal names, finds a place by its name, and sees a chart', async () => {
    await page.goto(shown('Try it'))
    await expect.poll(() => page.locator('#target option').count(), { timeout: 10_000 }).toBeGreaterThan(19)
    await page.getByLabel('Place of birth').fill('Amsterd')
    await expect.poll(() => page.locator('#places option').count(), { timeout: 10_000 }).toBeGreaterThan(0)
    await page.getByLabel('Place of birth').fill(String(await page.locator('#places option').first().getAttribute('value')))
    await expect.poll(() => page.getByLabel('Time zone').inputValue()).toBe('Europe/Amsterdam')
    await page.getByRole('button', { name: 'Calculate' }).click()
    await expect.poll(() => page.evaluate('document.querySelector("figure img").naturalWidth'), { timeout: 10_000 }).toBeGreaterThan(0)
  })

  it('follows the link to the reference, and makes a key there', async () => {
    await page.getByRole('link', { name: 'API reference' }).click()
    await page.getByLabel('Filter by path or words').fill('POST /api/v1/keys')
    const operation = page.locator('.operation:visible').first()
    await operation.locator('summary').first().click()
    await operation.getByLabel('Body').fill('{"name": "the stranger\'s own"}')
    await operation.getByRole('button', { name: 'Send' }).click()
    const answer = async () => String(await operation.locator('form pre').textContent())
    await expect.poll(answer).toMatch(/^201 /)
    ownKey = /"api_key": "(nsk_\w+)"/.exec(await answer())?.[1] as string
    expect(errors).toEqual([])
  })

  it('runs the example of the typed client, which streams a workflow', async () => {
    const guide = textOf(join(linkIn(readme, 'TypeScript and command line'), 'README.md'))
    const file = join(checkout.folder, 'clients', 'typescript', 'example.mts')
    writeFileSync(file, mine(block(guide, 'ts')))
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file], { cwd: checkout.folder })
    const lines = stdout.trim().split('\n')
    expect(lines[0]).toBe('5')
    expect(lines).toEqual(expect.arrayContaining(['numerology ok', 'human-design ok']))
    expect(lines.at(-1)).toMatch(/\w+ .*\w+/)
  })

  it('reads what that has used, with the command line of the same guide', async () => {
    const guide = textOf(join(linkIn(readme, 'TypeScript and command line'), 'README.md'))
    const usage = /^npx selemene (usage .*)$/m.exec(guide)?.[1]?.split(' ') as string[]
    const { SELEMENE_KEY, SELEMENE_URL } = { SELEMENE_KEY: ownKey, SELEMENE_URL: shown('API') }
    const read = async () => {
      const program = join(root, 'clients/typescript/bin/selemene.mjs')
      const { stdout } = await promisify(execFile)(process.execPath, [program, ...usage], { env: { ...process.env, SELEMENE_KEY, SELEMENE_URL } })
      return (JSON.parse(stdout) as { total: number }).total
    }
    expect(await until(read, (total) => total >= 4, 15_000)).toBeGreaterThanOrEqual(4)
  })

  it('lends a tool to a language model, as the MCP guide sets it up', async () => {
    const guide = textOf(join(linkIn(readme, 'MCP'), 'README.md'))
    const { command, args, env } = JSON.parse(mine(block(guide, 'json'))).mcpServers.selemene
    const client = new McpClient({ name: 'stranger', version: '1.0.0' })
    await client.connect(new StdioClientTransport({ command, args, cwd: root, env: { ...process.env, ...env } as Record<string, string> }))
    const answer = await client.callTool({ name: 'calculate_numerology', arguments: { birth_data: { name: 'Asha Rao', date: '1991-08-13' } } })
    await client.close()
    expect(answer.structuredContent).toMatchObject({ engine_id: 'numerology', result: { pythagorean: { life_path: { value: 5 } } } })
  })

  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)('who has no key gets one for a day with one button, at %i px, %s', async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    const fresh = await context.newPage()
    await fresh.goto(shown('API'))
    const violations = () => fresh.evaluate(`${axe}; axe.run(document).then(({ violations }) => violations.map(({ id }) => id))`)
    expect(await violations()).toEqual([])
    await fresh.getByRole('button', { name: 'Get a key for 24 hours' }).click()
    await expect.poll(() => fresh.getByLabel('API key').inputValue(), { timeout: 10_000 }).toMatch(/^nsk_test_\w{38}$/)
    await expect.poll(() => fresh.locator('#target option').count()).toBeGreaterThan(19)
    await fresh.getByLabel('Engine or workflow').selectOption('engine/numerology')
    await fresh.getByRole('button', { name: 'Calculate' }).click()
    await expect.poll(() => fresh.textContent('#json'), { timeout: 10_000 }).toContain('"engine_id": "numerology"')
    expect(await fresh.textContent('#key-fault')).toBe('')
    expect(await fresh.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(await violations()).toEqual([])
    await context.close()
  })
})
