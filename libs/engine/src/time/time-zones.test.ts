import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fixedOffset, loadTimeZones } from './time-zones.js'

interface Transition {
  /** Seconds since 1970; -Infinity for what holds before the first. */
  at: number
  seconds: number
  abbreviation: string
}

/** What glibc's zdump says of the same compiled files, 1850 to 2037: another program that reads them, by another author. */
function readTransitions(): { names: string[]; transitions: Transition[] }[] {
  const text = gunzipSync(readFileSync(new URL('../../golden/transitions.txt.gz', import.meta.url))).toString()
  return text
    .split('\n= ')
    .slice(1)
    .map((block) => {
      const [names, ...lines] = block.trim().split('\n') as [string, ...string[]]
      return { names: names.split(' '), transitions: lines.map(asTransition) }
    })
}

function asTransition(line: string): Transition {
  const [at, seconds, abbreviation] = line.split(' ') as [string, string, string]
  return { at: at === '-' ? Number.NEGATIVE_INFINITY : Number(at), seconds: Number(seconds), abbreviation }
}

const zones = loadTimeZones()
const histories = readTransitions()
const from = Date.UTC(1850, 0, 1) / 1000
const until = Date.UTC(2037, 11, 31) / 1000

test('the file that is read is named by its SHA-256', () => {
  const file = readFileSync(new URL('../../data/time-zones.json.gz', import.meta.url))
  expect(loadTimeZones().sha256).toBe(createHash('sha256').update(file).digest('hex'))
})

test('every zone of the data is in the list of zdump, and no other', () => {
  const listed = histories.flatMap(({ names }) => names).sort()
  expect(zones.names().sort()).toEqual(listed)
  expect(listed.length).toBeGreaterThan(590)
})

test('offset and abbreviation are those of zdump on either side of each transition and between them, 1850 to 2037, in every zone', () => {
  const wrong: string[] = []
  let checked = 0
  const check = (name: string, at: number, { seconds, abbreviation }: Transition) => {
    const found = zones.offsetAt(name, at * 1000)
    checked += 1
    if (found.seconds !== seconds || found.abbreviation !== abbreviation)
      wrong.push(`${name} ${at}: ${found.seconds} ${found.abbreviation}, by zdump ${seconds} ${abbreviation}`)
  }
  for (const { names, transitions } of histories)
    for (const name of names)
      transitions.forEach((transition, i) => {
        const start = Math.max(transition.at, from)
        const end = (transitions[i + 1]?.at ?? until) - 1
        for (const share of [0, 0.25, 0.5, 0.75, 1]) check(name, Math.floor(start + share * (end - start)), transition)
      })
  expect(wrong).toEqual([])
  expect(checked).toBeGreaterThan(150_000)
})

/** The instants at which a clock showed a reading, by trying every stretch of the history. */
const instantsBy = (transitions: Transition[], reading: number): number[] =>
  transitions.flatMap(({ at, seconds }, i) => {
    const instant = reading - seconds
    return instant >= at && instant < (transitions[i + 1]?.at ?? Number.POSITIVE_INFINITY) ? [instant] : []
  })

test('readings around each change of the clock come never, once or twice, as its history has it', () => {
  const wrong: string[] = []
  const counts = [0, 0, 0]
  for (const { names, transitions } of histories) {
    const name = names[0] as string
    transitions.slice(1).forEach(({ at, seconds }, i) => {
      const before = (transitions[i] as Transition).seconds
      const [low, high] = [at + Math.min(before, seconds), at + Math.max(before, seconds)]
      for (const reading of [low - 1, low, Math.floor((low + high) / 2), high - 1, high]) {
        const expected = [...new Set(instantsBy(transitions, reading))].sort((a, b) => a - b)
        const found = zones.instantsOf(name, reading).map(({ epochMs }) => epochMs / 1000)
        counts[Math.min(expected.length, 2)] = (counts[Math.min(expected.length, 2)] as number) + 1
        if (expected.join() !== found.join()) wrong.push(`${name} ${reading}: ${found}, by zdump ${expected}`)
      }
    })
  }
  expect(wrong).toEqual([])
  expect(counts.every((count) => count > 10_000)).toBe(true)
})

describe('after the last transition that is listed the rule of the zone goes on', () => {
  // 2 a.m. on the second Sunday of March and the first of November, 15 U.S.C. 260a; 01:00 UTC on the last Sundays of March and October,
  // Directive 2000/84/EC, articles 2 and 3; first Sundays of April and October, Standard Time Act 1987 (NSW).
  test.each([
    ['America/New_York', '2099-03-08T06:59:59Z', -18_000, -14_400],
    ['America/New_York', '2099-11-01T05:59:59Z', -14_400, -18_000],
    ['Europe/Paris', '2100-03-28T00:59:59Z', 3_600, 7_200],
    ['Europe/Paris', '2100-10-31T00:59:59Z', 7_200, 3_600],
    ['Australia/Sydney', '2150-04-04T15:59:59Z', 39_600, 36_000],
    ['Australia/Sydney', '2150-10-03T15:59:59Z', 36_000, 39_600],
  ])('%s: the second after %s', (zone, last, before, after) => {
    // Loaded anew: a history that another test has unfolded stays as it is.
    const fresh = loadTimeZones()
    const at = Date.parse(last)
    expect([fresh.offsetAt(zone, at).seconds, fresh.offsetAt(zone, at + 1_000).seconds]).toEqual([before, after])
  })

  // Clocks in Morocco and Palestine follow Ramadan, whose dates the tz database lists until 2086.
  test('and repeats itself after 28 years, as weekdays do within a century', () => {
    const years28 = 10_227 * 86_400_000
    const wrong = zones.names().filter((name) => {
      for (let at = Date.UTC(2039, 0, 1); at < Date.UTC(2067, 0, 1); at += 20 * 86_400_000)
        if (zones.offsetAt(name, at).seconds !== zones.offsetAt(name, at + years28).seconds) return true
      return false
    })
    expect(wrong.sort()).toEqual(['Africa/Casablanca', 'Africa/El_Aaiun', 'Asia/Gaza', 'Asia/Hebron'])
  })
})

test.each([
  ['+05:30', 19_800],
  ['-00:25:21', -1_521],
  ['+23:59:59', 86_399],
  ['+00:00', 0],
])('%s is a fixed offset', (zone, seconds) => {
  expect([fixedOffset(zone), zones.has(zone), zones.offsetAt(zone, 0)]).toEqual([seconds, true, { seconds, abbreviation: zone }])
})

test.each([
  '+24:00',
  'UTC+05:30',
  '+05:30x',
  '+5:30',
  '05:30',
  '+05:60',
  '+05:30:60',
  'IST',
  'PST',
  'GMT+5',
  'local',
  'asia/kolkata',
  '',
  'Asia/Kolkata ',
])('"%s" is no zone', (zone) => {
  expect(zones.has(zone)).toBe(false)
  expect(() => zones.offsetAt(zone, 0)).toThrow(RangeError)
})
