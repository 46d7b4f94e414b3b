import { themesBy } from '../../synthesis/family.js'
import * as geometry from '../../synthesis/fields/sacred-geometry.js'
import * as sigil from '../../synthesis/fields/sigil-forge.js'
import type { ThemeRule } from '../../synthesis/rule.js'
import { formRows } from './en/forms.js'
import { groundRows, headingRows, planetRows, roadRows } from './en/lines.js'
import { matterRows, voiceRows } from './en/sentences.js'

const formsWithNumber = ['regular_polygon', 'star_polygon']
const numbered = Object.entries(formRows).filter(([form]) => formsWithNumber.includes(form))
const plain = Object.entries(formRows).filter(([form]) => !formsWithNumber.includes(form))

export const themes: readonly ThemeRule[] = [
  ...themesBy(
    {
      id: 'creative-expression.matter',
      about: 'Direction',
      reads: [sigil.intentionLength, sigil.matter],
      by: ['matter'],
      weight: 0.6,
      support: [{ value: 'intention_length', from: 40, to: 10 }],
    },
    matterRows,
  ),
  ...themesBy(
    {
      id: 'creative-expression.voice',
      about: 'Identity',
      reads: [sigil.intentionLength, sigil.voice],
      by: ['voice'],
      weight: 0.55,
      support: [{ value: 'intention_length', from: 50, to: 5 }],
    },
    voiceRows,
  ),
  ...themesBy({ id: 'creative-expression.form', about: 'Gift', reads: [geometry.form], by: ['form'], weight: 0.62 }, Object.fromEntries(plain)),
  ...themesBy(
    {
      id: 'creative-expression.counted-form',
      about: 'Gift',
      reads: [geometry.form, geometry.numberOfForm],
      by: ['form'],
      weight: 0.62,
    },
    Object.fromEntries(numbered),
  ),
  ...themesBy(
    {
      id: 'creative-expression.planet',
      about: 'Timing',
      reads: [sigil.planet],
      by: ['planet'],
      weight: 0.65,
    },
    planetRows,
  ),
  ...themesBy(
    {
      id: 'creative-expression.ground',
      about: 'Gift',
      reads: [sigil.method, sigil.pathCount, sigil.pathLength],
      by: ['method', 'path_length'],
      weight: 0.5,
      support: [{ value: 'path_count', from: 8, to: 20 }],
    },
    groundRows,
  ),
  ...themesBy(
    {
      id: 'creative-expression.road',
      about: 'Timing',
      reads: [sigil.pathCount, sigil.pathLength, sigil.openness, sigil.reach],
      by: ['reach', 'path_length'],
      weight: 0.5,
      support: [
        {
          anyOf: [
            { value: 'openness', atLeast: 0.25 },
            { value: 'openness', atMost: 0.05 },
          ],
        },
      ],
    },
    roadRows,
  ),
  ...themesBy(
    {
      id: 'creative-expression.heading',
      about: 'Direction',
      reads: [sigil.openness, sigil.reach, sigil.heading, sigil.firstLetter],
      by: ['heading'],
      when: [{ value: 'reach', notIn: ['home'] }],
      weight: 0.42,
      support: [{ value: 'openness', from: 0.05, to: 0.4 }],
    },
    headingRows,
  ),
  {
    kind: 'theme',
    id: 'creative-expression.says-no',
    about: 'Shadow',
    name: 'A “no” inside the sentence',
    reads: [sigil.voice, sigil.letters, sigil.saysNo, sigil.looksAhead],
    when: [
      { value: 'says_no', is: true },
      { value: 'voice', notIn: ['refusal'] },
    ],
    weight: 0.65,
    support: [{ value: 'looks_ahead', is: true }],
    gist: 'Your sentence has a “no” in it, which ties {letters} to what it would leave.',
    text: [
      'Your sentence says no to something. Sigil makers prefer to name what shall be there instead; try it once without the “no”, and compare.',
      'A negation keeps its object in view: told not to think of the sea, you see water. Find the wish behind the refusal and draw that; keep this sign as a note on what you are leaving.',
      'The hand cannot draw “not”. In {letters} the refused thing stands with all its letters; perhaps it was waiting to be drawn, so that it could stop following you.',
    ],
  },
  {
    kind: 'theme',
    id: 'creative-expression.put-off',
    about: 'Shadow',
    name: 'A sentence set in the future',
    reads: [sigil.voice, sigil.letters, sigil.looksAhead],
    when: [
      { value: 'looks_ahead', is: true },
      { value: 'voice', notIn: ['vow', 'calendar'] },
    ],
    weight: 0.65,
    gist: 'Your sentence speaks of later, so {letters} stays ahead of you.',
    text: [
      'The sentence behind {letters} speaks of the future. Put it into the present, as though it were so; what “will be” tends to stay there.',
      'The future tense is a polite way of keeping a wish at arm’s length. Say the sentence in the present and listen for the objection that comes up: that is what the sign has to work on.',
      'Later is a place where no one has been. Let {letters} carry no date, and see whether the wish survives being allowed.',
    ],
  },
]
