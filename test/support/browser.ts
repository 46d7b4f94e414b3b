import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'

/** A browser cannot be had from npm: undefined where there is none, and tests that need one are not run. */
export const browserAt = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: browserAt as string, args: ['--no-sandbox'] })

/** The script that looks at a page as those do who cannot see it: https://github.com/dequelabs/axe-core */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
