import type { Synthesis } from '@selemene/contracts'
import type { AlignmentRule, TensionRule, ThemeRule } from './rule.js'
import type { Spoken } from './synthesise.js'
import { depthOf, fill } from './wording.js'

interface Strongest {
  themes: Spoken<ThemeRule>[]
  alignments: Spoken<AlignmentRule>[]
  tensions: Spoken<TensionRule>[]
}

/** One paragraph that names what is strongest, where the traditions agree and where they pull apart, and the statements it names. */
export function summaryOf({ themes, alignments, tensions }: Strongest, level: number): Pick<Synthesis, 'summary' | 'summary_of'> {
  const frame = frames[depthOf(level)] as Frame
  const parts: [string, Spoken[]][] = [
    [frame.themes, themes.slice(0, 3)],
    [frame.alignments, alignments.slice(0, 2)],
    [frame.tensions, tensions.slice(0, 1)],
  ]
  const present = parts.filter(([, spoken]) => spoken.length > 0)
  if (present.length === 0) return { summary: frame.silence, summary_of: [] }
  return {
    summary: present.map(([text, spoken]) => fill(text, { gists: spoken.map(({ gist }) => gist).join('; ') })).join(' '),
    summary_of: present.flatMap(([, spoken]) => spoken.map(({ rule }) => rule.id)),
  }
}

interface Frame {
  themes: string
  alignments: string
  tensions: string
  /** Nothing held, or everything that could have spoken is missing. */
  silence: string
}

const frames: readonly Frame[] = [
  {
    themes: 'What stands out most: {gists}.',
    alignments: 'Different traditions point the same way: {gists}.',
    tensions: 'The pull to watch: {gists}.',
    silence: 'Nothing in these results stands out against the rest.',
  },
  {
    themes: 'What carries this reading: {gists}.',
    alignments: 'Methods that know nothing of each other arrive at one place: {gists}.',
    tensions: 'What does not fit together is where the work lies: {gists}.',
    silence: 'Nothing in these results stands out against the rest; an even picture is an answer too.',
  },
  {
    themes: 'To be looked at, not solved: {gists}.',
    alignments: 'Seen twice, by separate ways: {gists}.',
    tensions: 'Do not hurry to resolve this one, it is the hinge on which the rest turns: {gists}.',
    silence: 'No pattern rises above the ground here. Rest in that before you look for one.',
  },
]
