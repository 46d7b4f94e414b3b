import * as astronomy from 'astronomy-engine'
import type { Body } from '../../services/engines-rust-port/src/ephemeris/ephemeris.js'
import type { IndependentValues } from './independent.js'

const planets: [Body, astronomy.Body][] = [
  ['mercury', astronomy.Body.Mercury],
  ['venus', astronomy.Body.Venus],
  ['mars', astronomy.Body.Mars],
  ['jupiter', astronomy.Body.Jupiter],
  ['saturn', astronomy.Body.Saturn],
  ['uranus', astronomy.Body.Uranus],
  ['neptune', astronomy.Body.Neptune],
  ['pluto', astronomy.Body.Pluto],
]
const dayMs = 86_400_000

/** Three thousand values of astronomy-engine (Don Cross, MIT): VSOP87 and a lunar theory of its own, no code or data of Swiss Ephemeris. */
export function computeIndependentValues(): IndependentValues {
  return {
    provenance: {
      source: 'astronomy-engine 2.1.19 (Don Cross), computed by npm run accuracy:values',
      url: 'https://github.com/cosinekitty/astronomy',
      date: '2026-11-29',
      kind: 'program',
    },
    longitudes: longitudes(),
    old_longitudes: oldInstants.flatMap((jd) =>
      longitudesAt(astronomy.AstroTime.FromTerrestrialTime(jd - j2000)).map(([body, degrees]): OldLongitude => [body, jd, degrees]),
    ),
    seasons: Array.from({ length: 100 }, (_, i) => seasonsOf(1951 + i)).flat(),
    phases: phases(400),
    horizon: horizon(),
  }
}

const instants = Array.from({ length: 84 }, (_, i) => new Date(Date.UTC(1850, 0, 1, 6) + i * 869.37 * dayMs))

type OldLongitude = IndependentValues['old_longitudes'][number]
const j2000 = 2_451_545
/** From the year 602 on every ten years and some months until 1839; then the births of Newton (4 January 1643) and Mozart (27 January 1756), to the hour. */
const oldInstants = [...Array.from({ length: 120 }, (_, i) => 1_941_000.25 + i * 3797.37), 2_321_156.58, 2_362_452.29].map(
  (jd) => Math.round(jd * 100) / 100,
)

function longitudes(): IndependentValues['longitudes'] {
  return instants.flatMap((date) =>
    longitudesAt(astronomy.MakeTime(date)).map(([body, degrees]): IndependentValues['longitudes'][number] => [body, date.toISOString(), degrees]),
  )
}

const longitudesAt = (time: astronomy.AstroTime): [Body, number][] => [
  ['sun', rounded(astronomy.SunPosition(time).elon)],
  ['moon', rounded(astronomy.EclipticGeoMoon(time).lon)],
  ...planets.map(([body, planet]): [Body, number] => [body, rounded(apparentLongitude(planet, time))]),
]

function apparentLongitude(body: astronomy.Body, time: astronomy.AstroTime): number {
  const ofDate = astronomy.RotateVector(astronomy.Rotation_EQJ_ECT(time), astronomy.GeoVector(body, time, true))
  return ((Math.atan2(ofDate.y, ofDate.x) * 180) / Math.PI + 360) % 360
}

function seasonsOf(year: number): IndependentValues['seasons'] {
  const { mar_equinox, jun_solstice, sep_equinox, dec_solstice } = astronomy.Seasons(year)
  return [mar_equinox, jun_solstice, sep_equinox, dec_solstice].map((time, i) => [time.date.toISOString(), i * 90])
}

function phases(count: number): IndependentValues['phases'] {
  const found: IndependentValues['phases'] = []
  for (let next = astronomy.SearchMoonQuarter(new Date(Date.UTC(1990, 0, 1))); found.length < count; next = astronomy.NextMoonQuarter(next))
    found.push([next.time.date.toISOString(), next.quarter * 90])
  return found
}

/** Forty places between 60° south and north, each on days of its own. */
function horizon(): IndependentValues['horizon'] {
  const found: IndependentValues['horizon'] = []
  for (let i = 0; i < 40; i++) {
    const [latitude, longitude] = [-58.5 + i * 3, ((i * 137.5) % 360) - 180]
    const observer = new astronomy.Observer(latitude, longitude, 0)
    for (let k = 0; k < 4; k++) {
      const from = new Date(Date.UTC(1900 + i * 4, 0, 1) + (k * 91 + i) * dayMs)
      for (const [name, body] of [
        ['sun', astronomy.Body.Sun],
        ['moon', astronomy.Body.Moon],
      ] as const)
        for (const [event, direction] of [
          ['rise', 1],
          ['set', -1],
        ] as const) {
          const time = astronomy.SearchRiseSet(body, observer, direction, from, 2)
          if (time !== null) found.push([name, latitude, longitude, event, time.date.toISOString()])
        }
    }
  }
  return found
}

/** A thousandth of an arc second, far below the theory's own error. */
const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

/** One row a line, so that a change is seen where it is. */
export function textOf({ provenance, ...lists }: IndependentValues): string {
  const parts = Object.entries(lists).map(([name, rows]) => `  "${name}": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`)
  return `{\n  "provenance": ${JSON.stringify(provenance)},\n${parts.join(',\n')}\n}\n`
}
