// Writes src/time/country-zones.ts from the tables of the tz database. Run: tsx scripts/write-country-zones.ts <zoneinfo folder>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = process.argv[2]
if (root === undefined) throw new Error('say which zoneinfo folder to read')
/** A country of more has no zone that a guess may name. */
const mostZones = 4

const readRows = (file: string) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string, string])

const version = /^# version (\S+)/.exec(readFileSync(join(root, 'tzdata.zi'), 'utf8'))?.[1]
const rows = readRows('zone.tab')
const countries = readRows('iso3166.tab')
  .map(([code, name]) => ({ code, name, zones: rows.filter(([country]) => country === code).map(([, , zone]) => zone) }))
  .filter(({ zones }) => zones.length > 0 && zones.length <= mostZones)
const quoted = (text: string) => (text.includes("'") ? `"${text}"` : `'${text}'`)
const lines = countries.map(
  ({ code, name, zones }) => `  { code: '${code}', name: ${quoted(name)}, zones: [${zones.map((zone) => `'${zone}'`).join(', ')}] },`,
)
writeFileSync(
  new URL('../src/time/country-zones.ts', import.meta.url),
  `export interface CountryZones {
  /** ISO 3166-1 alpha-2. */
  code: string
  name: string
  /** In the order of the tz database, which begins with the most populous zone where geography lets it. */
  zones: readonly string[]
}

/** Countries of one to four zones: \`zone.tab\` and \`iso3166.tab\` of tz ${version}, written by \`scripts/write-country-zones.ts\` (IANA, public domain). */
export const countryZones: readonly CountryZones[] = [
${lines.join('\n')}
]
`,
)
console.log(`${countries.length} countries, tzdata ${version}`)
