import { synthesisThemes } from '@selemene/contracts'
import { describe, expect, it } from 'vitest'
import { biofieldEngine } from '../../engines-rust-port/src/engines/biofield/engine.js'
import { faceReadingEngine } from '../../engines-rust-port/src/engines/face-reading/engine.js'
import { loadWorkflows } from '../src/load-workflows.js'
import { derivations } from '../src/synthesis/derivations/derivations.js'
import type { Field, Rule } from '../src/synthesis/rule.js'
import { enginesOf } from '../src/synthesis/synthesise.js'
import { engines } from './fifty-charts.js'
import { faultsOfRule, namesUsed, type Schema, type Schemas, wordingsOf } from './rule-faults.js'

const workflows = await loadWorkflows(new URL('../src/workflows/', import.meta.url))
const allRules = workflows.flatMap(({ rules }) => rules)
const schemas: Schemas = new Map([...engines, biofieldEngine, faceReadingEngine].map(({ id, result }) => [id, result as Schema]))

/** The schemas as they would be if an engine called a field or a value something else. */
function renamed(engine: string, from: string, to: string): Schemas {
  const changed = JSON.stringify(schemas.get(engine)).replaceAll(`"${from}"`, `"${to}"`)
  return new Map([...schemas, [engine, JSON.parse(changed) as Schema]])
}
const faultsWith = (changed: Schemas) => allRules.flatMap((rule) => faultsOfRule(rule, changed))

/** Rules by their list of reads: the members of a family share one. */
function families(): Map<Rule['reads'], Rule[]> {
  const found = new Map<Rule['reads'], Rule[]>()
  for (const rule of allRules) found.set(rule.reads, [...(found.get(rule.reads) ?? []), rule])
  return found
}

/** The same place or the same calculation, under the same name. */
function meaningOf(field: Field): string {
  if ('at' in field) return `${field.as}: ${field.at} of ${field.key === undefined ? '' : meaningOf(field.key)}`
  return `${field.as}: ${field.by} of ${field.of.map(meaningOf)}`
}

describe('the rules of all workflows', () => {
  it('read only fields and values that the engines promise', () => expect(faultsWith(schemas)).toEqual([]))

  it.each([
    ['human-design', 'authority', 'inner_authority'],
    ['human-design', 'Emotional', 'Solar'],
    ['human-design', 'north_node', 'node'],
    ['vimshottari', 'mahadasha', 'maha'],
    ['vimshottari', 'Ashlesha', 'Aslesha'],
    ['numerology', 'life_path', 'lifepath'],
    ['gene-keys', 'evolution', 'challenge'],
    ['panchanga', 'paksha', 'half'],
    ['vedic-clock', 'auspicious', 'good'],
    ['biorhythm', 'overall_energy', 'energy'],
    ['tarot', 'positions', 'cards'],
    ['i-ching', 'changing_lines', 'moving_lines'],
    ['enneagram', 'hornevian', 'stance'],
    ['sigil-forge', 'path', 'line'],
    ['sacred-geometry', 'vesica_piscis', 'mandorla'],
  ])('would be caught out if %s called %s %s', (engine, from, to) => {
    expect(faultsWith(renamed(engine, from, to)).length).toBeGreaterThan(0)
  })

  it('list exactly what they say and test: what these depend on is read with them', () => {
    const faults = [...families()].flatMap(([reads, members]) => {
      const listed = new Set(reads.map(({ as }) => as))
      const used = new Set(members.flatMap(namesUsed))
      const id = members[0]?.id
      return [
        ...[...listed].filter((name) => !used.has(name)).map((name) => `${id} lists ${name}, which it neither says nor tests`),
        ...[...used].filter((name) => !listed.has(name)).map((name) => `${id} uses ${name}, which it does not list`),
      ]
    })
    expect(faults).toEqual([])
  })

  it('share their fields: none is written twice', () => {
    const fields = [...new Set(allRules.flatMap(({ standsOn }) => standsOn))]
    const meanings = fields.map(meaningOf)
    expect(meanings.filter((meaning, i) => meanings.indexOf(meaning) !== i)).toEqual([])
  })

  it('have names of their own, each under its workflow', () => {
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length)
    for (const { id, rules } of workflows) for (const rule of rules) expect(rule.id.startsWith(`${id}.`), rule.id).toBe(true)
  })

  it('read only engines that their workflow runs', () => {
    for (const { steps, rules } of workflows) {
      const run = steps.map(({ engine }) => engine)
      for (const rule of rules) for (const engine of enginesOf(rule)) expect(run, rule.id).toContain(engine)
    }
  })

  it('touch each of the five themes in every workflow', () => {
    for (const { id, rules } of workflows)
      for (const theme of synthesisThemes)
        expect(
          rules.some(({ about }) => about === theme),
          `${id} on ${theme}`,
        ).toBe(true)
  })

  it('mostly let two engines speak to each other where they find agreement or tension', () => {
    for (const { id, rules } of workflows) {
      const between = rules.filter(({ kind }) => kind !== 'theme')
      const joint = between.filter((rule) => enginesOf(rule).length >= 2)
      expect(joint.length / between.length, id).toBeGreaterThanOrEqual(0.75)
    }
  })

  it('say each thing in three depths that differ, and nothing twice', () => {
    for (const { rules } of workflows) {
      // A plain fact, such as whose day it is, may be a side of several tensions.
      const texts = rules.flatMap((rule) => [rule.gist, ...wordingsOf(rule).flatMap((wording) => (typeof wording === 'string' ? [] : wording))])
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
      for (const text of texts) expect(text).toMatch(/^\S.*[.?!”]$/s)
    }
  })

  it('draw on no correspondence in vain', () => {
    const used = new Set(allRules.flatMap(({ standsOn }) => standsOn.flatMap((field) => ('by' in field ? [field.by] : []))))
    expect(Object.keys(derivations).filter((name) => !used.has(name as keyof typeof derivations))).toEqual([])
  })
})
