import { type ElementTerm, elementRules } from './data/element-rules.js'
import { type Derived, type ElementName, elementNames, type Ratios, type Thirds } from './schema.js'

interface Measures {
  ratios: Ratios
  thirds: Thirds
}

/** How strongly the proportions show each element, 0 to 1: the mean of its terms. */
export function elementScores(measures: Measures): Record<ElementName, Derived> {
  return each((name) => {
    const terms = elementRules[name]
    return {
      value: terms.reduce((sum, term) => sum + termValue(term, measures), 0) / terms.length,
      formula: `mean of ${terms.map(termWords).join('; ')} (each held within 0…1)`,
      inputs: terms.map((term) => `${term.measure}/value`),
    }
  })
}

/** Shares of the five scores; a fifth each where all scores are 0. */
export function elementShares(scores: Record<ElementName, Derived>): Record<ElementName, Derived> {
  const sum = elementNames.reduce((total, name) => total + scores[name].value, 0)
  return each((name) => ({
    value: sum > 0 ? scores[name].value / sum : 1 / elementNames.length,
    formula: `element_scores/${name} / sum of the five element_scores (one fifth where that is 0)`,
    inputs: elementNames.map((other) => `/result/element_scores/${other}/value`),
  }))
}

export function strongest(shares: Record<ElementName, Derived>): { dominant: ElementName; weakest: ElementName } {
  const order = [...elementNames].sort((a, b) => shares[b].value - shares[a].value)
  return { dominant: order[0] as ElementName, weakest: order.at(-1) as ElementName }
}

function termValue({ measure, shows, reference, span }: ElementTerm, measures: Measures): number {
  const [group, id] = measure.split('/').slice(2) as ['ratios' | 'thirds', string]
  const { value } = (measures[group] as Record<string, Derived>)[id] as Derived
  const departure = (value / reference - 1) / (2 * span)
  return Math.min(1, Math.max(0, 0.5 + (shows === 'larger' ? departure : -departure)))
}

function termWords({ measure, shows, reference, span, because }: ElementTerm): string {
  return `${because}: 0.5 ${shows === 'larger' ? '+' : '−'} (${measure.replace('/result/', '')} / ${reference} − 1) / ${2 * span}`
}

function each(derive: (name: ElementName) => Derived): Record<ElementName, Derived> {
  return Object.fromEntries(elementNames.map((name) => [name, derive(name)])) as Record<ElementName, Derived>
}
