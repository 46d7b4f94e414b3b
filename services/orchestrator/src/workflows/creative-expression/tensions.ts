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
    gist: 'Your line turns {turn}° on average, against the {edge} form of {name_of_form}.',
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
    id: 'creative-expression.road-within-walls',
    about: 'Direction',
    aspect: 'leaving and being held',
    reads: [sigil.path, sigil.pathCount, sigil.openness, geometry.form, geometry.nameOfForm, geometry.family],
    when: [
      { value: 'openness', atLeast: 0.14 },
      { value: 'family', in: ['circles', 'solids'] },
    ],
    weight: 0.55,
    support: [{ value: 'openness', from: 0.14, to: 0.45 }],
    gist: 'The line leaves, and {name_of_form} closes on itself.',
    perspectiveA: [
      'Your line of {path_count} points ends far from its beginning: the wish wants to go out.',
      'From circle to bar the line travels. It was made for an aim that lies elsewhere.',
      'The line has left already; what you see is where it was.',
    ],
    perspectiveB: [
      '{Name_of_form} closes on itself and leads nowhere else.',
      '{Name_of_form} is complete. It gathers what is set into it and gives no direction.',
      '{Name_of_form} has nowhere to go, and is not waiting.',
    ],
    hint: [
      'Let the end of the line touch the rim of the form, or cross it by a little.',
      'Use the form as a harbor: charge the sign inside it for some days, then cut it out and send it off.',
      'Leaving and being held are said of the same step, by the foot and by the ground. Draw until you hear both.',
    ],
  },
  {
    kind: 'tension',
    id: 'creative-expression.ring-on-the-road',
    about: 'Direction',
    aspect: 'staying and being carried off',
    reads: [sigil.path, sigil.pathCount, sigil.openness, geometry.form, geometry.nameOfForm, geometry.family],
    when: [
      { value: 'openness', atMost: 0.1 },
      { value: 'family', in: ['flow', 'rays'] },
    ],
    weight: 0.55,
    support: [{ value: 'openness', from: 0.1, to: 0 }],
    gist: 'The line returns, and {name_of_form} reaches outward.',
    perspectiveA: [
      'Your line of {path_count} points ends close to where it began: the wish wants to stay and be renewed.',
      'Circle and bar lie near each other. The line was made to be gone over again.',
      'The line keeps coming back, as though it had forgotten something.',
    ],
    perspectiveB: [
      '{Name_of_form} reaches outward from its center.',
      '{Name_of_form} leads the eye away from the middle; what is set into it is carried off.',
      '{Name_of_form} gives away its center with every stroke.',
    ],
    hint: [
      'Put the sign exactly in the center, where the form itself does not move.',
      'Work from the inside out: redraw the line daily, each time a little larger, and let the form carry the growth.',
      'What turns and what radiates are one wheel seen from the hub and from the road. Sit in the hub.',
    ],
  },
]
