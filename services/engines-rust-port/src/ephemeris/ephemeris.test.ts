import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NoesisError } from '@selemene/contracts'
import { createRandom } from '@selemene/engine'
import { signedDegrees } from '@selemene/traditions'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ayanamsaNames } from './ayanamsas.js'
import { bodies } from './ephemeris.js'
import { openEphemeris } from './open-ephemeris.js'
import { dateFault, ephemerisDays } from './reach.js'

const vendored = fileURLToPath(new URL('../../data/ephemeris', import.meta.url))
const fileNames = ['sepl', 'semo'].flatMap((kind) => ['00', '06', '12', '18', '24'].map((century) => `${kind}_${century}.se1`))
const ephemeris = openEphemeris()
const j2000 = 2_451_545

describe('the ephemeris', () => {
  const folders: string[] = []
  const copyOfFiles = () => {
    const folder = mkdtempSync(join(tmpdir(), 'ephemeris-'))
    folders.push(folder)
    cpSync(vendored, folder, { recursive: true })
    return folder
  }
  afterEach(() => {
    vi.unstubAllEnvs()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  it('says the same by position, place and longitude, and its speed is the slope of its longitude', () => {
    for (const body of bodies) {
      const { longitude, speed } = ephemeris.position(body, j2000)
      expect(ephemeris.place(body, j2000).longitude).toBeCloseTo(longitude, 9)
      expect(ephemeris.longitude(body, j2000)).toBeCloseTo(longitude, 9)
      const slope = signedDegrees(ephemeris.longitude(body, j2000 + 0.005) - ephemeris.longitude(body, j2000 - 0.005)) / 0.01
      expect(speed, body).toBeCloseTo(slope, 2)
    }
  })

  it('names its release and the digests of the files it opened', () => {
    const sums = readFileSync(join(vendored, 'SHA256SUMS'), 'utf8')
    expect(ephemeris.version).toBe('2.10.03')
    expect(ephemeris.files.map((file) => `${file.sha256}  ${file.name}`).sort()).toEqual(sums.trim().split('\n').sort())
  })

  it.each(fileNames)('does not open without %s, and says so', (name) => {
    const folder = copyOfFiles()
    rmSync(join(folder, name))
    expect(() => openEphemeris(folder)).toThrow(new RegExp(`${name} is missing`))
  })

  it.each(fileNames)('does not open with a damaged %s, and says so', (name) => {
    const folder = copyOfFiles()
    const bytes = readFileSync(join(folder, name))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
    writeFileSync(join(folder, name), bytes)
    expect(() => openEphemeris(folder)).toThrow(new RegExp(`${name} is damaged`))
  })

  it('reads its own files whatever SE_EPHE_PATH says', () => {
    vi.stubEnv('SE_EPHE_PATH', tmpdir())
    expect(openEphemeris().longitude('moon', j2000)).toBe(ephemeris.longitude('moon', j2000))
  })

  it('refuses instants outside its files and numbers that are none, naming the years that it has', () => {
    const { firstJulianDate, lastJulianDate } = ephemeris.range
    for (const jd of [Number.NaN, Number.POSITIVE_INFINITY, -1e308, firstJulianDate - 0.001, lastJulianDate + 0.001]) {
      for (const ask of [
        () => ephemeris.position('sun', jd),
        () => ephemeris.ayanamsa('lahiri', jd),
        () => ephemeris.obliquity(jd),
        () => ephemeris.siderealTime(jd),
      ]) {
        const error = thrownBy(ask)
        expect(error).toBeInstanceOf(NoesisError)
        expect(error).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringMatching(/the years 0 to 2999/) })
      }
    }
  })

  it('knows its dates without opening a file', () => {
    const { firstJulianDate, lastJulianDate } = ephemeris.range
    // A Julian Day Number names the day whose noon it is.
    expect([ephemerisDays.first, ephemerisDays.last]).toEqual([Math.ceil(firstJulianDate + 0.5), Math.floor(lastJulianDate - 0.5)])
  })

  it('names the dates that a reach leaves, in the calendar that was asked', () => {
    const month = { before: 30, after: 30, because: 'it needs a month' }
    expect(dateFault({ date: '2999-11-29' }, month)).toBeUndefined()
    expect(dateFault({ date: '2999-11-30' }, month)).toEqual({
      pointer: '/birth_data/date',
      message: 'is outside the ephemeris: dates from 0001-01-02 to 2999-11-29 are supported, since it needs a month',
      code: 'ephemeris-range',
    })
    // The Julian calendar is 20 days behind then.
    expect(dateFault({ date: '2999-11-10', calendar: 'julian' }, month)?.message).toContain('Julian dates from 0001-01-04 to 2999-11-09')
    expect(dateFault({ date: '2999-11-09', calendar: 'julian' }, month)).toBeUndefined()
  })

  it('answers for every body over the whole range from the files alone', () => {
    const { firstJulianDate, lastJulianDate } = ephemeris.range
    const random = createRandom('never Moshier')
    const instants = [
      firstJulianDate,
      lastJulianDate,
      ...Array.from({ length: 60 }, () => firstJulianDate + random.fraction() * (lastJulianDate - firstJulianDate)),
    ]
    for (const jd of instants)
      for (const body of bodies)
        for (const positions of ['apparent', 'geometric'] as const) expect(ephemeris.position(body, jd, positions).longitude).toBeLessThan(360)
  })

  it('keeps each ayanamsa to itself, in whatever order they are asked', () => {
    const alone = new Map(ayanamsaNames.map((name) => [name, ephemeris.ayanamsa(name, j2000)]))
    for (const name of createRandom('order').shuffle([...ayanamsaNames, ...ayanamsaNames]))
      expect(ephemeris.ayanamsa(name, j2000)).toBe(alone.get(name))
    expect(new Set(alone.values()).size).toBe(ayanamsaNames.length)
  })

  it('takes nutation in longitude off for the mean ayanamsa: −3.788″ on 1987-04-10 0h TD (Meeus, example 22.a)', () => {
    for (const name of ['lahiri', 'raman'] as const) {
      const nutation = ephemeris.ayanamsa(name, 2_446_895.5) - ephemeris.meanAyanamsa(name, 2_446_895.5)
      // He takes the nutation of 1980; that of 2000 differs by hundredths of a second of arc.
      expect(Math.abs(nutation * 3600 + 3.788)).toBeLessThan(0.03)
    }
  })

  it('keeps lahiri within a minute and a half of arc of true_chitra, which it was made to follow', () => {
    // Swiss Ephemeris, general documentation 2.8.5: the Calendar Reform Committee put Spica at 180° in 1956.
    for (const jd of [2_435_553.5, j2000])
      expect(Math.abs(ephemeris.ayanamsa('lahiri', jd) - ephemeris.ayanamsa('true_chitra', jd)) * 60).toBeLessThan(1.5)
  })
})

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}

/** −180 … 180. */
