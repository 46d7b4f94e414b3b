import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type IndependentValues, independentFile } from '../accuracy/independent.js'
import { computeIndependentValues } from '../accuracy/independent-values.js'
import { goldenFile, type Measure } from '../accuracy/measure.js'
import { measureAll } from '../accuracy/measure-all.js'
import { type AccuracyReport, type AccuracyRow, markdownOf, reportOf } from '../accuracy/report.js'

const textOf = (path: string) => readFileSync(goldenFile(path), 'utf8')
const remedy = 'run npm run accuracy and look at what has changed'

describe('the accuracy page', () => {
  let measures: Measure[]
  let report: AccuracyReport
  const committed = JSON.parse(textOf('services/gateway/data/accuracy.json')) as AccuracyReport
  beforeAll(async () => {
    measures = await measureAll()
    report = reportOf(measures)
  }, 120_000)

  test('stands on values that each lie within their tolerance', () => {
    const misses = measures.flatMap(({ engine, quantity, authority, differences }) =>
      differences
        .filter(({ off, allowed }) => !(off <= allowed))
        .map(({ what, off }) => `${engine}, ${quantity}: ${what} is ${off} off ${authority}`),
    )
    expect(misses).toEqual([])
  })

  test('names an authority outside this project for every row, and several thousand values in all', () => {
    for (const { authority } of measures) expect(authority).not.toMatch(/selemene|noesis|this project|our own/i)
    expect(report.values).toBeGreaterThan(5_000)
  })

  test('has measures of every engine', () => {
    const engines = new Set(measures.map(({ engine }) => engine))
    expect(engines.size).toBe(14 + 2)
  })

  test('says what the measurement says, the last bits of doubles aside', () => {
    expect(committed.rows.map(wordsOf), remedy).toEqual(report.rows.map(wordsOf))
    for (const [i, { largest, median, tolerance, ...row }] of report.rows.entries()) {
      const said = committed.rows[i] as AccuracyRow
      const name = `${row.engine} ${row.quantity} ${row.authority}`
      for (const [a, b] of [
        [said.largest, largest],
        [said.median, median],
        [said.tolerance, tolerance],
      ] as const)
        expect(Math.abs(a - b), `${name}: ${a} and ${b}, ${remedy}`).toBeLessThanOrEqual(0.02 * Math.max(a, b) + 1e-9)
    }
  })

  test('is written from the same report for readers and for programs', () => {
    expect(textOf('docs/accuracy.md'), remedy).toBe(markdownOf(committed))
  })
})

const wordsOf = ({ engine, quantity, authority, url, unit, values, convention }: AccuracyRow) => [
  engine,
  quantity,
  authority,
  url,
  unit,
  values,
  convention,
]

test('the values kept of astronomy-engine are those that it computes', () => {
  const kept = JSON.parse(readFileSync(independentFile, 'utf8')) as IndependentValues
  const computed = computeIndependentValues()
  expect(kept.provenance).toEqual(computed.provenance)
  for (const [name, tolerance] of [
    ['longitudes', 1e-6],
    ['old_longitudes', 1e-6],
    ['seasons', 1e-6],
    ['phases', 1e-6],
    ['horizon', 1e-6],
  ] as const) {
    expect(kept[name]).toHaveLength(computed[name].length)
    for (const [i, row] of computed[name].entries())
      for (const [k, value] of row.entries()) expect(close(kept[name][i]?.[k], value, tolerance), `${name} ${i}: ${row.join(' ')}`).toBe(true)
  }
})

/** The same text or number; instants to a tenth of a second, angles to `tolerance`. */
function close(kept: unknown, computed: unknown, tolerance: number): boolean {
  if (typeof kept === 'number' && typeof computed === 'number') return Math.abs(kept - computed) <= tolerance
  if (typeof kept === 'string' && /^\d{4}-/.test(kept)) return Math.abs(Date.parse(kept) - Date.parse(String(computed))) <= 100
  return kept === computed
}
