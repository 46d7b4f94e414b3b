import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../support/registered-metrics.js'

/** Pronouns that hide who acts: a caller, a client, a service, an operator. Texts for readers of a chart may use them. */
const vague = /\b(nobody|whoever|anybody|somebody|everybody)\b/i
/** Such a pronoun in a quoted sentence of one line, as titles of tests are. */
const vagueSentence = /(['"`])(?=[^'"`]* )(?:(?!\1).)*\b(nobody|whoever|anybody|somebody|everybody)\b(?:(?!\1).)*\1/i
const vagueTitles = (text: string) => text.split('\n').filter((line) => vagueSentence.test(line))
const vagueLines = (text: string) => text.split('\n').filter((line) => vague.test(line))

const read = /^(?:libs|services)\/[^/]+\/src\/.*\.ts$|^deploy\/.*\.(?:ts|mjs|md)$|^docs\/(?:decisions\/|operations\/)?[^/]+\.md$/
/** Texts of results, and the user `nobody` of Linux. */
const excused =
  /\.test\.ts$|\/data\/|\/reading\/|\/en\/|\/en\.ts$|witness\.ts$|orchestrator\/src\/workflows\/|local-stack\/src\/postgres-user\.ts$|docs\/accuracy\.md$/

test('comments and documents say who acts', () => {
  const all = ['libs', 'services', 'deploy', 'docs'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const files = ['README.md', ...all].filter((file) => (file === 'README.md' || read.test(file)) && !excused.test(file))
  expect(files.length).toBeGreaterThan(400)
  const found = files.flatMap((file) => vagueLines(readFileSync(`${root}${file}`, 'utf8')).map((line) => `${file}: ${line.trim()}`))
  expect(found).toEqual([])
})

test('titles of tests say who acts', () => {
  const files = ['libs', 'services', 'test'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const tests = files.filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules/') && file !== 'test/contract/words.test.ts')
  expect(tests.length).toBeGreaterThan(250)
  const found = tests.flatMap((file) => vagueTitles(readFileSync(`${root}${file}`, 'utf8')).map((line) => `${file}: ${line.trim()}`))
  expect(found).toEqual([])
})

test('the gate of titles sees a sentence, and not a name or a value', () => {
  const lines = [
    "test('nobody is refused', () => {})",
    "it.each(paths)('%s is for everybody', open)",
    "const nobody = open('a file')",
    "{ iss: 'somebody', exp: 4 }",
  ]
  expect(vagueTitles(lines.join('\n'))).toEqual(lines.slice(0, 2))
})

test('the gate sees a vague word, and not a part of another', () => {
  expect(vagueLines('/** Whoever asks waits. */\nconst bodyguard = 1\n// a caller waits')).toEqual(['/** Whoever asks waits. */'])
})
