import type { EngineEntry, WorkflowEntry } from '@selemene/contracts'
import { errorTable, eventCatalogue } from '@selemene/contracts'
import { expect, test } from 'vitest'
import { asyncApiDocument } from './asyncapi.js'
import { guide } from './llms.js'

const entry = { title: 'Tarot', summary: 'Cards', required_phase: 2, needs: ['date'], examples: [{ title: 'x', request: { question: "it's" } }] }
const engines = new Map([['tarot', { ...entry, id: 'tarot' } as unknown as EngineEntry]])
const workflows = new Map([['both', { ...entry, id: 'both', title: 'Both', engines: ['tarot'] } as unknown as WorkflowEntry]])

/** Every `$ref` of a document, followed. */
function danglingReferences(document: object): string[] {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] as string)
  return references.filter(
    (path) => path.split('/').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], document) === undefined,
  )
}

test('AsyncAPI lists every event of the catalogue under its own subject', () => {
  const { asyncapi, channels } = asyncApiDocument('1.0.0', { engines, workflows })
  expect(asyncapi).toBe('3.0.0')
  expect(Object.values(channels).map((channel) => channel.address)).toEqual(Object.values(eventCatalogue).map((event) => event.subject))
})

test('every parameter of an address is described, and takes the ids of the catalogue', () => {
  const { channels } = asyncApiDocument('1.0.0', { engines, workflows })
  for (const { address, parameters } of Object.values(channels)) {
    const named = [...address.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    expect(Object.keys(parameters ?? {})).toEqual(named)
  }
  expect(JSON.stringify(channels.calculationCompleted)).toContain('"enum":["tarot"]')
})

test('every reference leads somewhere, and every payload is a CloudEvents envelope', () => {
  const document = JSON.parse(JSON.stringify(asyncApiDocument('1.0.0', { engines, workflows })))
  expect(danglingReferences(document)).toEqual([])
  for (const schema of Object.values(document.components.schemas as Record<string, { required: string[] }>))
    expect(schema.required).toEqual(expect.arrayContaining(['specversion', 'id', 'source', 'type', 'time', 'data']))
})

test('the guide begins as llmstxt.org proposes and names every engine, workflow and error code', () => {
  const text = guide('https://api.example', { engines, workflows })
  expect(text).toMatch(/^# \S.*\n\n> /)
  expect(text).toContain('[Tarot](https://api.example/api/v1/engines/tarot/calculate) (level 2): Cards. Needs at least birth date.')
  expect(text).toContain('[Both](https://api.example/api/v1/workflows/both/execute) (level 2): Cards. Engines: tarot.')
  for (const code of Object.keys(errorTable)) expect(text).toContain(`\`${code}\``)
})

test('a quote in an example does not end the shell’s text', () => {
  expect(guide('https://api.example', { engines, workflows })).toContain(`-d '{"question":"it'\\''s"}'`)
})
