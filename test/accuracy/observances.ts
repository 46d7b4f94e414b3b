import { readFileSync } from 'node:fs'
import { createRunner, loadTimeZones } from '@selemene/engine'
import { panchangaEngine } from '../../services/engines-rust-port/src/engines/panchanga/engine.js'
import type { Result } from '../../services/engines-rust-port/src/engines/panchanga/schema.js'
import type { Ephemeris } from '../../services/engines-rust-port/src/ephemeris/ephemeris.js'
import { goldenFile, groupedBy, type Measure } from './measure.js'

interface Published {
  name: string
  date: string
  source: string
  url?: string
  school?: 'smarta' | 'vaishnava'
  ours?: string
  differs?: string
}

const folder = 'services/engines-rust-port/src/engines/panchanga/observances/golden'

/** Published dates of festivals and fasts, by calendar: whether the engine keeps the same thing on the same day. */
export async function measureObservances(ephemeris: Ephemeris): Promise<Measure[]> {
  const runner = createRunner(panchangaEngine, { zones: loadTimeZones(), ports: { ephemeris }, provenance: {} })
  const measures: Measure[] = []
  for (const [file, quantity] of [
    ['festivals.json', 'dates of festivals, fasts and sankrantis'],
    ['ekadashis.json', 'dates of ekadashis'],
  ] as const) {
    const { place, rows } = JSON.parse(readFileSync(goldenFile(`${folder}/${file}`), 'utf8')) as { place: object; rows: Published[] }
    const keeps = async ({ name, date, school, ours = date }: Published) => {
      const { result } = await runner.run({ birth_data: { date: ours, ...placeOf(place) } }, { level: 5, now: 0 })
      const other = school === 'smarta' ? `${name} (Vaishnava)` : `${name} (Smarta)`
      return (result as Result).day.observances.some((one) =>
        school === undefined ? one.name === name : one.name.startsWith(name) && one.name !== other,
      )
    }
    for (const [source, published] of groupedBy(rows, (row) => row.source)) {
      const differences = []
      for (const row of published) differences.push({ what: `${row.name} ${row.date}`, off: (await keeps(row)) ? 0 : 1, allowed: 0 })
      const others = published
        .filter(({ differs }) => differs !== undefined)
        .map(({ name, date, ours, differs }) => `${name} of ${date} is ours of ${ours}: ${differs}.`)
      measures.push({
        engine: 'panchanga',
        quantity,
        authority: source,
        ...(published[0]?.url === undefined ? {} : { url: published[0].url }),
        unit: 'exact',
        differences,
        ...(others.length === 0 ? {} : { convention: others.join(' ') }),
      })
    }
  }
  return measures
}

const placeOf = ({ name, ...place }: { name?: string } & object) => place
