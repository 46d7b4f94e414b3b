import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writePages } from '../examples/examples.js'
import { readingRequests } from '../examples/reading-requests.js'

test('docs/examples is what npm run examples writes: thirty readings and twelve syntheses', async () => {
  expect(readingRequests).toHaveLength(30)
  for (const [name, text] of await writePages()) {
    const committed = readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url), 'utf8')
    expect(committed, 'run npm run examples and read what has changed').toBe(text)
    expect(text.match(/^## /gm)).toHaveLength(name === 'readings.md' ? 30 : 12)
  }
}, 60_000)
