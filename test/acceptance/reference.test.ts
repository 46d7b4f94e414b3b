import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, browserAt, launchBrowser } from '../support/browser.js'
import { type Client, openClient } from './client.js'

const parts = ['/api/docs', '/page/reference.js', '/page/schema-view.js']

describe('the reference at /api/docs', () => {
  let api: Client
  beforeAll(async () => {
    api = await openClient()
  })

  test('lists every operation before a script runs, and with all its parts it is at most 60 KB', async () => {
    const answers = await Promise.all(parts.map((path) => api.get(path)))
    expect(answers.map(({ status }) => status)).toEqual(parts.map(() => 200))
    expect(answers.reduce((bytes, { bytes: { length } }) => bytes + length, 0)).toBeLessThan(60_000)
    const [page] = answers
    const listed = [...(page?.text ?? '').matchAll(/data-method="(\w+)" data-path="([^"]+)"/g)].map(([, method, path]) => `${method} ${path}`)
    const documented = Object.entries(api.document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
    expect(listed.sort()).toEqual(documented.sort())
  })

  test('fits a telephone, and leads to Swagger UI and to the document', async () => {
    const { text } = await api.get('/api/docs')
    expect(text).toMatch(/^<!doctype html>/)
    expect(text).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
    for (const path of ['/api/docs/swagger', '/api/openapi.json', '/']) {
      expect(text).toContain(`href="${path}"`)
      expect([path, (await api.get(path)).status]).toEqual([path, 200])
    }
  })
})

describe.runIf(browserAt !== undefined)('the reference in a browser', () => {
  let api: Client
  let browser: Browser
  beforeAll(async () => {
    api = await openClient()
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  async function open(width: number, colorScheme: 'light' | 'dark', path = '/api/docs'): Promise<{ page: Page; errors: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, isMobile: width < 500 })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(new URL(path, api.stack.baseUrl).href)
    return { page, errors }
  }

  const violationsOf = (page: Page) => page.evaluate(`${axe}; axe.run(document).then(({ violations }) => violations.map(({ id }) => id))`)

  test.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)('opens, describes and sends every kind of operation at %i px, %s', async (width, colorScheme) => {
    const { page, errors } = await open(width, colorScheme)
    await page.fill('#key', api.stack.keys.enterprise)
    for (const [operation, expected] of [
      ['calculate_numerology', /^200 [\s\S]*"engine_id": "numerology"/],
      ['findPlaces', /^200 [\s\S]*"places": \[/],
      ['showEngine', /^200 [\s\S]*"request"/],
    ] as const) {
      await page.click(`#${operation} > summary`)
      if (operation === 'findPlaces') await page.fill('#findPlaces-q', 'Bengaluru')
      await page.click(`#${operation} button[type=submit]`)
      await expect.poll(() => page.textContent(`#${operation} form pre`)).toMatch(expected)
    }
    await page.click('#calculate_numerology li:has(> details > summary > code:text("200")) summary')
    await expect.poll(() => page.textContent('#calculate_numerology')).toContain('witness_prompt')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(await violationsOf(page)).toEqual([])
    expect(errors).toEqual([])
  })

  test('shows its list well within two seconds of processor time: nothing is made before it is opened', async () => {
    const { page } = await open(1280, 'light')
    await page.waitForSelector('.operation')
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    const { metrics } = await session.send('Performance.getMetrics')
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.POSITIVE_INFINITY
    expect(metric('Nodes')).toBeLessThan(3_000)
    // Two seconds are promised; where nothing else runs it is a twentieth of that.
    expect(metric('ScriptDuration')).toBeLessThan(2)
  })

  test('finds operations by words, and opens the one that an address names', async () => {
    const { page } = await open(1280, 'light', '/api/docs#calculate_tarot')
    await expect.poll(() => page.textContent('#calculate_tarot')).toContain('Try it')
    await page.fill('#filter', 'vimshottari')
    const left = await page.locator('.operation:visible').evaluateAll((all) => all.map(({ id }) => id))
    expect(left).toEqual(['calculate_vimshottari'])
  })
})
