import type { Synthesis, SynthesisTheme } from '@selemene/contracts'
import { quoted } from '@selemene/engine'
import type { AlignmentRule, TensionRule, ThemeRule } from './rule.js'
import type { Spoken } from './synthesise.js'
import { depthOf, fill } from './wording.js'

interface Strongest {
  themes: Spoken<ThemeRule>[]
  alignments: Spoken<AlignmentRule>[]
  tensions: Spoken<TensionRule>[]
}

/** For whom the words are: their depth, and the caller's question where the workflow answers one. */
export interface Told {
  level: number
  question?: string | undefined
}

type Summary = Pick<Synthesis, 'summary' | 'summary_of' | 'summary_sentences'>

/** One paragraph that names what is strongest, where the traditions agree and where they pull apart, and the statements it names. */
export function summaryOf({ themes, alignments, tensions }: Strongest, { level, question }: Told): Summary {
  const frame = frames[depthOf(level)] as Frame
  const parts: [ByTheme, Spoken[]][] = [
    [frame.themes, themes.slice(0, 3)],
    [frame.alignments, alignments.slice(0, 2)],
    [frame.tensions, tensions.slice(0, 1)],
  ]
  const present = parts.flatMap(([words, spoken]) => (spoken[0] === undefined ? [] : [[words[spoken[0].rule.about], spoken] as const]))
  const asked = question === undefined ? [] : [{ text: `You asked: “${quoted(question)}”`, sources: ['/question'] }]
  const said = present.map(([text, spoken]) => ({
    text: fill(text, { gists: spoken.map(({ gist }) => gist).join('; ') }),
    sources: [...new Set(spoken.flatMap(({ sources }) => sources))],
  }))
  const summary_sentences = [...asked, ...(said.length === 0 ? [{ text: frame.silence, sources: [] }] : said)]
  return {
    summary: summary_sentences.map(({ text }) => text).join(' '),
    summary_of: present.flatMap(([, spoken]) => spoken.map(({ rule }) => rule.id)),
    summary_sentences,
  }
}

/** How a sentence opens, by what its strongest statement is about. */
type ByTheme = Readonly<Record<SynthesisTheme, string>>

interface Frame {
  themes: ByTheme
  alignments: ByTheme
  tensions: ByTheme
  /** Nothing held, or everything that could have spoken is missing. */
  silence: string
}

const frames: readonly Frame[] = [
  {
    themes: {
      Identity: 'You, first of all: {gists}.',
      Timing: 'For now: {gists}.',
      Shadow: 'What gets in the way: {gists}.',
      Gift: 'What you can build on: {gists}.',
      Direction: 'Where it is heading: {gists}.',
    },
    alignments: {
      Identity: 'Two views of you agree: {gists}.',
      Timing: 'Two calendars agree: {gists}.',
      Shadow: 'Two of them point at the same sore place: {gists}.',
      Gift: 'Two of them name the same strength: {gists}.',
      Direction: 'Two of them point the same way: {gists}.',
    },
    tensions: {
      Identity: 'Two sides of you differ: {gists}.',
      Timing: 'Two speeds differ: {gists}.',
      Shadow: 'Here it rubs: {gists}.',
      Gift: 'Two strengths get in each other’s way: {gists}.',
      Direction: 'Two directions compete: {gists}.',
    },
    silence: 'Nothing in these results stands out against the rest.',
  },
  {
    themes: {
      Identity: 'The person in it: {gists}.',
      Timing: 'The season it falls in: {gists}.',
      Shadow: 'What you will meet in it: {gists}.',
      Gift: 'What it gives you to work with: {gists}.',
      Direction: 'What it asks you to walk toward: {gists}.',
    },
    alignments: {
      Identity: 'Seen from two sides, and the same both times: {gists}.',
      Timing: 'Told by two clocks: {gists}.',
      Shadow: 'Named twice, so worth hearing once: {gists}.',
      Gift: 'Given twice over: {gists}.',
      Direction: 'Two signposts and one road: {gists}.',
    },
    tensions: {
      Identity: 'You are of two minds here: {gists}.',
      Timing: 'Two paces do not match: {gists}.',
      Shadow: 'Where it hurts there is work: {gists}.',
      Gift: 'One gift has to wait for the other: {gists}.',
      Direction: 'The road forks: {gists}.',
    },
    silence: 'Nothing in these results stands out against the rest; an even picture is an answer too.',
  },
  {
    themes: {
      Identity: 'Look at this one without improving it: {gists}.',
      Timing: 'This hour, as it is: {gists}.',
      Shadow: 'Sit with what you would rather pass: {gists}.',
      Gift: 'Nothing has to be added to this: {gists}.',
      Direction: 'Not a goal, a leaning: {gists}.',
    },
    alignments: {
      Identity: 'One face in two mirrors: {gists}.',
      Timing: 'Two rivers rise together: {gists}.',
      Shadow: 'The same door, twice: {gists}.',
      Gift: 'Offered from two hands: {gists}.',
      Direction: 'Two winds from one quarter: {gists}.',
    },
    tensions: {
      Identity: 'Both of these are you: {gists}.',
      Timing: 'One foot is earlier than the other: {gists}.',
      Shadow: 'Do not hurry to mend this: {gists}.',
      Gift: 'Two lamps, two shadows: {gists}.',
      Direction: 'Stand where the roads part: {gists}.',
    },
    silence: 'No pattern rises above the ground here. Rest in that before you look for one.',
  },
]
