import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../support/registered-metrics.js'

/** What says something may take of the engine library: nothing that knows a language. */
const knowsNoLanguage = new Set(['Asked', 'Grammar', 'Passage', 'capital', 'depthOf', 'fill', 'quoted', 'sayAt'])

const importsOf = (text: string) =>
  [...text.matchAll(/import (?:type )?\{([^}]*)\} from '@selemene\/engine'/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.replace(/\btype\b/, '').trim()),
  )
/** Words of a template that are not part of a pointer. */
const proseOf = (text: string) => [...text.matchAll(/`([^`]*)`/g)].map(([, template = '']) => template.replaceAll(/\$\{[^}]*\}/g, '')).filter(isProse)
const isProse = (said: string) => !said.startsWith('/') && /[a-z]{2,} | [a-z]{2,}/i.test(said)

const files = ['engines-rust-port', 'engines-ts'].flatMap((service) =>
  readdirSync(`${root}services/${service}/src/engines`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/reading\/say-[^/]+\.ts$/.test(file))
    .map((file) => `services/${service}/src/engines/${file}`),
)

test('the words of a reading stand in one file per engine and language: what says them knows no language', () => {
  expect(files.length).toBeGreaterThanOrEqual(14)
  const found = files.flatMap((file) => {
    const text = readFileSync(root + file, 'utf8')
    return [...importsOf(text).filter((name) => name !== '' && !knowsNoLanguage.has(name)), ...proseOf(text)].map((what) => `${file}: ${what}`)
  })
  expect(found).toEqual([])
})

test('the gate sees a helper of English, and words between the values of a template', () => {
  expect(importsOf("import { type Asked, fill, listed } from '@selemene/engine'")).toContain('listed')
  const template = (text: string) => `\`${text.replaceAll('<', '${').replaceAll('>', '}')}\``
  const said = ['gate <gate>', '/cycles/<first>/is_critical', '<lead> <text>', 'times<count>'].map(template)
  expect(proseOf(said.join('\n'))).toEqual(['gate '])
})
