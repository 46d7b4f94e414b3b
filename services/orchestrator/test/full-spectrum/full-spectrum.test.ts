import { atPointer, type JsonSchema, type Synthesis, synthesisThemes } from '@selemene/contracts'
import { describeCatalogueEntry } from '@selemene/engine'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadWorkflows } from '../../src/load-workflows.js'
import { derivations } from '../../src/synthesis/derivations/derivations.js'
import type { ReadyRule } from '../../src/synthesis/ready-rules.js'
import type { Rule, Source, Test, Wording } from '../../src/synthesis/rule.js'
import { enginesOf, synthesise } from '../../src/synthesis/synthesise.js'
import { ownRules as writtenRules } from '../../src/workflows/full-spectrum/rules.js'
import { fullSpectrum } from '../../src/workflows/full-spectrum/workflow.js'
import { type Chart, engines } from '../fifty-charts.js'
import { castSpectrumCharts, somaticEngines } from './spectrum-charts.js'

let charts: Chart[]
beforeAll(async () => {
  charts = await castSpectrumCharts()
}, 60_000)

const { rules } = fullSpectrum
const ownRules = rules.slice(0, writtenRules.length)
const statementsOf = ({ themes, alignments, tensions }: Synthesis) => [...themes, ...alignments, ...tensions]
const idsOf = (outputs: Chart['outputs']) => new Set(statementsOf(synthesise(rules, outputs, 5)).map(({ id }) => id))
const wordingsOf = (rule: Rule): readonly Wording[] => (rule.kind === 'tension' ? [rule.perspectiveA, rule.perspectiveB, rule.hint] : [rule.text])
const sourcesOf = ({ standsOn }: ReadyRule) => standsOn.filter((field): field is Source => 'at' in field)

describe('the rules of full-spectrum', () => {
  it('are forty, eight to a theme, and each has a name of its own', () => {
    expect(ownRules).toHaveLength(40)
    expect(new Set(ownRules.map(({ id }) => id)).size).toBe(40)
    for (const theme of synthesisThemes)
      expect(
        ownRules.filter(({ about }) => about === theme),
        theme,
      ).toHaveLength(8)
    expect(ownRules.every(({ id }) => id.startsWith('full-spectrum.'))).toBe(true)
  })

  it('hear all fourteen engines together, and each of them two or more at once', () => {
    expect(new Set(ownRules.flatMap(enginesOf))).toEqual(new Set(fullSpectrum.steps.map(({ engine }) => engine)))
    expect(ownRules.filter((rule) => enginesOf(rule).length < 2).map(({ id }) => id)).toEqual([])
  })

  it('each speak for some of fifty charts and at most for eleven', () => {
    const heard = charts.map(({ outputs }) => idsOf(outputs))
    const counts = ownRules.map(({ id }) => [id, heard.filter((ids) => ids.has(id)).length] as const)
    expect(counts.filter(([, count]) => count < 1 || count > 11)).toEqual([])
  })

  it('name only sources that are there, and leave no value unwritten, at any level', () => {
    for (const { outputs } of charts)
      for (const level of [0, 2, 5]) {
        const synthesis = synthesise(rules, outputs, level)
        for (const statement of statementsOf(synthesis))
          for (const pointer of statement.sources) expect(atPointer({ engine_outputs: outputs }, pointer), pointer).toBeDefined()
        expect(JSON.stringify(synthesis)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
      }
  })

  it('fall silent, and only they, when an engine that they cite is gone', () => {
    for (const { outputs } of charts) {
      const all = idsOf(outputs)
      for (const engine of Object.keys(outputs)) {
        const { [engine]: _gone, ...rest } = outputs
        const expected = [...all].filter((id) => !enginesOf(rules.find((rule) => rule.id === id) as ReadyRule).includes(engine))
        expect([...idsOf(rest)].sort(), engine).toEqual(expected.sort())
      }
    }
  })

  it('tell different charts apart: no two say the same, and two share a third of their statements at most on average', () => {
    const spoken = charts.map(({ outputs }) => idsOf(outputs))
    const texts = charts.map(({ outputs }) => JSON.stringify(statementsOf(synthesise(rules, outputs, 5))))
    expect(new Set(texts).size).toBe(charts.length)
    const overlaps = spoken.flatMap((a, i) => spoken.slice(i + 1).map((b) => overlap(a, b)))
    expect(overlaps.reduce((sum, one) => sum + one, 0) / overlaps.length).toBeLessThan(1 / 3)
    expect(Math.min(...spoken.map(({ size }) => size))).toBeGreaterThanOrEqual(3)
  })

  it('stand on fields that the engines promise in their schemas', () => {
    const schemas = new Map([...engines, ...somaticEngines].map((engine) => [engine.id, describeCatalogueEntry(engine, 'test').result_schema]))
    for (const rule of rules)
      for (const { at } of sourcesOf(rule)) {
        const [, , engine, ...path] = at.split('/')
        expect(isPromised(schemas.get(engine as string) as JsonSchema, path), `${rule.id}: ${at}`).toBe(true)
      }
  })

  it('compare with values that can occur', () => {
    for (const rule of rules) {
      const known = new Map(rule.standsOn.flatMap((field) => ('by' in field ? [[field.as, derivations[field.by].values] as const] : [])))
      for (const test of rule.when) {
        if (!('value' in test) || known.get(test.value) === undefined) continue
        for (const value of askedBy(test)) expect(known.get(test.value), `${rule.id}: ${test.value}`).toContain(value)
      }
    }
  })

  it('deepen their wording, and no sentence is said twice in any workflow', async () => {
    const workflows = await loadWorkflows(new URL('../../src/workflows/', import.meta.url))
    const others = new Set(
      workflows.filter(({ id }) => id !== fullSpectrum.id).flatMap(({ rules }) => rules.flatMap(wordingsOf).flat().flatMap(sentencesOf)),
    )
    const own = ownRules.flatMap(wordingsOf).flat().flatMap(sentencesOf)
    expect(new Set(own).size).toBe(own.length)
    expect(own.filter((sentence) => others.has(sentence))).toEqual([])
  })
})

function askedBy(test: Test): readonly unknown[] {
  if ('in' in test) return test.in
  return 'is' in test ? [test.is] : []
}

const sentencesOf = (text: string) => text.split(/(?<=[.?!”])\s+/)
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((id) => b.has(id)).length / new Set([...a, ...b]).size

/** Whether a schema has a place for a path; `{}` may be any of the properties, and all of them must then have the rest. */
function isPromised(schema: JsonSchema, path: readonly string[]): boolean {
  const [token, ...rest] = path
  if (token === undefined) return true
  const branches = schema.anyOf as JsonSchema[] | undefined
  if (branches !== undefined) return branches.some((branch) => isPromised(branch, path))
  if (schema.items !== undefined) return isPromised(schema.items as JsonSchema, rest)
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>
  if (token === '{}') return Object.values(properties).length > 0 && Object.values(properties).every((inner) => isPromised(inner, rest))
  const inner = properties[token]
  return inner !== undefined && isPromised(inner, rest)
}
