import type { Passage } from '@selemene/contracts'
import { createRunner, loadTimeZones } from '@selemene/engine'
import { readingFaults } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { openEngines } from '../src/open-engines.js'
import { sixtyBirths } from './sixty-births.js'

const { engines, ports, provenance = {} } = await openEngines()
const births = sixtyBirths()
const fewestDistinct = 55
const depths = [0, 2, 4]

/** Engines that read a birth; the reading of those that ask for an image or landmarks is held by their own tests. */
const readers = engines.filter(({ reading, id }) => reading !== undefined && id !== 'biofield' && id !== 'face-reading')

describe.each(readers)('the reading of $id over sixty births', (engine) => {
  const runner = createRunner(engine, { zones: loadTimeZones(), ports, provenance })
  const readings = depths.map((consciousness_level) =>
    Promise.all(
      births.map(async (birth) => {
        const { reading, ...result } = (await runner.run({ ...birth, consciousness_level, reading: true }, { level: 5, now: 0 })).result as {
          reading: Passage[]
        }
        return { result, reading }
      }),
    ),
  )

  it.each(depths)('tells people apart at level %i', async (level) => {
    const texts = (await (readings[depths.indexOf(level)] as (typeof readings)[number])).map(({ reading }) => JSON.stringify(reading))
    expect(new Set(texts).size).toBeGreaterThanOrEqual(fewestDistinct)
  })

  it.each(depths)('is sound English of the right length about places that are there, at level %i', async (level) => {
    const faults = (await (readings[depths.indexOf(level)] as (typeof readings)[number])).flatMap(({ result, reading }) =>
      readingFaults(result, reading),
    )
    expect([...new Set(faults)].slice(0, 40)).toEqual([])
  })
})
