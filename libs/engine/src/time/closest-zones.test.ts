import { describe, expect, it } from 'vitest'
import { closestZones } from './closest-zones.js'
import { countryZones } from './country-zones.js'
import { loadTimeZones } from './time-zones.js'

const zones = loadTimeZones()
const meant = (text: string) => closestZones(text, zones)

describe('a misspelled city', () => {
  it.each([
    ['Europe/Berlln', 'Europe/Berlin'],
    ['Eurpoe/Berlin', 'Europe/Berlin'],
    ['Asia/Kolkatta', 'Asia/Kolkata'],
    ['Asia/Tokio', 'Asia/Tokyo'],
    ['America/Argentina/Buenos_Airs', 'America/Argentina/Buenos_Aires'],
    ['Berlin', 'Europe/Berlin'],
    ['Germany/Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['USA/New York', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
  ])('%s: %s first', (text, zone) => expect(meant(text)[0]).toBe(zone))

  it('is sought in its own area before it is sought elsewhere', () => {
    expect(meant('US/Eastem')).toEqual(['US/Eastern'])
    expect(meant('Nowhere/Eastem')).toEqual(expect.arrayContaining(['US/Eastern', 'Canada/Eastern']))
    expect(meant('Cannada/Eastern')).toEqual(['Canada/Eastern'])
  })

  it('is sought in its own country before it is sought elsewhere', () => {
    expect(meant('Chile/Ester')).toEqual(['Pacific/Easter'])
  })

  it('may be one of a single word', () => {
    expect(meant('Navaho')).toEqual(['Navajo'])
  })

  it('may have the name of an area where it stands in another one', () => {
    expect(meant('usa/pacific')).toContain('US/Pacific')
  })

  it('spelled right in a wrong area is that city, and not a neighbor by its letters', () => {
    expect(meant('America/Rome')).toEqual(['Europe/Rome'])
    expect(meant('Asia/Paris')).toEqual(['Europe/Paris'])
    expect(meant('Nowhere/Easter')).toEqual(['Pacific/Easter'])
  })
})

describe('a country', () => {
  it.each([
    ['Asia/Japan', ['Asia/Tokyo']],
    ['Asia/Jappan', ['Asia/Tokyo']],
    ['Japn', ['Asia/Tokyo']],
    ['Europe/Irelad', ['Europe/Dublin']],
    ['Chile', ['America/Santiago', 'America/Coyhaique', 'America/Punta_Arenas']],
    ['India', ['Asia/Kolkata']],
    ['Asia/South Korea', ['Asia/Seoul']],
    ['Europe/United_Kingdom', ['Europe/London']],
    ['Europe/UK', ['Europe/London']],
    ['Asia/Burma', ['Asia/Yangon']],
    ["Africa/Cote d'Ivoire", ['Africa/Abidjan']],
    ['Europe/Spain', ['Europe/Madrid', 'Africa/Ceuta', 'Atlantic/Canary']],
  ])('%s: its zones %j, the one of most people first', (text, list) => expect(meant(text)).toEqual(list))

  it('with a city that has no zone is that country', () => {
    expect(meant('Japan/Osaka')).toEqual(['Asia/Tokyo'])
  })
})

describe('no zone', () => {
  it.each(['', '/', 'Asia/', 'qqqqqqqqqq', 'Asia/Delhi', 'Asia/Osaka', 'Asia/Mumbai', 'Asia', 'Amerca', 'GMT+2', 'UTC+5', 'x'.repeat(1_000)])(
    'is meant by %j',
    (text) => expect(meant(text)).toEqual([]),
  )
})

it('names three at most, each of them a zone', () => {
  for (const text of ['Kolkata', 'London', 'Louisville', 'Indiana', 'America/Argentina', 'Asia/Indonesia']) {
    const named = meant(text)
    expect([text, named.length > 0 && named.length <= 3]).toEqual([text, true])
    for (const zone of named) expect([zone, zones.has(zone)]).toEqual([zone, true])
  }
})

it('every zone of a country exists', () => {
  expect(countryZones.length).toBeGreaterThan(200)
  for (const { zones: list } of countryZones) for (const zone of list) expect([zone, zones.names().includes(zone)]).toEqual([zone, true])
})
