import { createRunner, loadTimeZones, type Passage, parseInstant } from '@selemene/engine'
import { describeEngine, readingFaults } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { openEphemeris } from '../../ephemeris/open-ephemeris.js'
import { activities } from './data/activities.js'
import { vedicClockEngine } from './engine.js'
import type { Result } from './schema.js'

const ports = { ephemeris: openEphemeris() }
const runner = createRunner(vedicClockEngine, { zones: loadTimeZones(), ports, provenance: {} })
const bengaluru = { latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }

const answer = (body: Record<string, unknown>) => runner.run(body, { level: 5, now: Date.UTC(2026, 1, 8, 10) })
const clock = async (current_time: string, options: Record<string, unknown> = {}, location: Record<string, unknown> = bengaluru) =>
  (await answer({ current_time, location, options })).result as Result
const ms = (instant: string | null | undefined) => parseInstant(instant as string) as number

describeEngine(vedicClockEngine, { at: import.meta.url, ports })

describe('the Vedic clock', () => {
  it('gives each organ its two hours and each dosha its four, the whole day round', async () => {
    const organs = new Map<string, number>()
    const doshas = new Map<string, number>()
    for (let half = 0; half < 48; half++) {
      const hour = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
      const { organ, dosha, at } = await clock(`2026-02-08T${hour}:00+05:30`)
      organs.set(organ.name, (organs.get(organ.name) ?? 0) + 1)
      doshas.set(dosha.name, (doshas.get(dosha.name) ?? 0) + 1)
      for (const watch of [organ, dosha]) expect(ms(watch.start) <= ms(at) && ms(at) < ms(watch.end)).toBe(true)
      expect(ms(organ.end) - ms(organ.start)).toBe(2 * 3600_000)
    }
    expect([...organs.values()]).toEqual(Array(12).fill(4))
    expect(Object.fromEntries(doshas)).toEqual({ Vata: 16, Kapha: 16, Pitta: 16 })
    expect((await clock('2026-02-08T23:30:00+05:30')).organ.name).toBe('Gallbladder')
    expect((await clock('2026-02-08T03:30:00+05:30')).organ.name).toBe('Lung')
  })

  it('moves with the chosen clock: zone, mean Sun, true Sun', async () => {
    const lisbon = { latitude: 38.7223, longitude: -9.1393, timezone: 'Europe/Lisbon' }
    const at = '2026-11-03T12:00:00Z'
    const times = await Promise.all(
      ['civil', 'mean_solar', 'true_solar'].map(async (option) => (await clock(at, { clock: option }, lisbon)).clock_time),
    )
    expect(times[0]).toBe('12:00:00')
    // 9.1393° west is 36 min 33 s; the equation of time of 3 November is +16 min 26 s (Meeus, chapter 28).
    expect(times[1]).toBe('11:23:27')
    expect(Math.abs(ms(`2026-11-03T${times[2]}Z`) - ms('2026-11-03T11:39:53Z'))).toBeLessThan(3000)
  })

  it('counts ghati, pala and vipala from the sunrise of the place', async () => {
    const { sunrise } = await clock('2026-02-08T12:00:00+05:30')
    const later = async (seconds: number) => (await clock(new Date(ms(sunrise) + seconds * 1000).toISOString())).ghati
    expect(await later(3 * 1440 + 7 * 24 + 2)).toMatchObject({ ghati: 3, pala: 7 })
    expect((await later(-2))?.ghati).toBe(59)
  })

  it('divides the day by the same Sun: hora, choghadiya and muhurta hold the instant', async () => {
    for (let n = 0; n < 40; n++) {
      const result = await clock(new Date(Date.UTC(2026, 0, 1) + n * 37 * 3600_000).toISOString())
      for (const part of [result.hora, result.choghadiya, result.muhurta])
        expect(ms(part?.start) <= ms(result.at) + 1000 && ms(result.at) <= ms(part?.end) + 1000).toBe(true)
      const after = result.upcoming_transitions.map((change) => ms(change.at))
      expect(after).toEqual([...after].sort((a, b) => a - b))
      expect(after[0]).toBeGreaterThan(ms(result.at) - 1000)
    }
  })

  it('has no Sun without a place, and says so', async () => {
    const { result, metadata } = await answer({ current_time: '2026-02-08T10:00:00+01:00' })
    const { hora, choghadiya, ghati, muhurta, clock_time, reasons } = result as Result
    expect([hora, choghadiya, ghati, muhurta]).toEqual([null, null, null, null])
    expect(reasons.hora).toMatch(/location/)
    expect(clock_time).toBe('10:00:00')
    expect(metadata.conventions.clock_zone_from).toBe('current_time')
    await expect(answer({ options: { clock: 'true_solar' } })).rejects.toMatchObject({ errors: [{ pointer: '/location' }] })
  })

  it('takes the birth place where no location is given, and mean time where no zone is', async () => {
    const byBirth = await answer({ current_time: '2026-02-08T10:00:00Z', birth_data: bengaluru })
    expect(byBirth.result).toEqual(await clock('2026-02-08T10:00:00Z'))
    const { timezone: _, ...nowhere } = bengaluru
    expect((await clock('2026-02-08T10:00:00Z', {}, nowhere)).clock_time).toBe('15:10:00')
  })

  it('gives polar night as a result with its cause', async () => {
    const { hora, ghati, reasons } = await clock('2026-12-21T10:00:00Z', {}, { latitude: 69.6492, longitude: 18.9553, timezone: 'Europe/Oslo' })
    expect([hora, ghati]).toEqual([null, null])
    expect(reasons.hora).toMatch(/^polar night/)
    expect(reasons.ghati).toMatch(/^polar night/)
  })

  it('refuses an instant outside the ephemeris at its own field', async () => {
    await expect(clock('3450-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'INVALID_INPUT', errors: [{ pointer: '/current_time' }] })
  })

  it.each(activities)('finds a later window for %s, and says whether now is one', async (activity) => {
    const { activity_timing, at } = await clock('2026-02-08T01:00:00Z', { activity })
    expect(activity_timing?.suitable_now).toBeTypeOf('boolean')
    expect(ms(activity_timing?.next_window?.start)).toBeGreaterThan(ms(at))
  })
})

describe('the 24-hour dial', () => {
  it('carries every number of the result that it draws', async () => {
    const result = await clock('2026-02-08T10:00:00Z')
    const drawn = vedicClockEngine.picture?.(result) ?? ''
    for (const part of [result.organ, result.dosha, result.hora, result.choghadiya, result.muhurta])
      expect(drawn).toContain(`data-start="${part?.start}" data-end="${part?.end}"`)
    for (const change of result.upcoming_transitions) expect(drawn).toContain(`data-at="${change.at}"`)
    expect(drawn).toContain(`data-light="day" data-start="${result.sunrise}" data-end="${result.sunset}"`)
    expect(drawn).toContain(`>${result.clock_time}<`)
    expect(drawn).toContain(`>${result.ghati?.ghati} ghati ${result.ghati?.pala} pala ${result.ghati?.vipala} vipala<`)
    expect(drawn.match(/data-now="true"/g)).toHaveLength(2)
  })
})

describe('the question', () => {
  it('quotes the hour and differs over fifty instants at every level', async () => {
    const hours = await Promise.all(
      Array.from({ length: 50 }, (_, n) => clock(new Date(Date.UTC(2026, 0, 1) + n * 31 * 3600_000 + n * 60_000).toISOString())),
    )
    for (let level = 0; level <= 5; level++) {
      const questions = hours.map((hour) => vedicClockEngine.witness(hour, level))
      expect(new Set(questions).size).toBeGreaterThanOrEqual(40)
      for (const [i, question] of questions.entries()) expect(question).toContain(hours[i]?.clock_time.slice(0, 5))
    }
  })
})

describe('the reading', () => {
  const quarterHours = Array.from({ length: 96 }, (_, i) => new Date(Date.UTC(2026, 1, 8) + i * 15 * 60_000).toISOString())
  const readAt = async (current_time: string, where: object) => {
    const { reading, ...result } = (await answer({ current_time, ...where, reading: true })).result as Result & { reading: Passage[] }
    return { result, reading }
  }

  it.each([
    ['a place', { location: bengaluru }],
    ['a zone alone', { birth_data: { timezone: 'Asia/Kolkata' } }],
  ])('is sound English for %s, all day and night', async (_, where) => {
    for (const at of quarterHours) {
      const { result, reading } = await readAt(at, where)
      expect(readingFaults(result, reading), at).toEqual([])
    }
  })

  it('names the next changes, each at its time, in words of its own kind', async () => {
    for (const at of quarterHours) {
      const { result, reading } = await readAt(at, { location: bengaluru })
      const text = reading.find(({ about }) => about === '/upcoming_transitions/0')?.text ?? ''
      for (const change of result.upcoming_transitions.slice(0, 4)) expect(text, at).toContain(change.at.slice(11, 16))
      expect(text).not.toMatch(/(?<!the )\b(Sun|Moon)\b/)
    }
  })

  it('knows a stretch of the night from one of the day', async () => {
    for (const at of quarterHours) {
      const { result, reading } = await readAt(at, { location: bengaluru })
      const isNight = ms(result.choghadiya?.start) >= ms(result.sunset)
      expect(reading.find(({ about }) => about === '/choghadiya')?.text, at).toContain(isNight ? 'eighth of the night' : 'eighth of the daylight')
    }
  })
})
