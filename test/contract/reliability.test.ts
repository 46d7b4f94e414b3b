import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shortened } from '../reliability/fast-alerts.js'
import { faults } from '../reliability/faults.js'
import { judge, type Measured } from '../reliability/judge.js'
import { command, faultsOnPage } from '../reliability/page.js'
import type { Entry, Kind } from '../reliability/steady-load.js'
import { brokenPromises } from '../reliability/verdict.js'
import { otherLines } from '../reliability/whole-run.js'
import { alertFiles, readRules } from '../support/deploy-files.js'
import { root } from '../support/registered-metrics.js'

describe('docs/reliability.md', () => {
  const read = () => readFileSync(join(root, 'docs/reliability.md'), 'utf8')

  it('tells of exactly the faults that the suite makes, in their order', () => {
    expect(faultsOnPage(read())).toEqual([...faults.map(({ name }) => name), ...Object.values(otherLines)])
  })

  it('names the command, and the run that its numbers are of: seed, date, commit, machine', () => {
    const page = read()
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    expect(scripts[command.replace('npm run ', '')]).toBeDefined()
    expect(page).toMatch(new RegExp(`\`${command} -- --seed \\d+\`, \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC, commit [0-9a-f]{7,}, \\d+ minutes`))
    expect(page).toMatch(/\d+ × .+, \d+ GiB, Node v\d+/)
  })

  it('says how many promises were not held, and which', () => {
    const page = read()
    const notHeld = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('**not held')).length
    const were = notHeld === 1 ? 'was' : 'were'
    expect(page).toContain(notHeld === 0 ? 'All promises were held.' : `**${notHeld} of ${faultsOnPage(page).length} ${were} not held**`)
  })
})

describe('the table of faults', () => {
  it('has each fault once', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length)
  })

  it('names alerts that there are', () => {
    const known = readRules().flatMap(({ kind, name }) => (kind === 'alert' ? [name] : []))
    expect(faults.flatMap(({ alert }) => alert?.name ?? []).filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('the judge', () => {
  const needing = (...needs: Kind['needs']) => ({ name: 'a kind', needs, budgetMs: 1_000 }) as Kind
  const entry = (fields: Partial<Entry>): Entry => ({
    kind: needing('auth'),
    requestId: '',
    at: 0,
    ms: 5,
    heldUpMs: 0,
    status: 200,
    reason: '',
    wrong: false,
    ...fields,
  })
  const span = { from: 10_000, until: 20_000 }
  const verdictOn = (entries: Entry[], fault: Parameters<typeof brokenPromises>[0] = {}, alertAfterMs?: number) =>
    brokenPromises(fault, { ...judge(entries, span, { hits: ['auth'] }), alertAfterMs } as Measured)
  const good = entry({ at: 15_000 })

  it('finds nothing where all is well', () => {
    expect(verdictOn([good])).toEqual([])
  })

  it.each([
    { what: 'a call that the fault should not touch', entries: [entry({ at: 15_000, kind: needing('redis'), status: 503 })] },
    { what: 'an answer after its deadline', entries: [entry({ at: 15_000, ms: 1_301, status: 504 })] },
    { what: 'an answer that came late though it began before the fault', entries: [entry({ at: 9_900, ms: 1_400 })] },
    { what: 'a wrong answer', entries: [entry({ at: 15_000, wrong: true })] },
    { what: 'a failure ten seconds after the end', entries: [entry({ at: 30_100, status: 503 })] },
    { what: 'a caller who is never answered', entries: [entry({ at: 15_000, ms: 11_000, status: 0 })] },
  ])('finds $what', ({ entries }) => {
    expect(verdictOn([good, ...entries]).length).toBeGreaterThan(0)
  })

  it('finds slow refusals, once the fault could be noticed', () => {
    const refusal = (at: number) => entry({ at, ms: 400, status: 503 })
    expect(verdictOn([refusal(10_500)], { refusesAtOnce: true })).toEqual([])
    expect(verdictOn([refusal(12_000)], { refusesAtOnce: true })).toHaveLength(1)
  })

  it('finds an alert that did not fire', () => {
    const fault = { alert: { name: 'PartAway' } }
    expect(verdictOn([good], fault, 4_000)).toEqual([])
    expect(verdictOn([good], fault)).toHaveLength(1)
  })

  it('lets what was hit fail meanwhile, and for ten seconds after', () => {
    expect(verdictOn([entry({ at: 15_000, status: 503 }), entry({ at: 29_900, status: 503 })])).toEqual([])
  })
})

describe('the rules for the suite', () => {
  it('are those that are deployed, with ranges and waits shortened and nothing else', () => {
    expect(shortened('rate(a[5m]) > 60\n        for: 2m')).toBe('rate(a[15s]) > 60\n        for: 6s')
    expect(shortened('noesis:request_errors:ratio_rate1h > (14.4 * 0.001)')).toBe('noesis:request_errors:ratio_rate1h > (14.4 * 0.001)')
    for (const file of alertFiles()) {
      const rules = readFileSync(join(root, file), 'utf8')
      const blank = (text: string) => text.replace(/(\[|\bfor: )\d+[smhd]/g, '$1')
      expect(blank(shortened(rules))).toBe(blank(rules))
    }
  })
})
