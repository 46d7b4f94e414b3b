import { expect, test } from 'vitest'
import { type AccuracyRow, accuracyPage } from './accuracy-page.js'

const row: AccuracyRow = {
  engine: 'panchanga',
  quantity: 'instants',
  authority: 'A <b>program</b> & its author',
  url: 'https://example.org/?a=1&b="2"',
  unit: 'seconds',
  values: 1234,
  largest: 53.5,
  median: 0,
  tolerance: 60,
  convention: 'cut to the <minute>',
}

test('a page tells every figure with its unit, and takes no text for markup', () => {
  const page = accuracyPage({ values: 1234, rows: [row] })
  for (const shown of ['1,234', '53.5 s', '60 s', 'A &lt;b&gt;program', 'cut to the &lt;minute&gt;', 'a=1&amp;b=&quot;2&quot;'])
    expect(page).toContain(shown)
  expect(page).not.toMatch(/<script|<b>/)
})

test('of values that must be the same it says whether all are', () => {
  const exact = { ...row, unit: 'exact', largest: 0 } as const
  expect(accuracyPage({ values: 1, rows: [exact] })).toContain('<dd>all</dd>')
  expect(accuracyPage({ values: 1, rows: [{ ...exact, largest: 1 }] })).toContain('<dd>not all</dd>')
})
