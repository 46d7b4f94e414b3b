import { createRunner, julianDate, loadTimeZones } from '@selemene/engine'
import { describeEngine, pictureFaults } from '@selemene/engine/conformance'
import { centerNames, centerOfGate, channels, gatesOfCenter } from '@selemene/traditions'
import { describe, expect, it } from 'vitest'
import { activatingBodies } from '../../activations/activations-at.js'
import { openEphemeris } from '../../ephemeris/open-ephemeris.js'
import { gatePoints } from './data/bodygraph-layout.js'
import { crossNames } from './data/incarnation-crosses.js'
import { humanDesignEngine } from './engine.js'
import { picture } from './picture.js'
import type { Result } from './schema.js'
import { definitionOf, traceBodygraph } from './trace-bodygraph.js'
import { authorityOf, typeOf } from './type-and-authority.js'

const ephemeris = openEphemeris()
describeEngine(humanDesignEngine, { at: import.meta.url, ports: { ephemeris } })

const runner = createRunner(humanDesignEngine, { zones: loadTimeZones(), ports: { ephemeris }, provenance: {} })
const run = (body: object, level = 5) =>
  runner.run({ consciousness_level: level, ...structuredClone(body) }, { level, now: Date.parse('2026-02-08T10:00:00Z') })
const resultOf = async (body: object) => (await run(body)).result as Result

const asha = { date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }
const two = (n: number) => String(n).padStart(2, '0')
const aspects = ['type', 'authority', 'profile', 'cross'] as const
/** Fifty births over 150 years, all months and hours. */
const births = Array.from({ length: 50 }, (_, i) => ({
  date: `${1900 + 3 * i}-${two(1 + ((i * 5) % 12))}-${two(1 + ((i * 11) % 28))}`,
  time: `${two((i * 7) % 24)}:${two((i * 13) % 60)}`,
  timezone: '+00:00',
}))

describe('the chart', () => {
  it('of 13 August 1991, 13:31 in Bengaluru, is a Generator 2/4, Sacral, Split, Sun 4.2 over 23.4', async () => {
    const { result, metadata } = await run({ birth_data: asha })
    const chart = result as Result
    expect(chart).toMatchObject({ type: 'Generator', authority: 'Sacral', profile: '2/4', definition: 'Split' })
    expect(chart.personality.sun).toMatchObject({ gate: 4, line: 2 })
    expect(chart.design.sun).toMatchObject({ gate: 23, line: 4 })
    expect(Math.abs(Date.parse(chart.design_time) - Date.parse('1991-05-13T08:28:24Z'))).toBeLessThan(60_000)
    expect(metadata.time_resolution).toMatchObject({ utc: '1991-08-13T08:01:00Z', offset: '+05:30' })
  })

  it('lists the active gates of each center, and defines exactly the centers at the ends of its channels', async () => {
    for (const birth_data of births) {
      const chart = await resultOf({ birth_data })
      const active = new Set([chart.personality, chart.design].flatMap((side) => activatingBodies.map((body) => side[body].gate)))
      expect(new Set(centerNames.flatMap((name) => chart.centers[name].gates))).toEqual(active)
      const ends = new Set(chart.channels.flatMap((channel) => channel.centers))
      expect(new Set(centerNames.filter((name) => chart.centers[name].defined))).toEqual(ends)
      for (const { gates } of chart.channels) for (const gate of gates) expect(active.has(gate)).toBe(true)
    }
  })

  it('names the cross by four gates, two and two across the wheel', async () => {
    for (const birth_data of births) {
      const { incarnation_cross, profile, personality, design } = await resultOf({ birth_data })
      expect(incarnation_cross.gates).toEqual([personality.sun.gate, personality.earth.gate, design.sun.gate, design.earth.gate])
      expect(incarnation_cross.full_name).toContain(incarnation_cross.name)
      const angle = (
        { '4/1': 'Juxtaposition', '5/1': 'Left Angle', '5/2': 'Left Angle', '6/2': 'Left Angle', '6/3': 'Left Angle' } as Record<string, string>
      )[profile]
      expect(incarnation_cross.angle).toBe(angle ?? 'Right Angle')
    }
  })

  it('lies 86.6 to 92.0 days after its design, rounded to a tenth', async () => {
    for (const birth_data of births) {
      const days = (Date.parse(`${birth_data.date}T${birth_data.time}:00Z`) - Date.parse((await resultOf({ birth_data })).design_time)) / 86_400_000
      expect(days).toBeGreaterThan(86.55)
      expect(days).toBeLessThan(92.05)
    }
  })

  it('points an arrow left for tones 1 to 3 and right for 4 to 6, each from its own body', async () => {
    for (const birth_data of births.slice(0, 12)) {
      const { variables, personality, design } = await resultOf({ birth_data })
      const sources = { determination: design.sun, environment: design.north_node, motivation: personality.sun, perspective: personality.north_node }
      for (const [name, { color, tone }] of Object.entries(sources))
        expect(variables[name as keyof typeof sources]).toMatchObject({ color, tone, arrow: tone < 4 ? 'left' : 'right' })
    }
  })
})

describe('type, authority and definition', () => {
  const graphOf = (...gates: number[]) => traceBodygraph(new Set(gates))
  const read = (...gates: number[]) => {
    const graph = graphOf(...gates)
    const type = typeOf(graph)
    return [type, authorityOf(graph, type), definitionOf(graph)]
  }

  it.each([
    ['nothing', [1, 2, 3], 'Reflector', 'Lunar', 'None'],
    ['Head and Ajna', [64, 47], 'Projector', 'Mental', 'Single'],
    ['G and Throat', [1, 8], 'Projector', 'Self-Projected', 'Single'],
    ['G and Heart', [25, 51], 'Projector', 'Ego Projected', 'Single'],
    ['Heart and Throat', [21, 45], 'Manifestor', 'Ego Manifested', 'Single'],
    ['Heart to Throat by way of G', [25, 51, 1, 8], 'Manifestor', 'Ego Manifested', 'Single'],
    ['Root to Throat by way of Spleen', [18, 58, 16, 48], 'Manifestor', 'Splenic', 'Single'],
    ['Solar Plexus and Throat', [12, 22], 'Manifestor', 'Emotional', 'Single'],
    ['Spleen and Root', [18, 58], 'Projector', 'Splenic', 'Single'],
    ['Sacral and Root', [3, 60], 'Generator', 'Sacral', 'Single'],
    ['Sacral and Throat', [20, 34], 'Manifesting Generator', 'Sacral', 'Single'],
    ['Sacral apart from a motor at the Throat', [3, 60, 21, 45], 'Manifesting Generator', 'Sacral', 'Split'],
    ['Sacral and Solar Plexus, Throat joined to no motor', [59, 6, 1, 8], 'Generator', 'Emotional', 'Split'],
    ['four areas', [64, 47, 1, 8, 26, 44, 3, 60], 'Generator', 'Sacral', 'Quadruple Split'],
  ] as const)('of %s', (_, gates, type, authority, definition) => expect(read(...gates)).toEqual([type, authority, definition]))

  it('stand on 36 channels and 64 gates in nine centers, each gate with a place in the drawing', () => {
    expect(channels).toHaveLength(36)
    expect(centerNames.flatMap((name) => gatesOfCenter[name]).sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, i) => i + 1))
    for (const { gates, centers } of channels) expect(gates.map((gate) => centerOfGate.get(gate))).toEqual(centers)
    expect(Object.keys(gatePoints)).toHaveLength(64)
    expect(Object.keys(crossNames)).toHaveLength(64)
  })
})

describe('sensitivity', () => {
  it('says what the charts a quarter of an hour earlier and later say, all through a day', async () => {
    const day = Array.from({ length: 96 }, (_, i) => ({
      date: '1991-08-13',
      time: `${two(Math.floor(i / 4))}:${two((i % 4) * 15)}`,
      timezone: '+00:00',
    }))
    const charts = await Promise.all(day.map((birth_data) => resultOf({ birth_data })))
    const aspectsOf = ({ type, authority, profile, incarnation_cross }: Result) => ({ type, authority, profile, cross: incarnation_cross.full_name })
    const seen = new Set<string>()
    for (const [i, chart] of charts.slice(1, -1).entries()) {
      const own = aspectsOf(chart)
      const sides = [
        { told: chart.sensitivity.earlier, real: aspectsOf(charts[i] as Result) },
        { told: chart.sensitivity.later, real: aspectsOf(charts[i + 2] as Result) },
      ]
      for (const { told, real } of sides) {
        const changes = aspects.filter((aspect) => own[aspect] !== real[aspect])
        expect(told).toEqual({ ...real, changes })
        for (const aspect of changes) seen.add(aspect)
      }
      for (const aspect of aspects) {
        const changes = sides.some(({ told }) => told.changes.includes(aspect))
        expect([chart.sensitivity[aspect], chart.sensitivity.changes.includes(aspect)]).toEqual([changes, changes])
      }
    }
    // On any day the Sun or the design Sun crosses a line, and with it the profile.
    expect(seen).toContain('profile')
  })

  it('costs two more charts and not more: 70 calls of the ephemeris in all', async () => {
    let calls = 0
    const counted =
      <A extends unknown[], R>(method: (...asked: A) => R) =>
      (...asked: A) => {
        calls++
        return method(...asked)
      }
    const ports = { ephemeris: { ...ephemeris, position: counted(ephemeris.position), longitude: counted(ephemeris.longitude) } }
    const counting = createRunner(humanDesignEngine, { zones: loadTimeZones(), ports, provenance: {} })
    await counting.run({ birth_data: asha }, { level: 5, now: 0 })
    expect(calls).toBeLessThanOrEqual(70)
  })
})

describe('connection', () => {
  const of = async (self: object, partner: object) =>
    (await resultOf({ birth_data: self, options: { partner_birth_data: partner } })).connection as NonNullable<Result['connection']>

  it('puts each channel in one kind at most, the same seen from both sides', async () => {
    for (let i = 0; i < 10; i++) {
      const [a, b] = [births[i] as object, births[i + 20] as object]
      const [there, back] = [await of(a, b), await of(b, a)]
      const named = (c: typeof there) => [c.electromagnetic, c.companionship, c.compromise, c.dominance].map((list) => list.map(({ name }) => name))
      const all = named(there).flat()
      expect(new Set(all).size).toBe(all.length)
      expect(named(back)).toEqual(named(there))
      const mine = (await resultOf({ birth_data: a })).channels.map(({ name }) => name)
      const held = [...there.compromise, ...there.dominance].filter(({ held_by }) => held_by === 'self')
      expect([...held, ...there.companionship].map(({ name }) => name).sort()).toEqual(mine.sort())
    }
  })

  it('of a chart with itself is companionship alone', async () => {
    const connection = await of(asha, asha)
    expect(connection.companionship.map(({ name }) => name)).toEqual((await resultOf({ birth_data: asha })).channels.map(({ name }) => name))
    expect([connection.electromagnetic, connection.compromise, connection.dominance]).toEqual([[], [], []])
  })

  it.each([
    [{ date: '1990-05-01', time: '12:00' }, '/options/partner_birth_data/timezone'],
    [{ date: '1990-02-30', time: '12:00', timezone: 'UTC' }, '/options/partner_birth_data/date'],
    [{ date: '2021-03-28', time: '02:30', timezone: 'Europe/Berlin' }, '/options/partner_birth_data/time'],
    [{ date: '2021-10-31', time: '02:30', timezone: 'Europe/Berlin' }, '/options/partner_birth_data/time_fold'],
    [{ date: '1990-05-01', time: '12:00', timezone: 'IST' }, '/options/partner_birth_data/timezone'],
  ])('refuses a partner born %j at the field', (partner, pointer) => {
    expect(runner.faultsOf({ birth_data: asha, options: { partner_birth_data: partner } })).toMatchObject([{ pointer }])
  })

  it('refuses a partner whose sky lies outside the ephemeris', async () => {
    const partner_birth_data = { date: '3000-05-01', time: '12:00', timezone: 'UTC' }
    await expect(run({ birth_data: asha, options: { partner_birth_data } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      errors: [{ pointer: '/options/partner_birth_data/date' }],
    })
  })
})

describe('transit', () => {
  const at = (current_time: string) => resultOf({ birth_data: asha, current_time, options: { transit: true } })

  it('is the sky of the current time, and the channels that it completes', async () => {
    const { transit, channels: natal } = await at('2026-02-08T10:00:00Z')
    const jd = julianDate(Date.parse('2026-02-08T10:00:00Z'))
    expect(transit?.at).toBe('2026-02-08T10:00:00Z')
    expect(transit?.sun.longitude).toBe(ephemeris.longitude('sun', jd))
    expect(transit?.moon.longitude).toBe(ephemeris.longitude('moon', jd))
    for (const { gates, transit_gates, natal_gates, name } of transit?.channels ?? []) {
      expect(new Set([...transit_gates, ...natal_gates])).toEqual(new Set(gates))
      expect(natal.map((channel) => channel.name)).not.toContain(name)
    }
  })

  it('reads the clock, a chart without it does not', async () => {
    expect(JSON.stringify(await at('2026-02-09T10:00:00Z'))).not.toBe(JSON.stringify(await at('2026-02-08T10:00:00Z')))
    expect(humanDesignEngine.readsClock?.({ options: { transit: false } })).toBe(false)
    expect(humanDesignEngine.readsClock?.({ options: { transit: true } })).toBe(true)
  })

  it('refuses a current time outside the ephemeris at its own field', async () => {
    await expect(at('3500-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'INVALID_INPUT', errors: [{ pointer: '/current_time' }] })
  })
})

it('refuses a birth outside the ephemeris', async () => {
  const birth_data = { date: '3000-02-10', time: '12:00', timezone: 'UTC' }
  await expect(run({ birth_data })).rejects.toMatchObject({ code: 'INVALID_INPUT', errors: [{ pointer: '/birth_data/date' }] })
})

it.each([0, 1, 2, 3, 4, 5])('asks at least 40 different questions over 50 charts at level %i', async (level) => {
  const asked = new Set<string>()
  for (const birth_data of births) asked.add((await run({ birth_data }, level)).witness_prompt)
  expect(asked.size).toBeGreaterThanOrEqual(40)
})

it('draws what a partner and the sky of a day add, and nothing of them unasked', async () => {
  const plain = picture(await resultOf({ birth_data: asha }))
  expect(plain).not.toMatch(/data-kind=|data-transit-body=/)
  const options = { partner_birth_data: { ...asha, date: '1984-02-29' }, transit: true }
  const chart = await resultOf({ birth_data: asha, current_time: '2026-02-08T10:00:00Z', options })
  const drawn = picture(chart)
  for (const kind of ['electromagnetic', 'companionship', 'compromise', 'dominance'] as const)
    for (const { gates } of chart.connection?.[kind] ?? []) expect(drawn).toContain(`data-kind="${kind}" data-gates="${gates.join('-')}"`)
  for (const body of activatingBodies) {
    const { gate, line } = (chart.transit as NonNullable<Result['transit']>)[body]
    expect(drawn).toContain(`data-transit-body="${body}" data-gate="${gate}" data-line="${line}"`)
  }
  expect(pictureFaults(drawn)).toEqual([])
})

it('draws every number of the chart so that it can be read back', async () => {
  for (const birth_data of births.slice(0, 10)) {
    const chart = await resultOf({ birth_data })
    const drawn = picture(chart)
    for (const side of ['personality', 'design'] as const)
      for (const body of activatingBodies) {
        const { gate, line, color, tone, base, longitude } = chart[side][body]
        const data = `data-side="${side}" data-body="${body}" data-gate="${gate}" data-line="${line}" data-color="${color}" data-tone="${tone}" data-base="${base}"`
        expect(drawn).toContain(`${data} data-longitude="${longitude}"`)
      }
    for (const name of centerNames) {
      const { defined, gates } = chart.centers[name]
      expect(drawn).toContain(`data-center="${name}" data-defined="${defined}" data-gates="${gates.join(' ')}"`)
    }
    const active = [...drawn.matchAll(/data-graph-gate="(\d+)" data-center-of="[^"]*" data-active="([^"]*)"/g)].filter(
      ([, , sides]) => sides !== 'none',
    )
    expect(active.map(([, gate]) => Number(gate)).sort()).toEqual(centerNames.flatMap((name) => chart.centers[name].gates).sort())
    for (const [name, { arrow, color, tone }] of Object.entries(chart.variables))
      expect(drawn).toContain(`data-variable="${name}" data-arrow="${arrow}" data-color="${color}" data-tone="${tone}"`)
  }
})
