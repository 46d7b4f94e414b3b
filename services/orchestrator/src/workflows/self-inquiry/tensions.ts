import * as figure from '../../synthesis/fields/enneagram.js'
import * as keys from '../../synthesis/fields/gene-keys.js'
import type { TensionRule } from '../../synthesis/rule.js'

export const tensions: readonly TensionRule[] = [
  {
    kind: 'tension',
    id: 'self-inquiry.stance-against-line',
    about: 'Direction',
    aspect: 'the type’s distance and the work’s',
    reads: [figure.type, figure.stance, keys.workGate, keys.workLine, keys.roleOfWork, keys.workGift, keys.workShadow],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'stance', is: 'withdrawn' },
              { value: 'work_line', in: [4, 5] },
            ],
          },
          {
            allOf: [
              { value: 'stance', in: ['assertive', 'compliant'] },
              { value: 'work_line', in: [1, 2] },
            ],
          },
        ],
      },
    ],
    weight: 0.6,
    support: [{ value: 'work_line', in: [2, 5] }],
    gist: 'type {type}, {stance} by manner, with its work on line {work_line}, the {role_of_work}',
    perspectiveA: [
      'Type {type} is {stance}: that is how you keep your balance among people.',
      'The {stance} manner of type {type} was learned early and works too well to be questioned.',
      'Being {stance} is the distance at which type {type} feels real.',
    ],
    perspectiveB: [
      'Your Life’s Work, key {work_gate}, is on line {work_line}, the line of the {role_of_work}, and needs another distance.',
      'Line {work_line}, the {role_of_work}, brings {work_gift} into the world at a range that your type avoids.',
      'Line {work_line} asks {work_gift} to live elsewhere: the place of the {role_of_work}.',
    ],
    hint: [
      'Keep your manner in private life, and borrow the other for your work.',
      'Notice {work_shadow} as the moment in which you handle the work at your type’s distance. Move a step, nearer or further, and try again.',
      'Between the distance you keep and the distance that is asked there is a narrow, unguarded strip. Work there.',
    ],
  },
  {
    kind: 'tension',
    id: 'self-inquiry.two-centers-in-one-type',
    about: 'Identity',
    aspect: 'the type and its wing',
    reads: [
      figure.type,
      figure.wing,
      figure.center,
      figure.search,
      figure.centerOfWing,
      figure.searchOfWing,
      keys.evolutionGate,
      keys.evolutionRegion,
      keys.evolutionGift,
    ],
    when: [{ value: 'center', differsFrom: 'center_of_wing' }],
    weight: 0.6,
    support: [{ value: 'evolution_region', sameAs: 'center_of_wing' }],
    gist: 'type {type} with wing {wing}, that is, {center} and {center_of_wing} at once',
    perspectiveA: [
      'Type {type} lives in the {center} and looks for {search}.',
      'From the {center}, type {type} asks life for {search}, and arranges things so that it may not have to ask.',
      'The {center} wants {search}, and has wanted it longest.',
    ],
    perspectiveB: [
      'Your wing, {wing}, lives in the {center_of_wing} and looks for {search_of_wing}.',
      'Wing {wing} brings in the {center_of_wing} and its wish for {search_of_wing}: a second motive that often speaks in the voice of the first.',
      'The {center_of_wing} wants {search_of_wing}, and knocks from the other side of the wall.',
    ],
    hint: [
      'When you are torn, ask which of the two is hungry, and feed that one.',
      'Most quarrels you have with yourself are these two taking turns. Your lesson in the Gene Keys, {evolution_gift}, is a table at which both can sit.',
      'You stand on a border between two countries of the self. Do not choose a passport; learn both languages, and keep the border open.',
    ],
  },
  {
    kind: 'tension',
    id: 'self-inquiry.type-and-feeling-apart',
    about: 'Shadow',
    aspect: 'where you live and where it hurts',
    reads: [
      figure.type,
      figure.center,
      figure.undertone,
      figure.strain,
      keys.feelingGate,
      keys.regionOfFeeling,
      keys.feelingShadow,
      keys.feelingGift,
      keys.coreGate,
      keys.coreRegion,
    ],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'center', is: 'head' },
              { value: 'region_of_feeling', in: ['heart', 'gut'] },
            ],
          },
          {
            allOf: [
              { value: 'center', is: 'gut' },
              { value: 'region_of_feeling', in: ['heart', 'head'] },
            ],
          },
          {
            allOf: [
              { value: 'center', is: 'heart' },
              { value: 'region_of_feeling', is: 'head' },
            ],
          },
        ],
      },
    ],
    weight: 0.5,
    support: [{ value: 'core_region', differsFrom: 'center' }],
    gist: 'type {type} lives in the {center} while {feeling_shadow} is felt in the {region_of_feeling}',
    perspectiveA: [
      'Type {type} meets difficulty in the {center}, with {undertone}.',
      'Under strain you go to the {center}, your old address as type {type}, and from there towards {strain}.',
      'The {center} keeps the lamp lit and believes that this is the whole house.',
    ],
    perspectiveB: [
      'Your EQ, key {feeling_gate}, lies in the {region_of_feeling}: that is where {feeling_shadow} really happens.',
      'Key {feeling_gate} sits in the {region_of_feeling}. While you work on the matter in the {center}, {feeling_shadow} goes on in another room.',
      'In the dark of the {region_of_feeling}, {feeling_shadow} waits for nobody in particular.',
    ],
    hint: [
      'Before you answer, put your attention into the {region_of_feeling} for three breaths.',
      'Treat the {undertone} as a signpost to another place. Go to the {region_of_feeling}; what is needed there is {feeling_gift}, and it is less than you fear.',
      'Carry the lamp across. Type {type} was never meant to solve {feeling_shadow}, only to accompany it until it can be called {feeling_gift}.',
    ],
  },
]
