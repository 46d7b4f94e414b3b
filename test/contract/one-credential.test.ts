import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../../services/gateway/src/', import.meta.url))
const readsCredentials = /['"`]x-api-key['"`]\s*\]|headers\.authorization|headers\[['"`]authorization/

/** The gateway's modules that read a header in which a credential travels. */
const readers = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter((file) => readsCredentials.test(readFileSync(`${source}${file}`, 'utf8')))
  .sort()

test('one module decides what a caller is judged by; besides it only the metrics read their own token', () => {
  expect(readers).toEqual(['access/credential.ts', 'routes/operations/metrics.ts'])
})
