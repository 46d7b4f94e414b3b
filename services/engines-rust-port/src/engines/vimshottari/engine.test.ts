import { createRunner, julianDate, loadTimeZones, type Passage } from '@selemene/engine'
import { describeEngine } from '@selemene/engine/conformance'
import { signedDegrees } from '@selemene/traditions'
import { describe, expect, it } from 'vitest'
import { openEphemeris } from '../../ephemeris/open-ephemeris.js'
import { nakshatraLords } from '../../vedic/nakshatras.js'
import { lordYears } from './dasha-spans.js'
import { vimshottariEngine } from './engine.js'
import type { Result } from './schema.js'
import { createSiderealSunPath } from './sidereal-sun-path.js'

const ephemeris = openEphemeris()
const ports = { ephemeris }
describeEngine(vimshottariEngine, { at: import.meta.url, ports })

const runner = createRunner(vimshottariEngine, { zones: loadTimeZones(), ports, provenance: {} })
const run = (body: object, level = 5) =>
  runner.run({ consciousness_level: level, ...structuredClone(body) }, { level, now: Date.parse('2026-02-08T10:00:00Z') })
const birth_data = { date: '1991-08-13', time: '13:31', timezone: 'Asia/Kolkata' }
const birthMs = Date.parse('1991-08-13T08:01:00Z')
const resultOf = async (options: object = {}, more: object = {}) => (await run({ birth_data, options, ...more })).result as Result
const dayMs = 86_400_000

/** Any period of the tree. */
interface Node {
  lord: string
  start: string
  end: string
}
const partsKeys = ['antardashas', 'pratyantardashas', 'sookshmadashas', 'pranadashas'] as const
const partsOf = (node: Node, level: number) => (node as unknown as Record<string, Node[] | undefined>)[partsKeys[level - 1] ?? '']

/** Calls `visit` for every period with the parts that it has. */
function walk(nodes: Node[], level: number, visit: (node: Node, parts: Node[] | undefined, level: number) => void): void {
  for (const node of nodes) {
    const parts = partsOf(node, level)
    visit(node, parts, level)
    if (parts) walk(parts, level + 1, visit)
  }
}

describe('the tree of periods', () => {
  it.each([1, 2, 3, 4, 5])('at depth %i: nine parts each, beginning with their own lord, filling the parent exactly', async (depth) => {
    const counts = [0, 0, 0, 0, 0]
    let broken = 0
    const { mahadashas } = await resultOf({ depth })
    walk(mahadashas, 1, (node, parts, level) => {
      counts[level - 1] = (counts[level - 1] ?? 0) + 1
      if (parts === undefined) return
      const meets = parts.every((part, i) => part.start === (i === 0 ? node.start : parts[i - 1]?.end)) && parts[8]?.end === node.end
      if (parts.length !== 9 || parts[0]?.lord !== node.lord || !meets) broken += 1
    })
    expect(broken).toBe(0)
    expect(counts).toEqual([9, 81, 729, 6561, 59_049].map((count, i) => (i < depth ? count : 0)))
  })

  it('proportions parts over the whole parent, the part before birth included', async () => {
    const { mahadashas } = await resultOf()
    walk(mahadashas, 1, (node, parts) => {
      const whole = Date.parse(node.end) - Date.parse(node.start)
      for (const part of parts ?? []) {
        const share = (lordYears[nakshatraLords.indexOf(part.lord as 'Sun')] as number) / 120
        expect(Math.abs(Date.parse(part.end) - Date.parse(part.start) - share * whole)).toBeLessThanOrEqual(1500)
      }
    })
  })

  it.each(['365.25', '365.2425', '365.2422', '365.256364', '360'])(
    'a year of %s days: 120 of them, and the balance is what is left after birth',
    async (year) => {
      const { mahadashas, balance } = await resultOf({ year })
      const [first, last] = [mahadashas[0], mahadashas[8]]
      expect(Math.abs(Date.parse(last?.end as string) - Date.parse(first?.start as string) - 120 * Number(year) * dayMs)).toBeLessThanOrEqual(1000)
      expect(Math.abs(Date.parse(first?.end as string) - birthMs - balance.years * Number(year) * dayMs)).toBeLessThanOrEqual(1000)
      expect(mahadashas.reduce((years, maha) => years + maha.years, 0)).toBe(120)
    },
  )

  it('writes the balance in months of 30 days', async () => {
    const { balance } = await resultOf({ moon_longitude: 198.5 })
    expect(balance).toMatchObject({ lord: 'Rahu', ymd: { years: 2, months: 0, days: 9 } })
    expect(balance.years).toBeCloseTo(2.025, 10)
    expect((await resultOf({ moon_longitude: 0 })).balance).toMatchObject({
      lord: 'Ketu',
      fraction_remaining: 1,
      ymd: { years: 7, months: 0, days: 0 },
    })
  })
})

describe('true solar years', () => {
  const options = { year: 'true_solar', ayanamsa: 'lahiri' }
  const siderealSun = (ms: number) => ephemeris.longitude('sun', julianDate(ms)) - ephemeris.ayanamsa('lahiri', julianDate(ms))

  it('at each boundary the Sun has advanced 360° × years since birth, to a second of time', async () => {
    const { mahadashas, balance } = await resultOf({ ...options, depth: 2 })
    // A degree of the Sun is a day: one second is 1.2e−5°, doubled for the rounding of both ends.
    let years = balance.years - (mahadashas[0]?.years as number)
    let worst = 0
    for (const maha of mahadashas)
      for (const antar of maha.antardashas ?? []) {
        const advanced = siderealSun(Date.parse(antar.start)) - siderealSun(birthMs)
        worst = Math.max(worst, Math.abs(signedDegrees(advanced - 360 * years)))
        years += ((lordYears[nakshatraLords.indexOf(antar.lord)] as number) * maha.years) / 120
      }
    expect(worst).toBeLessThan(2.4e-5)
  })

  it('has the same first three levels at every depth', async () => {
    const shallow = await resultOf({ ...options, depth: 3 })
    const deep = await resultOf({ ...options, depth: 4 })
    const bounds = ({ mahadashas }: Result) => {
      const read: string[] = []
      walk(mahadashas, 1, (node, _, level) => level <= 3 && read.push(`${level} ${node.lord} ${node.start} ${node.end}`))
      return read
    }
    expect(bounds(deep)).toEqual(bounds(shallow))
  })

  it.each([
    ['lahiri', 0.025],
    ['true_chitra', 0.1],
  ] as const)('below them the Sun’s path (%s) is true to %f″', (ayanamsa, toleranceArcsec) => {
    const exact = (jd: number) => ephemeris.longitude('sun', jd) - ephemeris.ayanamsa(ayanamsa, jd)
    const path = createSiderealSunPath(exact, julianDate(birthMs))
    let worst = 0
    for (let i = 0; i < 300; i++) {
      const jd = julianDate(birthMs) + i * 141.137
      worst = Math.max(worst, Math.abs(signedDegrees(path(jd) - exact(jd))) * 3600)
    }
    expect(worst).toBeLessThan(toleranceArcsec)
  })

  it('refuses lives that the ephemeris does not hold whole, naming the option; mean years serve them', async () => {
    const births = [
      { date: '2890-01-01', time: '12:00', timezone: 'UTC' },
      { date: '2880-01-01', time: '12:00', timezone: '+00:00' },
    ]
    for (const birth_data of births) {
      await expect(run({ birth_data, options })).rejects.toMatchObject({ code: 'INVALID_INPUT', errors: [{ pointer: '/options/year' }] })
      expect(((await run({ birth_data })).result as Result).mahadashas).toHaveLength(9)
    }
  })
})

describe('now and next', () => {
  it('are the periods of the tree that hold the instant, and the changes after it', async () => {
    const { mahadashas, current_period, upcoming_transitions } = await resultOf({}, { current_time: '2026-02-08T10:00:00Z' })
    const holding: Node[] = []
    const starts: string[] = []
    walk(mahadashas, 1, (node, _, level) => {
      const at = Date.parse('2026-02-08T10:00:00Z')
      if (Date.parse(node.start) <= at && at < Date.parse(node.end)) holding.push(node)
      if (level === 3 && Date.parse(node.start) > at) starts.push(node.start)
    })
    const { mahadasha, antardasha, pratyantardasha } = current_period as NonNullable<Result['current_period']>
    expect([mahadasha, antardasha, pratyantardasha]).toEqual(holding.map(({ lord, start, end }) => ({ lord, start, end })))
    expect(upcoming_transitions.map(({ at }) => at)).toEqual(starts.slice(0, 5))
  })

  it('a boundary belongs to the period that begins, and is no longer upcoming', async () => {
    const next = (await resultOf()).upcoming_transitions[0]
    const then = await resultOf({}, { current_time: next?.at })
    expect(then.current_period?.pratyantardasha).toMatchObject({ lord: next?.to, start: next?.at })
    expect(then.upcoming_transitions[0]?.at).not.toBe(next?.at)
  })

  it('names the highest level that changes', async () => {
    const { mahadashas } = await resultOf()
    const end = mahadashas[4]?.end as string
    const [change] = (await resultOf({}, { current_time: new Date(Date.parse(end) - 1000).toISOString() })).upcoming_transitions
    expect(change).toMatchObject({ at: end, level: 'mahadasha', from: mahadashas[4]?.lord, to: mahadashas[5]?.lord })
  })

  it('are the same whatever depth was asked for', async () => {
    const at = async (depth: number) => {
      const { current_period, upcoming_transitions } = await resultOf({ depth })
      return { current_period, upcoming_transitions }
    }
    expect(await at(1)).toEqual(await at(3))
    expect(await at(4)).toEqual(await at(3))
  })

  it('say why they are missing: before birth, after 120 years; near the end only what is left', async () => {
    const before = await resultOf({}, { current_time: '1990-01-01T00:00:00Z' })
    expect(before).toMatchObject({ current_period: null, reasons: { current_period: expect.stringContaining('before birth') } })
    expect(before.upcoming_transitions).toHaveLength(5)
    expect(Date.parse(before.upcoming_transitions[0]?.at as string)).toBeGreaterThan(birthMs)

    const after = await resultOf({}, { current_time: '2150-01-01T00:00:00Z' })
    expect(after).toMatchObject({ current_period: null, upcoming_transitions: [], reasons: { current_period: expect.stringContaining('120 years') } })

    const end = Date.parse(before.mahadashas[8]?.end as string)
    const late = await resultOf({}, { current_time: new Date(end - 100 * dayMs).toISOString() })
    expect(late.current_period).not.toBeNull()
    expect(late.upcoming_transitions.length).toBeLessThan(5)
    expect(late.reasons.upcoming_transitions).toBeDefined()
  })
})

describe('input', () => {
  const faultsOf = async (body: object) => ((await run(body).catch((error) => error)).errors ?? []).map(({ pointer }: { pointer: string }) => pointer)

  it('needs date, time and zone, or the Moon with a date', async () => {
    expect(await faultsOf({ birth_data: { date: '1991-08-13' } })).toEqual(['/birth_data/time', '/birth_data/timezone'])
    expect(await faultsOf({ birth_data: { date: '1991-08-13', time: '13:31' } })).toEqual(['/birth_data/timezone'])
    expect(await faultsOf({ birth_data: { date: '1991-08-13', time: '13:31' }, options: { moon_longitude: 10 } })).toEqual(['/birth_data/timezone'])
    expect(await faultsOf({ options: { moon_longitude: 10 } })).toEqual(['/birth_data/date'])
    expect(await faultsOf({ birth_data: { date: '1991-08-13' }, options: { moon_longitude: 10 } })).toEqual([])
  })

  it.each([
    [{ moon_longitude: 360 }, '/options/moon_longitude'],
    [{ depth: 6 }, '/options/depth'],
    [{ year: '365' }, '/options/year'],
    [{ year: 365.25 }, '/options/year'],
    [{ ayanamsa: 'chitra' }, '/options/ayanamsa'],
  ])('refuses %j', async (options, pointer) => expect(new Set(await faultsOf({ birth_data, options }))).toEqual(new Set([pointer])))

  it('refuses dates outside the ephemeris and outside four-digit years', async () => {
    expect(await faultsOf({ birth_data: { ...birth_data, date: '3091-08-13' } })).toEqual(['/birth_data/date'])
    expect(await faultsOf({ birth_data: { date: '0005-01-01' }, options: { moon_longitude: 199 } })).toEqual(['/birth_data/date'])
    expect(await faultsOf({ birth_data: { date: '9950-01-01' }, options: { moon_longitude: 199 } })).toEqual(['/birth_data/date'])
  })

  it('gives the same periods for the Moon that it found itself', async () => {
    const found = await resultOf()
    expect(await resultOf({ moon_longitude: found.birth_nakshatra.moon_longitude })).toEqual(found)
  })

  it('refuses a noon that never came, naming what is missing', async () => {
    const body = { birth_data: { date: '2011-12-30', timezone: 'Pacific/Apia' }, options: { moon_longitude: 10 } }
    expect(runner.faultsOf(structuredClone(body)).map(({ pointer }) => pointer)).toEqual(['/birth_data/time'])
  })

  it('takes noon where the Moon is given without a time, and says so', async () => {
    const { result, metadata } = await run({ birth_data: { date: '1991-08-13', timezone: 'Asia/Kolkata' }, options: { moon_longitude: 0 } })
    expect((result as Result).mahadashas[0]?.start).toBe('1991-08-13T06:30:00Z')
    expect(metadata.conventions.birth_instant).toContain('noon')
    expect(metadata.time_resolution?.utc).toBe('1991-08-13T06:30:00Z')
  })
})

it('reports the conventions that were really used', async () => {
  const conventions = async (options: object) => (await run({ birth_data, options })).metadata.conventions
  expect(await conventions({})).toMatchObject({ ayanamsa: 'lahiri', positions: 'apparent', year: '365.25', depth: 3 })
  expect(await conventions({ ayanamsa: 'raman', positions: 'geometric', year: 'true_solar', depth: 1 })).toMatchObject({
    ayanamsa: 'raman',
    positions: 'geometric',
    year: 'true_solar',
    depth: 1,
  })
  expect(await conventions({ moon_longitude: 10 })).toMatchObject({ moon: 'options.moon_longitude, sidereal', ayanamsa: null })
})

it('moves the Moon by the difference of the ayanamsas', async () => {
  const longitude = async (ayanamsa: string) => (await resultOf({ ayanamsa, depth: 1 })).birth_nakshatra.moon_longitude
  const jd = julianDate(birthMs)
  const difference = ephemeris.ayanamsa('raman', jd) - ephemeris.ayanamsa('lahiri', jd)
  expect((await longitude('lahiri')) - (await longitude('raman'))).toBeCloseTo(difference, 9)
})

it('moves the Moon by nutation where the mean ayanamsa is asked for, and says so', async () => {
  const jd = julianDate(birthMs)
  const nutation = ephemeris.ayanamsa('lahiri', jd) - ephemeris.meanAyanamsa('lahiri', jd)
  const { result, metadata } = await run({ birth_data, options: { ayanamsa_nutation: false, depth: 1 } })
  const moved = (result as Result).birth_nakshatra.moon_longitude - (await resultOf({ depth: 1 })).birth_nakshatra.moon_longitude
  expect(moved).toBeCloseTo(nutation, 9)
  expect(metadata.conventions.ayanamsa_nutation).toBe('left out: mean ayanamsa')
})

it('asks at least 40 different questions of 50 charts at every level, each quoting the nakshatra', async () => {
  for (const level of [0, 1, 2, 3, 4, 5]) {
    const prompts = new Set<string>()
    for (let i = 0; i < 50; i++) {
      const date = `${1950 + i}-${String(1 + (i % 12)).padStart(2, '0')}-${10 + ((i * 5) % 19)}`
      const response = await run({ birth_data: { ...birth_data, date }, options: { depth: 1 } }, level)
      expect(response.witness_prompt).toContain((response.result as Result).birth_nakshatra.name)
      expect(response.witness_prompt).not.toMatch(/\d{4}-\d{2}-\d{2}|\b0 (?:year|month|day)|\b1 (?:years|months|days)/)
      prompts.add(response.witness_prompt)
    }
    expect(prompts.size).toBeGreaterThanOrEqual(40)
  }
})

it('draws every period, instant and balance as it stands in the result', async () => {
  const result = await resultOf()
  const drawn = vimshottariEngine.picture?.(result) as string
  const segments = [...drawn.matchAll(/data-level="(\w+)" data-lord="(\w+)" data-start="([^"]+)" data-end="([^"]+)"/g)]
  const read = (level: string) => segments.filter((s) => s[1] === level).map(([, , lord, start, end]) => ({ lord, start, end }))
  const plain = (nodes: readonly Node[] | undefined) => nodes?.map(({ lord, start, end }) => ({ lord, start, end }))
  const maha = result.mahadashas.find(({ start }) => start === result.current_period?.mahadasha.start)
  const antar = maha?.antardashas?.find(({ start }) => start === result.current_period?.antardasha.start)
  expect(read('mahadasha')).toEqual(plain(result.mahadashas))
  expect(read('antardasha')).toEqual(plain(maha?.antardashas))
  expect(read('pratyantardasha')).toEqual(plain(antar?.pratyantardashas))
  expect([...drawn.matchAll(/data-transition="([^"]+)"/g)].map((match) => match[1])).toEqual(result.upcoming_transitions.map(({ at }) => at))
  expect(drawn).toContain(`data-balance-lord="${result.balance.lord}" data-balance-years="${result.balance.years}"`)
  expect(drawn).toContain(`data-moon-longitude="${result.birth_nakshatra.moon_longitude}"`)
})

describe('the reading', () => {
  type Read = Result & { reading: Passage[] }
  const read = async (options: object, current_time: string, date = '1991-08-13') => {
    const { reading, ...result } = (await run({ birth_data: { date }, options, current_time, reading: true }, 0)).result as Read
    return { result: result as Result, textAbout: (about: string) => reading.find((passage) => passage.about.startsWith(about))?.text ?? '' }
  }
  /** Sidereal: the last twentieth of a degree of Ashwini, which is Ketu’s, and the middle of Bharani, which is Venus’s. */
  const endOfAshwini = { moon_longitude: 13.3 }
  const middleOfBharani = { moon_longitude: 20 }

  it('speaks of the first period that a child remembers, and not of one that was over at once', async () => {
    const { result, textAbout } = await read(endOfAshwini, '2026-02-08T10:00:00Z')
    expect(result.balance).toMatchObject({ lord: 'Ketu', ymd: { years: 0 } })
    expect(textAbout('/balance')).toContain('A childhood under Venus')
    const { textAbout: ofLong } = await read(middleOfBharani, '2026-02-08T10:00:00Z')
    expect(ofLong('/balance')).toContain('A childhood under Venus')
    expect(ofLong('/balance')).not.toContain('the Sun')
  })

  it('gives no month before the birth for the beginning of a period', async () => {
    const { result, textAbout } = await read(middleOfBharani, '1991-09-13T00:00:00Z')
    for (const rank of ['mahadasha', 'antardasha'] as const) {
      expect(Date.parse(result.current_period?.[rank].start ?? '')).toBeLessThan(birthMs)
      expect(textAbout(`/current_period/${rank}`)).not.toMatch(/from \w+ \d/)
    }
  })

  it('names a lord once where the first part of a period is its own', async () => {
    for (let month = 0; month < 240; month++) {
      const at = new Date(Date.UTC(2000, month, 1)).toISOString()
      const { textAbout } = await read(middleOfBharani, at)
      expect(textAbout('/upcoming_transitions'), at).not.toMatch(/of ((?:the )?\w+), \1 gives way/)
    }
  })

  it('says once that a great period draws to its end', async () => {
    for (let year = 1992; year < 2105; year++) {
      const { textAbout } = await read(middleOfBharani, `${year}-06-01T00:00:00Z`)
      const said = textAbout('/current_period/antardasha')
      expect(said.match(/next great period/g)?.length ?? 0, said).toBeLessThanOrEqual(1)
    }
  })
})
