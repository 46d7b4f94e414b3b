import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(`${root}docs/security.md`, 'utf8')

/** Each test file that a row of the page names, with the words of its tests that follow. */
const cited = [...page.matchAll(/`(test\/[\w/.-]+\.test\.ts)` ·([^|`]*)/g)].map(([, file = '', words = '']) => ({
  file,
  titles: words
    .split('·')
    .map((title) => title.replace(/ and $/, '').trim())
    .filter((title) => title !== ''),
}))

/** A title as it stands in a source file, whichever quotes and escapes it has. */
const plain = (text: string) => text.replaceAll('\\', '').replaceAll('’', "'")

test('the page cites tests', () => expect(cited.length).toBeGreaterThan(20))

test.each(cited)('$file has the tests that docs/security.md names', ({ file, titles }) => {
  expect(existsSync(`${root}${file}`)).toBe(true)
  const source = plain(readFileSync(`${root}${file}`, 'utf8'))
  for (const title of titles) expect(source).toContain(plain(title))
})
