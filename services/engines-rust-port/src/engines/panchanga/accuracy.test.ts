import { readFileSync } from 'node:fs'
import { atPointer } from '@selemene/contracts'
import { createRunner, loadTimeZones } from '@selemene/engine'
import { readGoldens } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { openEphemeris } from '../../ephemeris/open-ephemeris.js'
import { panchangaEngine } from './engine.js'

const runner = createRunner(panchangaEngine, { zones: loadTimeZones(), ports: { ephemeris: openEphemeris() }, provenance: {} })
const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

/** Rows of the accuracy table: golden file → cases, instants, largest difference in seconds. */
const stated = new Map(
  [...readme.matchAll(/^\|[^|]*\| `([\w-]+\.json)` \| (\d+) \| (\d+) \| ([\d.]+) s \|/gm)].map((row) => [
    row[1] as string,
    row.slice(2, 5).map(Number),
  ]),
)

describe('the accuracy table of the README', () => {
  it.each(readGoldens(new URL('.', import.meta.url)).filter(({ golden }) => golden.cases.some((known) => known.tolerance !== undefined)))(
    'says what is measured against $file',
    async ({ file, golden }) => {
      const off: number[] = []
      for (const { input, expected, tolerance = {} } of golden.cases) {
        const response = await runner.run(structuredClone(input), { level: 5, now: 0 })
        for (const pointer of Object.keys(tolerance))
          off.push(Math.abs(Date.parse(String(atPointer(response, pointer))) - Date.parse(String(expected[pointer]))) / 1000)
      }
      expect([golden.cases.length, off.length, Math.max(...off)]).toEqual(stated.get(file))
    },
  )
})
