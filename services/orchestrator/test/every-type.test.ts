import { describe, expect, it } from 'vitest'
import { derivations } from '../src/synthesis/derivations/derivations.js'
import { holds } from '../src/synthesis/holds.js'
import { wordingAt } from '../src/synthesis/wording.js'
import { birthBlueprint } from '../src/workflows/birth-blueprint/workflow.js'
import { creativeExpression } from '../src/workflows/creative-expression/workflow.js'
import { decisionSupport } from '../src/workflows/decision-support/workflow.js'
import { selfInquiry } from '../src/workflows/self-inquiry/workflow.js'

const authorities: Readonly<Record<string, readonly string[]>> = {
  Generator: ['Emotional', 'Sacral'],
  'Manifesting Generator': ['Emotional', 'Sacral'],
  Projector: ['Emotional', 'Splenic', 'Ego Projected', 'Self-Projected', 'Mental'],
  Manifestor: ['Emotional', 'Splenic', 'Ego Manifested'],
  Reflector: ['Lunar'],
}
const definitionsOf = (type: string) => (type === 'Reflector' ? ['None'] : ['Single', 'Split', 'Triple Split', 'Quadruple Split'])
const charts = Object.entries(authorities).flatMap(([type, list]) =>
  list.flatMap((authority) => definitionsOf(type).map((definition) => ({ type, authority, definition, profile: '8/1' }))),
)

const family = (workflow: typeof birthBlueprint, name: string) => workflow.rules.filter(({ id }) => id.startsWith(`${workflow.id}.${name}.`))
const speaking = (workflow: typeof birthBlueprint, name: string, values: Record<string, unknown>) =>
  family(workflow, name).filter(({ when }) => when.every((test) => holds(test, values)))

describe.each([
  [birthBlueprint, 'nature'],
  [decisionSupport, 'asking'],
] as const)('$0.id', (workflow, name) => {
  it.each(charts)('has one statement for a $type with $authority authority and definition $definition', (values) => {
    const rules = speaking(workflow, name, values)
    expect(rules).toHaveLength(1)
    for (const level of [0, 2, 4])
      for (const rule of rules) {
        const said = 'text' in rule ? wordingAt(rule.text, level, values) : ''
        expect(said).toMatch(/^You are an? |^As an? /)
        expect(said).not.toMatch(/\{|undefined|\ba 8/)
        if (values.type === 'Reflector') expect(said).not.toMatch(/sleep on|tomorrow|at once|few days|a week\b/)
      }
  })
})

it('has one statement for every life path, of a master number its own', () => {
  for (const life_path of [1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const kinship of ['same', 'other']) expect(speaking(birthBlueprint, 'path-and-name', { life_path, kinship }), `${life_path}`).toHaveLength(1)
  for (const life_path of [11, 22, 33]) {
    expect(speaking(birthBlueprint, 'path-and-name', { life_path, kinship: 'same' })).toEqual([])
    expect(speaking(birthBlueprint, 'master-path', { life_path })).toHaveLength(1)
  }
})

it('has one statement for each enneagram type with either wing', () => {
  for (let type = 1; type <= 9; type++)
    for (const wing of [(type % 9) + 1, ((type + 7) % 9) + 1])
      expect(speaking(selfInquiry, 'type-and-wing', { type, wing, certainty: 1 }), `${type}w${wing}`).toHaveLength(1)
})

it('has one statement for each enneagram type without a wing, and not that one where there is a wing', () => {
  const { of } = derivations['wing or none']
  for (let type = 1; type <= 9; type++) {
    const said = (wing: number | null) => speaking(selfInquiry, 'type-alone', { type, wing_or_none: of({ type, wing }), certainty: 1 }).length
    expect([type, said(null), said((type % 9) + 1)]).toEqual([type, 1, 0])
  }
})

it('has one statement for any number of changing lines', () => {
  for (let mask = 0; mask < 64; mask++) {
    const changing_lines = [1, 2, 3, 4, 5, 6].filter((line) => mask & (1 << (line - 1)))
    const values = { changing_lines, changing_count: changing_lines.length, first_line: changing_lines[0], part_of_book: 'upper' }
    const rules = ['hinge', 'two-lines', 'many-lines', 'settled'].flatMap((name) => speaking(decisionSupport, name, values))
    expect(rules, String(changing_lines)).toHaveLength(1)
  }
})

const valuesOf = (name: keyof typeof derivations) => derivations[name].values as readonly string[]

it('has one statement for each voice, matter, form, road and heading of a sign', () => {
  const said = (name: string, values: Record<string, unknown>) => speaking(creativeExpression, name, values).length
  for (const voice of valuesOf('voice of sentence')) expect(said('voice', { voice }), voice).toBe(1)
  for (const matter of valuesOf('matter of sentence')) expect(said('matter', { matter }), matter).toBe(1)
  for (const form of derivations['family of form'].keys ?? []) expect(said('form', { form }) + said('counted-form', { form }), form).toBe(1)
  for (const reach of valuesOf('reach of path'))
    for (const path_length of valuesOf('length of line')) expect(said('road', { reach, path_length }), `${reach} ${path_length}`).toBe(1)
  for (const heading of valuesOf('heading of path')) expect(said('heading', { reach: 'away', heading }), heading).toBe(1)
})

it('finds a line and a form of one temper or of two, and never both', () => {
  for (const temper of valuesOf('temper of line'))
    for (const family of valuesOf('family of form')) {
      const [like, unlike] = ['line-like-form', 'line-unlike-form'].map((name) => speaking(creativeExpression, name, { temper, family }).length)
      expect([like, unlike].sort(), `${temper} ${family}`).toEqual([0, 1])
    }
})

it('lets no form both help a wish and pull it away', () => {
  for (const matter of valuesOf('matter of sentence'))
    for (const family of valuesOf('family of form')) {
      const said = ['form-helps', 'form-pulls-away'].flatMap((name) => speaking(creativeExpression, name, { matter, family }))
      expect(said.length, `${matter} ${family}`).toBeLessThanOrEqual(1)
    }
})
