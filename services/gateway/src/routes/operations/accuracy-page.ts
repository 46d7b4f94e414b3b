import { htmlPage } from '../html-page.js'

/** What `npm run accuracy` writes into data/accuracy.json. */
export interface AccuracyReport {
  values: number
  rows: AccuracyRow[]
}

export interface AccuracyRow {
  engine: string
  quantity: string
  authority: string
  url: string | null
  unit: 'seconds' | 'arc seconds' | 'number' | 'exact'
  values: number
  largest: number
  median: number
  tolerance: number
  convention: string | null
}

/** Comparisons stand under one another, each as a list of its own, so that the page needs no width. */
const style = `
.lead { max-width: 40rem; }
article { padding: .9rem 0; border-bottom: 1px solid var(--line); }
h3 { margin: 0; font-weight: 600; font-size: 1rem; }
article p { margin: .15rem 0 0; color: var(--quiet); font-size: .9375rem; overflow-wrap: anywhere; }
dl { display: flex; flex-wrap: wrap; gap: .35rem 1.75rem; margin: .45rem 0 0; }
dl div { min-width: 5.5rem; }
dt { color: var(--quiet); font-size: .8125rem; }
dd { margin: 0; }
`

/** The report as a page that needs no script and reads well on a phone. */
export function accuracyPage({ values, rows }: AccuracyReport): string {
  const engines = [...new Set(rows.map(({ engine }) => engine))]
  return htmlPage({
    title: 'Accuracy · Selemene',
    style,
    body: `<header>
<p class="name">Selemene</p>
<h1>Accuracy</h1>
<p class="lead">${values.toLocaleString('en-US')} values that others published or computed, in ${rows.length} comparisons, and how far ours are from them.</p>
</header>
<main>
${engines.map((engine) => section(engine, rows)).join('\n')}
</main>
<footer>
<p><a href="/api/docs">Documentation</a> · <a href="/api/status">Status</a></p>
</footer>`,
  })
}

function section(engine: string, rows: readonly AccuracyRow[]): string {
  const own = rows.filter((row) => row.engine === engine)
  return `<section aria-labelledby="${escapeHtml(engine)}"><h2 id="${escapeHtml(engine)}">${escapeHtml(engine)}</h2>\n${own.map(comparison).join('\n')}\n</section>`
}

function comparison(row: AccuracyRow): string {
  const { quantity, authority, url, convention } = row
  const source = url === null ? escapeHtml(authority) : `<a href="${escapeHtml(url)}">${escapeHtml(authority)}</a>`
  const terms = figuresOf(row).map(([term, figure]) => `<div><dt>${term}</dt><dd>${figure}</dd></div>`)
  const note = convention === null ? '' : `<p>By convention: ${escapeHtml(convention)}</p>`
  return `<article><h3>${escapeHtml(quantity)}</h3><p>${source}</p><dl>${terms.join('')}</dl>${note}</article>`
}

const units: Record<AccuracyRow['unit'], string> = { seconds: ' s', 'arc seconds': '″', number: '', exact: '' }

function figuresOf({ unit, values, largest, median, tolerance }: AccuracyRow): [string, string][] {
  const count: [string, string] = ['Values', values.toLocaleString('en-US')]
  if (unit === 'exact') return [count, ['The same', largest === 0 ? 'all' : 'not all']]
  const figure = (number: number) => `${number}${units[unit]}`
  return [count, ['Largest difference', figure(largest)], ['Median', figure(median)], ['Tolerance', figure(tolerance)]]
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] as string)
