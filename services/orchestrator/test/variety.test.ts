import { atPointer, type Synthesis } from '@selemene/contracts'
import { englishFaults } from '@selemene/engine/conformance'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadWorkflows } from '../src/load-workflows.js'
import { synthesise } from '../src/synthesis/synthesise.js'
import { type Chart, outputsFor } from './fifty-charts.js'
import { castSpectrumCharts } from './full-spectrum/spectrum-charts.js'
import { stockPhrases } from './stock-phrases.js'

const births = 60
const fewestDistinct = 60
const most = births / 5
const levels = [0, 2, 4]

let charts: Chart[] = []
beforeAll(async () => {
  charts = await castSpectrumCharts(births)
}, 60_000)

const workflows = await loadWorkflows(new URL('../src/workflows/', import.meta.url))
/** What an intention leaves when each letter is kept once. */
const sigilLetters = /\b[A-Z]{5,}\b/g
const question = 'Is this the time?'

const statementsOf = ({ themes, alignments, tensions }: Synthesis) => [...themes, ...alignments, ...tensions]
const titlesOf = ({ themes, alignments, tensions }: Synthesis) => [
  ...themes.map(({ name }) => name),
  ...[...alignments, ...tensions].map(({ aspect }) => aspect),
]
const textsOf = ({ themes, alignments, tensions, summary_sentences }: Synthesis) => [
  ...[...themes, ...alignments].map(({ description }) => description),
  ...tensions.flatMap((one) => [one.perspective_a, one.perspective_b, one.integration_hint]),
  ...summary_sentences.map(({ text }) => text),
]

/** How many births each of these is said to, the most frequent first. */
function counted(said: readonly (readonly string[])[]): [text: string, births: number][] {
  const counts = new Map<string, number>()
  for (const one of said.flatMap((texts) => [...new Set(texts)])) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

describe.each(workflows)('$id over sixty births', (workflow) => {
  const synthesisOf = (chart: Chart, level = 0) =>
    synthesise(workflow.rules, outputsFor(workflow, chart), level, workflow.repeatsQuestion ? question : undefined)

  it('has sixty statements and more for them, and none is for more than a fifth', () => {
    for (const namesOf of [(one: Synthesis) => statementsOf(one).map(({ id }) => id), titlesOf]) {
      const said = counted(charts.map((chart) => namesOf(synthesisOf(chart))))
      expect(said.filter(([, count]) => count > most)).toEqual([])
      expect(said.length).toBeGreaterThanOrEqual(fewestDistinct)
    }
  })

  it('rests every statement and every sentence of the summary on fields, not on lists or objects', () => {
    for (const chart of charts) {
      const synthesis = synthesisOf(chart)
      const answer = { question, engine_outputs: outputsFor(workflow, chart) }
      for (const { sources } of [...statementsOf(synthesis), ...synthesis.summary_sentences]) {
        expect(sources.length).toBeGreaterThan(0)
        for (const source of sources) expect(typeof atPointer(answer, source), source).toMatch(/string|number|boolean/)
      }
    }
  })

  it.each(levels)('is sound English without stock phrases at level %i', (level) => {
    const texts = counted(charts.map((chart) => textsOf(synthesisOf(chart, level)))).map(([text]) => text)
    expect(texts.flatMap((text) => englishFaults(text.replaceAll(sigilLetters, 'these'))).slice(0, 40)).toEqual([])
    expect(texts.filter((text) => stockPhrases.some((phrase) => phrase.test(text)))).toEqual([])
  })
})
