import * as geometry from '../../synthesis/fields/sacred-geometry.js'
import * as sigil from '../../synthesis/fields/sigil-forge.js'
import type { AlignmentRule } from '../../synthesis/rule.js'

export const alignments: readonly AlignmentRule[] = [
  {
    kind: 'alignment',
    id: 'creative-expression.line-like-form',
    about: 'Gift',
    aspect: 'the nature of line and form',
    reads: [sigil.path, sigil.turn, geometry.form, geometry.nameOfForm, geometry.edge],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'turn', atLeast: 115 },
              { value: 'edge', is: 'angular' },
            ],
          },
          {
            allOf: [
              { value: 'turn', atMost: 114.99 },
              { value: 'edge', is: 'round' },
            ],
          },
        ],
      },
    ],
    weight: 0.55,
    support: [
      {
        anyOf: [
          { value: 'turn', atLeast: 125 },
          { value: 'turn', atMost: 100 },
        ],
      },
    ],
    gist: 'Your line turns {turn}° on average, which suits the {edge} form of {name_of_form}.',
    text: [
      'Your line turns by {turn}° at a corner on average, and {name_of_form} is {edge}: they go together. Lay the sign into the form at the same size.',
      'Sign and form are of one temper. A mean turn of {turn}° sits easily in what is {edge}; you can merge the two until nobody could say where the intention ends and the ground begins.',
      'Like rests in like. Let the line of {turn}° sink into {name_of_form} until only one of them is left, and do not decide which.',
    ],
  },
  {
    kind: 'alignment',
    id: 'creative-expression.same-parity',
    about: 'Identity',
    aspect: 'odd and even',
    reads: [sigil.path, sigil.pathCount, sigil.pathParity, geometry.form, geometry.nameOfForm, geometry.numberOfForm, geometry.formParity],
    when: [{ value: 'path_parity', sameAs: 'form_parity' }],
    weight: 0.5,
    support: [{ value: 'path_count', sameAs: 'number_of_form' }],
    gist: 'The line has {path_count} points and {name_of_form} is known by {number_of_form}: both are {path_parity}.',
    text: [
      'Your line has {path_count} points, and the number of {name_of_form} is {number_of_form}: both {path_parity}. They pull the same way, odd numbers toward action, even ones toward rest.',
      'The Pythagoreans set odd beside the limited and active, even beside the open and receptive. {path_count} and {number_of_form} are both {path_parity}, so sign and ground ask the same of you; work with them in that mood only.',
      'Two numbers, {path_count} and {number_of_form}, lean to one side of the scale. Feel which side it is in the body, and let the other come to you of itself.',
    ],
  },
  {
    kind: 'alignment',
    id: 'creative-expression.same-measure',
    about: 'Timing',
    aspect: 'how much there is to do',
    reads: [sigil.path, sigil.pathCount, geometry.form, geometry.nameOfForm, geometry.numberOfForm],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'path_count', atLeast: 10 },
              { value: 'number_of_form', atLeast: 9 },
            ],
          },
          {
            allOf: [
              { value: 'path_count', atMost: 9 },
              { value: 'number_of_form', atMost: 8 },
            ],
          },
        ],
      },
    ],
    weight: 0.5,
    support: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'path_count', atLeast: 14 },
              { value: 'number_of_form', atLeast: 13 },
            ],
          },
          { value: 'path_count', atMost: 5 },
        ],
      },
    ],
    gist: 'A line of {path_count} points and {name_of_form} take about the same time to draw.',
    text: [
      'A line of {path_count} points and a form of {number_of_form}: both need about the same patience. Do them in one sitting, form first.',
      'The sign has {path_count} points and its ground {number_of_form} parts; neither will outwear the other. Construct {name_of_form} with care, then draw the line at the same pace.',
      'Work finds its length by itself when nothing in it is in a hurry. Let {path_count} and {number_of_form} be the beads, and stop when they are through.',
    ],
  },
]
