import * as geometry from '../../synthesis/fields/sacred-geometry.js'
import * as sigil from '../../synthesis/fields/sigil-forge.js'
import type { TensionRule } from '../../synthesis/rule.js'

export const tensions: readonly TensionRule[] = [
  {
    kind: 'tension',
    id: 'creative-expression.line-unlike-form',
    about: 'Shadow',
    aspect: 'the temper of line and form',
    reads: [sigil.path, sigil.turn, geometry.form, geometry.nameOfForm, geometry.edge],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'turn', atLeast: 115 },
              { value: 'edge', is: 'round' },
            ],
          },
          {
            allOf: [
              { value: 'turn', atMost: 114.99 },
              { value: 'edge', is: 'angular' },
            ],
          },
        ],
      },
    ],
    weight: 0.5,
    support: [
      {
        anyOf: [
          { value: 'turn', atLeast: 125 },
          { value: 'turn', atMost: 100 },
        ],
      },
    ],
    gist: 'a line that turns {turn}° on average, set against the {edge} form of {name_of_form}',
    perspectiveA: [
      'Your line turns by {turn}° at a corner on average.',
      'At {turn}° a corner the line has a temper of its own, and keeps it.',
      'The line, at {turn}° a turn, knows only its own way of changing its mind.',
    ],
    perspectiveB: [
      '{Name_of_form} is {edge} through and through.',
      '{Name_of_form}, {edge} in every part, would have the eye move otherwise.',
      '{Name_of_form} was here before any wish, and is {edge} without meaning anything by it.',
    ],
    hint: [
      'Draw the sign smaller, in the middle, with room around it.',
      'Use the contrast: what differs from its ground is seen. Draw the form pale and the line dark, or the reverse if the wish should work unseen.',
      'Let them stay strangers on one sheet. Something third appears where the line crosses the form; that is what you should be looking at.',
    ],
  },
  {
    kind: 'tension',
    id: 'creative-expression.odd-and-even',
    about: 'Identity',
    aspect: 'moving and resting',
    reads: [sigil.path, sigil.pathCount, sigil.pathParity, geometry.form, geometry.nameOfForm, geometry.numberOfForm, geometry.formParity],
    when: [{ value: 'path_parity', differsFrom: 'form_parity' }],
    weight: 0.45,
    support: [{ value: 'path_parity', is: 'odd' }],
    gist: '{path_count} points, {path_parity}, on the {form_parity} ground of {name_of_form}',
    perspectiveA: [
      'Your line has {path_count} points, an {path_parity} number.',
      'With {path_count} points the sign is {path_parity}, and leans as {path_parity} numbers do: odd to acting, even to receiving.',
      'The {path_count} of the line breathes one way.',
    ],
    perspectiveB: [
      'The number of {name_of_form} is {number_of_form}, which is {form_parity}.',
      'Its ground, {name_of_form}, counts {number_of_form} and leans the other way.',
      'The {number_of_form} of {name_of_form} breathes the other.',
    ],
    hint: [
      'Take turns: a day of drawing, a day of only looking.',
      'Odd and even make a pulse when they alternate and a stalemate when they compete. Decide which of the two begins, sign or ground, and let the other answer.',
      'In and out are one breath. Work until you no longer know which number was yours.',
    ],
  },
  {
    kind: 'tension',
    id: 'creative-expression.road-and-ring',
    about: 'Direction',
    aspect: 'leaving and staying',
    reads: [sigil.path, sigil.openness, geometry.form, geometry.nameOfForm, geometry.family],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'openness', atLeast: 0.14 },
              { value: 'family', in: ['circles', 'solids'] },
            ],
          },
          {
            allOf: [
              { value: 'openness', atMost: 0.08 },
              { value: 'family', in: ['flow', 'rays'] },
            ],
          },
        ],
      },
    ],
    weight: 0.55,
    support: [
      {
        anyOf: [
          { value: 'openness', atLeast: 0.3 },
          { value: 'openness', atMost: 0.04 },
        ],
      },
    ],
    gist: 'the line and {name_of_form} disagree on whether to leave or to stay',
    perspectiveA: [
      'Your line either runs away from its beginning or folds back on it; here it does the opposite of its form.',
      'From its circle to its bar the line has made up its mind about leaving, and it is not the mind of its ground.',
      'The line has its own idea of the end.',
    ],
    perspectiveB: [
      '{Name_of_form} is one of the {family}: circles and solids close on themselves, flow and rays go outwards.',
      '{Name_of_form}, of the family of {family}, answers the same question the other way round.',
      '{Name_of_form} has no end, or nothing but.',
    ],
    hint: [
      'Choose one as the promise and the other as the frame, and write down which.',
      'If the line leaves, let the form be the harbor; if the line stays, let the form be the horizon. Both are needed for a voyage.',
      'Staying and leaving are said of the same step, by the foot and by the ground. Draw until you are neither.',
    ],
  },
]
