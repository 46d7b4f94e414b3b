import type { Measure } from './measure.js'

/** One row of the accuracy page. Differences are rounded to three digits, so that another machine's last bits change nothing. */
export interface AccuracyRow {
  engine: string
  quantity: string
  authority: string
  url: string | null
  unit: Measure['unit']
  values: number
  largest: number
  median: number
  tolerance: number
  convention: string | null
}

export interface AccuracyReport {
  values: number
  rows: AccuracyRow[]
}

export function reportOf(measures: readonly Measure[]): AccuracyReport {
  const rows = measures.map((measure): AccuracyRow => {
    const { engine, quantity, authority, url = null, unit, differences, convention = null } = measure
    const offs = differences.map(({ off }) => off).sort((a, b) => a - b)
    return {
      engine,
      quantity,
      authority,
      url,
      unit,
      values: offs.length,
      largest: threeDigits(offs.at(-1) ?? 0),
      median: threeDigits(offs[Math.floor((offs.length - 1) / 2)] ?? 0),
      tolerance: threeDigits(Math.max(...differences.map(({ allowed }) => allowed))),
      convention,
    }
  })
  return { values: rows.reduce((sum, row) => sum + row.values, 0), rows }
}

/** Below a billionth a difference is that of doubles. */
const threeDigits = (number: number) => (number < 1e-9 ? 0 : Number(number.toPrecision(3)))

const about = `# Accuracy

Every value in this repository that others published or computed, and how far ours is from it. \`npm run accuracy\` measures anew and writes this page and
what \`GET /api/accuracy\` answers; a test holds each value to its tolerance and this page to the measurement.

*Largest* and *median* are differences from the authority in the unit of the row; *exact* rows count values that must be the same. *ephemeris* and *horizon* are what
the astronomical engines stand on. A tolerance is wider than the difference where an authority prints minutes or rounds.
`

/** The page for readers. */
export function markdownOf({ values, rows }: AccuracyReport): string {
  const engines = [...new Set(rows.map(({ engine }) => engine))]
  const sections = engines.map((engine) => {
    const own = rows.filter((row) => row.engine === engine)
    const lines = own.map(
      (row) => `| ${row.quantity} | ${authorityOf(row)} | ${row.values} | ${row.unit === 'exact' ? wrongOf(row) : differenceOf(row)} |`,
    )
    const notes = own.flatMap(({ convention }) => (convention === null ? [] : [`- ${convention}`]))
    const list = notes.length === 0 ? '' : `\nBy convention:\n\n${[...new Set(notes)].join('\n')}\n`
    return `## ${engine}\n\n| what | authority | values | largest | median | tolerance |\n|---|---|---|---|---|---|\n${lines.join('\n')}\n${list}`
  })
  return `${about}\n${values} values in ${rows.length} comparisons.\n\n${sections.join('\n')}`
}

const authorityOf = ({ authority, url }: AccuracyRow) => {
  const text = authority.replaceAll('|', '\\|')
  return url === null ? text : `[${text}](${url})`
}
const units: Record<Measure['unit'], string> = { seconds: ' s', 'arc seconds': '″', number: '', exact: '' }
const wrongOf = ({ largest }: AccuracyRow) => (largest === 0 ? 'exact | exact | exact' : 'not all | – | exact')
const differenceOf = ({ unit, largest, median, tolerance }: AccuracyRow) =>
  [largest, median, tolerance].map((number) => `${number}${units[unit]}`).join(' | ')
