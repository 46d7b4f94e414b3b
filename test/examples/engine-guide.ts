import { readFileSync } from 'node:fs'
import type { EngineEntry, JsonSchema } from '@selemene/contracts'
import { type AnyEngine, createRunner, loadTimeZones } from '@selemene/engine'
import { loadEngines } from '@selemene/engine-host'
import { describeCatalogueEntry } from '../../libs/engine/src/create-runner.js'
import { openEngines } from '../../services/engines-rust-port/src/open-engines.js'
import { now } from './births.js'
import { pictureRequests } from './picture-requests.js'

const onBun = 'services/engines-ts/src/engines/'
const onNode = 'services/engines-rust-port/src/engines/'
const root = new URL('../../', import.meta.url)

interface Guided {
  entry: EngineEntry
  /** Its README, from the root of the repository. */
  readme: string
  /** Undefined where it draws none. */
  picture: string | undefined
}

/** The files of docs/engines: a page an engine, its picture, and the list of them. */
export async function writeEngineGuide(): Promise<ReadonlyMap<string, string>> {
  const guided = await guidedEngines()
  return new Map([
    ['README.md', listPage(guided)],
    ...guided.map((one): [string, string] => [`${one.entry.id}.md`, enginePage(one)]),
    ...guided.flatMap(({ entry, picture }): [string, string][] => (picture === undefined ? [] : [[`${entry.id}.svg`, `${picture}\n`]])),
  ])
}

async function guidedEngines(): Promise<Guided[]> {
  const { engines, ...deps } = await openEngines()
  const zones = loadTimeZones()
  const inService = (list: readonly AnyEngine[], folder: string) => list.map((engine) => ({ engine, folder }))
  const all = [...inService(engines, onNode), ...inService(await loadEngines(new URL(onBun, root)), onBun)]
  const guided = all.map(async ({ engine, folder }) => ({
    entry: describeCatalogueEntry(engine, folder.split('/')[1] as string),
    readme: `${folder}${engine.id}/README.md`,
    picture: await pictureOf(engine, createRunner(engine, { zones, provenance: {}, ...deps })),
  }))
  return (await Promise.all(guided)).sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1))
}

async function pictureOf({ id }: AnyEngine, runner: ReturnType<typeof createRunner>): Promise<string | undefined> {
  const request = pictureRequests.find(({ engine }) => engine === id)
  if (request === undefined) return undefined
  const { picture } = await runner.calculate(runner.read(structuredClone(request.body), { level: 5, now: Date.parse(now) }))
  return picture()
}

const listPage = (guided: readonly Guided[]) =>
  page('Engines', [
    `Made from the engines themselves by \`npm run guide:engines\`; a test holds these pages to what the code says. [Readings](../examples/readings.md) shows what each says in words.`,
    table(
      ['engine', 'level', 'the same request gives', 'what it is'],
      guided.map(({ entry }) => [`[${entry.id}](${entry.id}.md)`, String(entry.required_phase), repeats[entry.determinism], entry.summary]),
    ),
  ])

const repeats: Record<EngineEntry['determinism'], string> = {
  pure: 'the same answer',
  seeded: 'a new draw, or the same with its `seed`',
  timed: 'the same answer with its `current_time`',
}

function enginePage({ entry, readme, picture }: Guided): string {
  const { id, title, summary, required_phase, cost, version, needs, determinism, examples } = entry
  const facts = [
    `- Opens at consciousness level ${required_phase}; one call counts ${cost} against the limit of a minute.`,
    `- The same request gives ${repeats[determinism]}. Version of the method: ${version}.`,
    `- Of a birth it needs ${needs.length === 0 ? 'nothing' : needs.map((field) => `\`${field}\``).join(', ')}.`,
  ]
  return page(title, [
    summary,
    facts.join('\n'),
    ...(picture === undefined ? [] : [`![${title}: a result drawn](${id}.svg)`]),
    '## Options',
    optionsOf(entry.request_schema),
    '## A request',
    `\`POST /api/v1/engines/${id}/calculate\``,
    ...examples.slice(0, 1).map(({ request }) => `\`\`\`json\n${shortened(request)}\n\`\`\``),
    '## Method and sources',
    `${introOf(readme)}\n\n[The rest of it](../../${readme}): method, conventions, sources.`,
  ])
}

function optionsOf(schema: JsonSchema): string {
  const { options } = (schema as { properties: { options?: { properties?: Record<string, Option>; required?: string[] } } }).properties
  const fields = Object.entries(options?.properties ?? {})
  if (fields.length === 0) return 'None of its own.'
  const required = options?.required ?? []
  return table(
    ['option', 'takes', 'meaning'],
    fields.map(([name, option]) => [`\`${name}\``, takes(option, required.includes(name)), option.description ?? '']),
  )
}

interface Option {
  description?: string
  type?: string | string[]
  enum?: unknown[]
  minimum?: number
  maximum?: number
  default?: unknown
  anyOf?: Option[]
  format?: string
}

function takes(option: Option, required: boolean): string {
  const { minimum, maximum, default: usual } = option
  const range = minimum === undefined || maximum === undefined ? '' : `, ${minimum} to ${maximum}`
  const unless = usual === undefined || typeof usual === 'object' ? '' : `; \`${usual}\` unless said`
  return `${formOf(option)}${range}${unless}${required && usual === undefined ? '; required' : ''}`
}

function formOf({ type, enum: words, anyOf, format }: Option): string {
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(', ')
  if (anyOf !== undefined) return [...new Set(anyOf.map(formOf))].join(' or ')
  return format ?? [type ?? 'any'].flat().join(' or ')
}

/** A request as a reader can take it in: long lists are cut. */
function shortened(request: unknown): string {
  const cut = (_key: string, value: unknown) =>
    Array.isArray(value) && value.length > 8 ? [...value.slice(0, 2), `… ${value.length} in all`] : value
  return JSON.stringify(request, cut, 2)
}

/** What a README says under its title, up to its first section. */
const introOf = (readme: string) =>
  readFileSync(new URL(readme, root), 'utf8')
    .replace(/^# .*\n/, '')
    .split(/^## /m)[0]
    ?.trim() ?? ''

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
const page = (title: string, parts: readonly string[]) => `${[`# ${title}`, ...parts].join('\n\n')}\n`
