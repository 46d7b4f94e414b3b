import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, browserAt, launchBrowser } from '../support/browser.js'
import { type Client, openClient } from './client.js'

const parts = ['/', '/page/page.css', '/page/main.js', '/page/request.js', '/page/answer.js']

describe('the page at /', () => {
  let api: Client
  beforeAll(async () => {
    api = await openClient()
  })

  test('needs no key, and with all its parts it is at most 60 KB', async () => {
    const answers = await Promise.all(parts.map((path) => api.get(path)))
    expect(answers.map(({ status }) => status)).toEqual(parts.map(() => 200))
    expect(answers.reduce((bytes, answer) => bytes + answer.bytes.length, 0)).toBeLessThan(60_000)
  })

  test('runs under a policy that lets in its own parts alone, and keeps to it', async () => {
    const page = await api.get('/')
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self'; style-src 'self'; /)
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe|https?:/)
    expect(page.text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/)
    const named = [...page.text.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map((match) => match[1])
    for (const path of named) expect(parts).toContain(path)
  })

  test('tells each field to those who cannot see it', async () => {
    const { text } = await api.get('/')
    const fields = [...text.matchAll(/<(?:input|select|textarea)[^>]*\sid="([^"]+)"/g)].map((match) => match[1] as string)
    expect(fields.length).toBeGreaterThan(8)
    for (const id of fields) expect([id, text.includes(`<label for="${id}">`)]).toEqual([id, true])
  })
})

describe.runIf(browserAt !== undefined)('the page in a browser', () => {
  let api: Client
  let browser: Browser
  beforeAll(async () => {
    api = await openClient()
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  async function open(
    look: { width: number; colorScheme: 'light' | 'dark' },
    key = api.stack.keys.enterprise,
  ): Promise<{ page: Page; errors: string[] }> {
    const context = await browser.newContext({ viewport: { width: look.width, height: 900 }, colorScheme: look.colorScheme })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      // What a refused request leaves in the console is the browser's own.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text())
    })
    await page.goto(`${new URL('/', api.stack.baseUrl).href}#key=${key}`)
    await expect.poll(() => page.textContent('#code')).toMatch(/X-API-Key/)
    return { page, errors }
  }

  const violationsOf = (page: Page) => page.evaluate(`${axe}; axe.run(document).then(({ violations }) => violations.map(({ id }) => id))`)

  test.each([
    { width: 1280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const)('leads from a place to a chart at $width px, $colorScheme', async (look) => {
    const { page, errors } = await open(look)
    expect(page.url()).not.toContain('nsk_')
    await page.fill('#place', 'Amsterd')
    await expect.poll(() => page.locator('#places option').count()).toBeGreaterThan(0)
    await page.fill('#place', await page.locator('#places option').first().getAttribute('value').then(String))
    await expect.poll(() => page.inputValue('#timezone')).toBe('Europe/Amsterdam')
    await page.press('#timezone', 'Enter')
    await page.waitForSelector('#answer:not([hidden])')
    expect(await page.textContent('#json')).toContain('"engine_id": "human-design"')
    await expect.poll(() => page.evaluate('document.querySelector("#picture-image").naturalWidth')).toBeGreaterThan(0)
    expect(await page.textContent('#words')).toMatch(/was read as 1991-08-13 11:31:00 UTC/)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width)
    expect(await violationsOf(page)).toEqual([])
    expect(errors).toEqual([])
  })

  test('shows a fault at its field, and goes there', async () => {
    const { page, errors } = await open({ width: 1280, colorScheme: 'light' })
    await page.fill('#timezone', 'Europe/Amstrdam')
    await page.click('#send')
    await expect.poll(() => page.textContent('#timezone-fault')).toContain('did you mean "Europe/Amsterdam"?')
    expect(await page.evaluate('document.activeElement.id')).toBe('timezone')
    expect(await violationsOf(page)).toEqual([])
    expect(errors).toEqual([])
  })

  test('says that a key is needed, and that one is no good', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(new URL('/', api.stack.baseUrl).href)
    await expect.poll(() => page.textContent('#key-fault')).toContain('Enter a key')
    await page.fill('#key', 'nsk_test_wrong')
    await page.press('#key', 'Tab')
    await expect.poll(() => page.textContent('#key-fault')).toContain('not valid')
  })

  test('runs a workflow, and every engine with its own example', async () => {
    const { page, errors } = await open({ width: 1280, colorScheme: 'light' })
    const targets = (await page.evaluate('[...document.querySelectorAll("#target option")].map(({ value }) => value)')) as string[]
    expect(targets.length).toBeGreaterThan(19)
    for (const target of targets) {
      const [kind, id] = target.split('/') as [string, string]
      const shown = page.waitForResponse((answer) => answer.url().endsWith(`/${kind}s/${id}`))
      await page.selectOption('#target', target)
      await shown
      await expect.poll(() => page.textContent('#code')).toContain(`/${kind}s/${id}/`)
      await page.click('#send')
      const answered = async () => [
        await page.textContent('#others'),
        await page.locator('[aria-invalid=true]').count(),
        await page.textContent('#json'),
      ]
      await expect.poll(answered, { timeout: 10_000 }).toEqual(['', 0, expect.stringContaining(`"${kind}_id": "${id}"`)])
    }
    expect(errors).toEqual([])
  })
})
