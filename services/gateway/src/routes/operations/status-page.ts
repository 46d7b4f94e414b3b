import { htmlPage } from '../html-page.js'
import type { State } from './since-when.js'
import type { ConsumerPart, Part, StatusReport } from './status-report.js'
import { statusStyle } from './status-style.js'

const words: Record<State, string> = { ok: 'works', degraded: 'limited', unavailable: 'away' }

const headlines: Record<StatusReport['overall_status'], { state: State; text: string }> = {
  ready: { state: 'ok', text: 'Everything works' },
  degraded: { state: 'degraded', text: 'Some parts are limited or away' },
  not_ready: { state: 'unavailable', text: 'Requests cannot be served' },
}

/** The report as a page that needs no script, tells nothing by colour alone and prints well. */
export function statusPage(report: StatusReport): string {
  const { state, text } = headlines[report.overall_status]
  const now = Date.parse(report.checked_at)
  return htmlPage({
    title: `${text} · Selemene status`,
    style: statusStyle,
    body: `<header>
<p class="name">Selemene</p>
<h1 class="${state}">${dot(state)}${text}</h1>
${troubles(report)}<p class="when">Seen at ${instant(report.checked_at)} · version ${escapeHtml(report.version)} · <a href="/api/status">look again</a></p>
</header>
<main>
${section(
  'Services',
  table(
    ['Service', 'State', 'Answers in', 'For', 'Replicas'],
    report.services.map((part) => [...row(part, now), String(part.replicas)]),
  ),
)}
${section(
  'Stores',
  table(
    ['Store', 'State', 'Answers in', 'For'],
    report.stores.map((part) => row(part, now)),
  ),
)}
${section(
  'Engines',
  table(
    ['Engine', 'State', 'Answers in', 'For', 'Breaker'],
    report.engines.map((part) => [...row(part, now), part.breaker]),
  ),
)}
${section(
  'Workflows',
  table(
    ['Workflow', 'State', 'Answers in', 'For', 'Without'],
    report.workflows.map((part) => [...row(part, now), escapeHtml(part.engines_unavailable.join(', ')) || '–']),
  ),
)}
${section(
  'Queues',
  table(
    ['Queue', 'State', 'For', 'Waiting', 'Behind by', 'Dead letters'],
    report.queues.flatMap((queue) => queueRows(queue, now)),
  ),
)}
${section(
  'Results cache',
  table(
    ['Layer', 'Hit rate', 'Hits', 'Misses', 'Failures'],
    report.cache.layers.map(({ layer, hit_rate, hits, misses, failures }) => [
      layer,
      percent(hit_rate),
      number(hits),
      number(misses),
      number(failures),
    ]),
  ),
)}
</main>
<footer>
<p><a href="/api/docs">Documentation</a> · <a href="/health/ready">Readiness</a> · <a href="/api/openapi.json">OpenAPI</a></p>
</footer>`,
  })
}

/** Names what is not well at the top of the page. */
function troubles({ services, stores, engines, workflows, queues }: StatusReport): string {
  const parts = [...services, ...stores, ...engines, ...workflows, ...queues.flatMap((queue) => queue.consumers)].filter(
    (part) => part.state !== 'ok',
  )
  if (parts.length === 0) return ''
  return `<p class="troubles">${parts.map((part) => `${escapeHtml(part.name)} ${part.state === 'unavailable' ? 'is away' : 'is limited'}`).join(', ')}.</p>\n`
}

const section = (title: string, content: string) => {
  const id = title.toLowerCase().replaceAll(' ', '-')
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">${content}</div></section>`
}

function table(headings: readonly string[], rows: readonly string[][]): string {
  if (rows.length === 0) return '<p class="none">None are known right now.</p>'
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join('')
  const body = rows
    .map(([first = '', ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n')
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`
}

const row = (part: Part, now: number): string[] => [escapeHtml(part.name), badge(part.state), latency(part.latency_ms), since(part.since, now)]

function queueRows(queue: StatusReport['queues'][number], now: number): string[][] {
  const consumerRow = (consumer: ConsumerPart) => [
    `<span class="inner">${escapeHtml(consumer.name)}</span>`,
    badge(consumer.state),
    since(consumer.since, now),
    number(consumer.pending + consumer.in_flight),
    span(consumer.lag_seconds),
    number(consumer.dead_letters),
  ]
  return [
    [escapeHtml(queue.name), badge(queue.state), since(queue.since, now), `${number(queue.messages)} kept`, '–', '–'],
    ...queue.consumers.map(consumerRow),
  ]
}

const badge = (state: State) => `<span class="state ${state}">${dot(state)}${words[state]}</span>`

/** A disc, a half disc, a ring: told apart without colour; the words beside them are for screen readers and everyone else. */
const dot = (state: State) => `<span class="dot ${state}" aria-hidden="true"></span>`

const latency = (ms: number | null) => (ms === null ? '–' : `${ms} ms`)
const percent = (rate: number | null) => (rate === null ? '–' : `${(rate * 100).toFixed(1)} %`)
const number = (value: number) => value.toLocaleString('en')
const instant = (text: string) => `<time datetime="${text}">${text.slice(0, 19).replace('T', ' ')} UTC</time>`
const since = (text: string, now: number) => `<time datetime="${text}" title="${text}">${span((now - Date.parse(text)) / 1000)}</time>`

/** A duration in its largest whole unit. */
function span(seconds: number): string {
  if (seconds < 120) return `${Math.max(0, Math.floor(seconds))} s`
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min`
  return seconds < 172_800 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} days`
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
