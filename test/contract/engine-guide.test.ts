import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeEngineGuide } from '../examples/engine-guide.js'

const folder = new URL('../../docs/engines/', import.meta.url)

test('docs/engines is what npm run guide:engines writes: a page for each engine, with its options, a request and its picture', async () => {
  const guide = await writeEngineGuide()
  expect(readdirSync(folder).sort()).toEqual([...guide.keys()].sort())
  for (const [name, text] of guide) expect(readFileSync(new URL(name, folder), 'utf8'), 'run npm run guide:engines').toBe(text)
  const pages = [...guide].filter(([name]) => name.endsWith('.md') && name !== 'README.md')
  expect(pages).toHaveLength(14)
  for (const [name, text] of pages)
    expect([name, text]).toEqual([name, expect.stringMatching(/!\[.*## Options.*## A request.*```json.*## Method and sources\n\n\S/s)])
}, 60_000)
