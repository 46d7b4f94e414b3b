import type { Synthesis } from '@selemene/contracts'
import { quoted } from '@selemene/engine'
import type { Rule } from './rule.js'
import type { Spoken } from './spoken.js'
import { fill } from './wording.js'

interface Strongest {
  themes: readonly Spoken<Rule>[]
  alignments: readonly Spoken<Rule>[]
  tensions: readonly Spoken<Rule>[]
}

/** What the summary may know beside the statements. */
export interface Told {
  /** The caller's question, where the workflow answers one. */
  question?: string | undefined
  /** Engines whose results were read. */
  engines: readonly string[]
}

type Summary = Pick<Synthesis, 'summary' | 'summary_of' | 'summary_sentences'>

const silence = 'Nothing in these results stands out against the rest.'

/** One paragraph: what is strongest, where the traditions agree and where they pull apart; each sentence with what it stands on. */
export function summaryOf({ themes, alignments, tensions }: Strongest, { question, engines }: Told): Summary {
  const named = [...themes.slice(0, 3), ...alignments.slice(0, 2), ...tensions.slice(0, 1)]
  const asked = question === undefined ? [] : [{ text: `You asked: “${quoted(question)}”`, sources: ['/question'] }]
  const said = named.map(({ rule, values, sources }) => ({ text: fill(rule.gist, values), sources }))
  const nothing = { text: silence, sources: engines.map((engine) => `/engine_outputs/${engine}/engine_id`) }
  const summary_sentences = [...asked, ...(said.length === 0 ? [nothing] : said)]
  return {
    summary: summary_sentences.map(({ text }) => text).join(' '),
    summary_of: named.map(({ rule }) => rule.id),
    summary_sentences,
  }
}
