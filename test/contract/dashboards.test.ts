import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { metricCatalogue } from '@selemene/service'
import { describe, expect, test } from 'vitest'
import { promtoolScenarios } from '../support/alert-scenarios.js'
import { alertFiles, labelsIn, readPanels, readRules } from '../support/deploy-files.js'
import { findPrometheus } from '../support/prometheus-tools.js'
import { faultsOfQuery, recordsOf } from '../support/promql.js'
import { publishedMetrics } from '../support/published-metrics.js'
import { knownMetrics, registrations, root } from '../support/registered-metrics.js'

const registered = knownMetrics()
/** Each adds series of its own: layers of a cache, and the breakers of two callers. */
const placesOf: Record<string, number> = { cache_hits_total: 2, cache_misses_total: 2, circuit_breaker_state: 2 }
const panels = readPanels()
const rules = readRules()
const alerts = rules.filter((rule) => rule.kind === 'alert')

describe('what is registered', () => {
  test.each(Object.entries(publishedMetrics))('%s is registered, with the labels that the API promises', (name, labels) => {
    const found = registered.filter((metric) => metric.name === `noesis_${name}`)
    expect(found).not.toHaveLength(0)
    for (const metric of found) expect(metric.labels).toEqual(expect.arrayContaining([...labels]))
  })

  test('each metric of the catalogue is registered in one place, but for those of which each place has a part of its own', () => {
    const places: Record<string, string[]> = Object.fromEntries(Object.keys(metricCatalogue).map((name) => [name, []]))
    for (const { name, file } of registrations()) places[name] = [...(places[name] ?? []), file]
    expect(Object.entries(places).filter(([name, files]) => files.length !== (placesOf[name] ?? 1))).toEqual([])
  })

  test('counters end in _total, and nothing else does', () => {
    for (const [name, { kind }] of Object.entries(metricCatalogue)) expect([name, name.endsWith('_total')]).toEqual([name, kind === 'counter'])
  })
})

describe('the check itself', () => {
  test('finds a metric that no service registers', () => {
    expect(faultsOfQuery('rate(noesis_wishes_total[5m])', registered)).toEqual(['noesis_wishes_total is registered nowhere'])
  })

  test('finds a label that a metric does not have, in a matcher, a grouping and a legend', () => {
    expect(faultsOfQuery('noesis_events_pending{planet="mars"}', registered)).toEqual(['noesis_events_pending has no label planet'])
    expect(faultsOfQuery('sum by (planet) (noesis_events_pending)', registered)).toHaveLength(1)
    expect(faultsOfQuery('noesis_events_pending', registered, ['planet'])).toHaveLength(1)
  })

  test('does not take a histogram for a plain series', () => {
    expect(faultsOfQuery('noesis_request_duration_seconds', registered)).toHaveLength(1)
    expect(faultsOfQuery('sum by (le) (noesis_request_duration_seconds_bucket)', registered)).toEqual([])
  })
})

describe('dashboards', () => {
  test('there are five, and each has panels', () => {
    const names = [...new Set(panels.map((panel) => panel.dashboard))]
    expect(names).toEqual(['auth-and-limits', 'bus-and-queues', 'engines', 'overview', 'workflows'].map((name) => `deploy/grafana/${name}.json`))
  })

  test.each(panels.map((panel) => [`${panel.dashboard}: ${panel.title}`, panel] as const))('%s asks for what is registered', (_name, panel) => {
    expect(panel.queries).not.toHaveLength(0)
    expect(panel.queries.flatMap(({ expr, legendLabels }) => faultsOfQuery(expr, registered, legendLabels))).toEqual([])
  })
})

describe('alerts', () => {
  const headings = [...readFileSync(join(root, 'docs/operations/runbook.md'), 'utf8').matchAll(/^### (\w+)$/gm)].map((match) => match[1] as string)
  const records = new Set(rules.filter((rule) => rule.kind === 'record').map((rule) => rule.name))

  test('there is one for each thing that must not go unseen', () => {
    const names = alerts.map((alert) => alert.name)
    expect(names).toEqual(
      expect.arrayContaining([
        'ErrorBudgetBurnsWithinTwoDays',
        'CalculationsSlow',
        'EngineFails',
        'ConsumerBehind',
        'DatabasePoolFull',
        'MemoryNearLimit',
        'BreakerOpen',
        'Overloaded',
        'ProviderQuotaLow',
      ]),
    )
  })

  test.each(rules.map((rule) => [rule.name, rule] as const))('%s asks for what is registered or recorded', (_name, { fields }) => {
    const { expr = '' } = fields
    const shown = Object.entries(fields).flatMap(([field, text]) => (field.startsWith('annotations.') ? labelsIn(text) : []))
    expect(expr).not.toBe('')
    const plain = expr.startsWith('up{') ? [] : faultsOfQuery(expr, registered, shown)
    expect(plain).toEqual([])
    expect(recordsOf(expr).filter((name) => !records.has(name))).toEqual([])
  })

  test.each(alerts.map((alert) => [alert.name, alert] as const))(
    '%s says how bad it is, what it means, and where its section is',
    (name, { fields }) => {
      expect(['page', 'ticket']).toContain(fields['labels.severity'])
      expect(fields['annotations.summary']).toBeTruthy()
      expect(fields['annotations.description']).toBeTruthy()
      expect(fields['annotations.runbook_url']).toBe(`docs/operations/runbook.md#${name.toLowerCase()}`)
    },
  )

  test('the runbook has a section for each alert and for nothing else', () => {
    expect([...headings].sort()).toEqual(alerts.map((alert) => alert.name).sort())
  })

  test('the rules are well formed and fire when they should: promtool says so, or, where it cannot be had, their brackets are in order', {
    timeout: 180_000,
  }, async () => {
    const tools = await findPrometheus()
    if (tools !== undefined) {
      const said = execFileSync(tools.promtool, ['check', 'rules', ...alertFiles()], { cwd: root, encoding: 'utf8' })
      const counts = [...said.matchAll(/SUCCESS: (\d+) rules found/g)].map((match) => Number(match[1]))
      // As many as our own reader found: it has overlooked none.
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rules.length)
      runScenarios(tools.promtool)
      return
    }
    for (const { name, fields } of rules) expect([name, faultOfBrackets(fields.expr ?? '(')]).toEqual([name, undefined])
  })
})

test('Prometheus takes deploy/observability/prometheus.yml with the rules that it names (unless Prometheus cannot be had)', {
  timeout: 180_000,
}, async () => {
  const tools = await findPrometheus()
  const file = readFileSync(join(root, 'deploy/observability/prometheus.yml'), 'utf8')
  expect(file).toContain("rule_files: ['alerts/*.yml']")
  if (tools === undefined) return
  const folder = mkdtempSync(join(tmpdir(), 'prometheus-config-'))
  try {
    // Where the containers have the token and the rules, seen from this folder.
    writeFileSync(join(folder, 'token'), 'token')
    writeFileSync(join(folder, 'prometheus.yml'), file.replace('/run/secrets/metrics-token', join(folder, 'token')))
    cpSync(join(root, 'deploy/alerts'), join(folder, 'alerts'), { recursive: true })
    const said = execFileSync(tools.promtool, ['check', 'config', join(folder, 'prometheus.yml')], { encoding: 'utf8' })
    expect(said).toContain(`SUCCESS: ${alertFiles().length} rule files found`)
    expect(said).toContain('is valid prometheus config file')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** Whether each alert fires when it should and stays quiet when it should. promtool's report is in the error when one does not. */
function runScenarios(promtool: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'alert-scenarios-'))
  try {
    // JSON is YAML.
    writeFileSync(join(folder, 'scenarios.yml'), JSON.stringify(promtoolScenarios()))
    execFileSync(promtool, ['test', 'rules', join(folder, 'scenarios.yml')], { encoding: 'utf8', stdio: 'pipe' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The first bracket without its partner. */
function faultOfBrackets(text: string): string | undefined {
  const partner: Record<string, string> = { ')': '(', ']': '[', '}': '{' }
  const open: string[] = []
  for (const character of text.replace(/"[^"]*"/g, '')) {
    if ('([{'.includes(character)) open.push(character)
    else if (character in partner && open.pop() !== partner[character]) return character
  }
  return open.pop()
}
