import { atPointer, type Synthesis } from '@selemene/contracts'
import { beforeAll, describe, expect, it } from 'vitest'
import { enginesOf, synthesise } from '../src/synthesis/synthesise.js'
import { birthBlueprint } from '../src/workflows/birth-blueprint/workflow.js'
import { creativeExpression } from '../src/workflows/creative-expression/workflow.js'
import { dailyPractice } from '../src/workflows/daily-practice/workflow.js'
import { decisionSupport } from '../src/workflows/decision-support/workflow.js'
import { selfInquiry } from '../src/workflows/self-inquiry/workflow.js'
import { type Chart, castCharts, outputsFor } from './fifty-charts.js'

let charts: Chart[] = []
beforeAll(async () => {
  charts = await castCharts()
}, 60_000)

const levels = [0, 2, 4]
const fewest = 3
const most = 35
/** A rule, or the family that it belongs to: `workflow.family` of `workflow.family.member`. */
const familyOf = (id: string) => id.split('.').slice(0, 2).join('.')

const statementsOf = ({ themes, alignments, tensions }: Synthesis) => [...themes, ...alignments, ...tensions]
const wordsOf = ({ themes, alignments, tensions }: Synthesis) => [
  ...[...themes, ...alignments].map(({ description }) => description),
  ...tensions.map((one) => [one.perspective_a, one.perspective_b, one.integration_hint].join(' ')),
]
const idsOf = (synthesis: Synthesis) => new Set(statementsOf(synthesis).map(({ id }) => id))
const strengthsOf = ({ themes, alignments, tensions }: Synthesis) => [
  ...themes.map(({ strength }) => strength),
  ...[...alignments, ...tensions].map(({ confidence }) => confidence),
]

/** Shared members over all members. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((id) => b.has(id)).length / new Set([...a, ...b]).size

/** Mean overlap of all pairs. */
function meanOverlap(sets: readonly ReadonlySet<string>[]): number {
  const pairs = sets.flatMap((a, i) => sets.slice(i + 1).map((b) => overlap(a, b)))
  return pairs.reduce((sum, one) => sum + one, 0) / pairs.length
}

describe.each([birthBlueprint, dailyPractice, decisionSupport, selfInquiry, creativeExpression])('$id over fifty charts', (workflow) => {
  const synthesisOf = (chart: Chart, level = 0) => synthesise(workflow.rules, outputsFor(workflow, chart), level)

  it('has families of rules that each speak of some charts, and no rule that speaks of most', () => {
    const heard = charts.map((chart) => idsOf(synthesisOf(chart)))
    const families = [...new Set(workflow.rules.map(({ id }) => familyOf(id)))]
    const isHeard = (family: string) => heard.filter((ids) => [...ids].some((id) => familyOf(id) === family)).length >= fewest
    expect(families.filter((family) => !isHeard(family))).toEqual([])
    expect(workflow.rules.filter(({ id }) => heard.filter((ids) => ids.has(id)).length > most)).toEqual([])
  })

  it('says sixty different things and more to fifty people at level 0, and none of them to more than a fifth', () => {
    const said = charts.flatMap((chart) => [...new Set(wordsOf(synthesisOf(chart)))])
    const times = new Map(said.map((text) => [text, said.filter((other) => other === text).length]))
    expect(times.size).toBeGreaterThanOrEqual(60)
    expect([...times].filter(([, count]) => count > charts.length / 5)).toEqual([])
  })

  it('always has something to say, and never everything', () => {
    for (const chart of charts) {
      const said = statementsOf(synthesisOf(chart)).length
      expect(said).toBeGreaterThan(0)
      expect(said).toBeLessThan(workflow.rules.length)
    }
  })

  it('names only sources that are there', () => {
    for (const chart of charts) {
      const answer = { engine_outputs: outputsFor(workflow, chart) }
      for (const { id, sources } of statementsOf(synthesisOf(chart))) {
        expect(sources.length, id).toBeGreaterThan(0)
        for (const source of sources) expect(atPointer(answer, source), `${id} ${source}`).toBeDefined()
      }
    }
  })

  it('loses exactly what cites an engine when that engine is gone', () => {
    for (const chart of charts) {
      const outputs = outputsFor(workflow, chart)
      const whole = statementsOf(synthesise(workflow.rules, outputs, 5))
      for (const gone of Object.keys(outputs)) {
        const { [gone]: _, ...rest } = outputs
        const without = synthesise(workflow.rules, rest, 5)
        const expected = whole.filter(({ sources }) => !sources.some((source) => source.startsWith(`/engine_outputs/${gone}/`)))
        expect(statementsOf(without)).toEqual(expected)
        expect(expected.map(({ id }) => id)).toEqual(expect.arrayContaining(without.summary_of))
      }
    }
  })

  it('cites every engine that it names', () => {
    for (const chart of charts)
      for (const { engines, sources, id } of synthesisOf(chart).alignments) {
        expect([...new Set(sources.map((source) => source.split('/')[2]))]).toEqual(engines)
        expect(engines).toEqual(enginesOf(workflow.rules.find((rule) => rule.id === id) as (typeof workflow.rules)[number]))
      }
  })

  it('weighs every statement between nought and one, and not all the same', () => {
    const strengths = charts.flatMap((chart) => strengthsOf(synthesisOf(chart)))
    expect(Math.min(...strengths)).toBeGreaterThan(0)
    expect(Math.max(...strengths)).toBeLessThanOrEqual(1)
    expect(new Set(strengths).size).toBeGreaterThan(10)
  })

  it('gives different people different readings', () => {
    expect(meanOverlap(charts.map((chart) => idsOf(synthesisOf(chart))))).toBeLessThan(0.35)
    expect(new Set(charts.map((chart) => synthesisOf(chart).summary)).size).toBe(charts.length)
  })

  it('leaves no value unwritten at any level', () => {
    for (const chart of charts)
      for (const level of levels) expect(JSON.stringify(synthesisOf(chart, level))).not.toMatch(/\{\w+\}|undefined|NaN|\[object|\(\)|, ,/)
  })

  it('says the same things at every level in other words', () => {
    for (const chart of charts) {
      const [plain, middle, deep] = levels.map((level) => synthesisOf(chart, level)) as [Synthesis, Synthesis, Synthesis]
      expect(idsOf(middle)).toEqual(idsOf(plain))
      expect(idsOf(deep)).toEqual(idsOf(plain))
      for (const [i, { description }] of plain.themes.entries())
        expect(new Set([description, middle.themes[i]?.description, deep.themes[i]?.description]).size).toBe(3)
    }
  })

  it('gives the same synthesis twice', () => {
    for (const chart of charts) expect(JSON.stringify(synthesisOf(chart, 3))).toBe(JSON.stringify(synthesisOf(structuredClone(chart), 3)))
  })
})
