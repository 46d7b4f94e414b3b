import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadWorkflows } from '../load-workflows.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const workflows = await loadWorkflows(new URL('../workflows/', import.meta.url))
const engines = new Set(workflows.flatMap(({ steps }) => steps.map(({ engine }) => engine)))

test('what runs workflows names no engine: what one gives to another stands with the workflows', () => {
  expect(engines.size).toBe(14)
  const files = readdirSync(folder).filter((file) => !file.endsWith('.test.ts'))
  const named = files.flatMap((file) => {
    const text = readFileSync(folder + file, 'utf8')
    return [...engines].filter((engine) => new RegExp(`\\b${engine}\\b`).test(text)).map((engine) => `${file}: ${engine}`)
  })
  expect(named).toEqual([])
})
