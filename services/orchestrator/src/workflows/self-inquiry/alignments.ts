import * as figure from '../../synthesis/fields/enneagram.js'
import * as keys from '../../synthesis/fields/gene-keys.js'
import type { AlignmentRule } from '../../synthesis/rule.js'

export const alignments: readonly AlignmentRule[] = [
  {
    kind: 'alignment',
    id: 'self-inquiry.lesson-at-the-center',
    about: 'Shadow',
    aspect: 'the lesson and the center of the type',
    reads: [
      figure.type,
      figure.center,
      figure.undertone,
      keys.evolutionGate,
      keys.evolutionRegion,
      keys.evolutionShadow,
      keys.evolutionGift,
      keys.coreGate,
      keys.coreRegion,
    ],
    when: [{ value: 'evolution_region', sameAs: 'center' }],
    weight: 0.6,
    support: [{ value: 'core_region', sameAs: 'center' }],
    gist: 'the lesson of {evolution_shadow} lies in the {center}, where type {type} lives',
    text: [
      'Your lesson in the Gene Keys, {evolution_shadow}, and your type {type} both live in the {center}. Work on one is work on the other.',
      'Gate {evolution_gate} lies in the part of the body that type {type} is built on, the {center}. {evolution_shadow} is how {undertone} usually sounds in you; learn that sound, and you can leave before it carries you off.',
      'Two maps mark the same cellar. Go down to the {center} with a candle: {evolution_shadow} and {undertone} are one animal seen from two doors, and {evolution_gift} is its name.',
    ],
  },
  {
    kind: 'alignment',
    id: 'self-inquiry.gift-on-the-line-of-growth',
    about: 'Gift',
    aspect: 'the gift and the way of growth',
    reads: [
      figure.type,
      figure.growth,
      figure.centerOfGrowth,
      figure.gainOfGrowth,
      keys.workGate,
      keys.workRegion,
      keys.workGift,
      keys.workShadow,
      keys.coreGate,
      keys.coreRegion,
    ],
    when: [{ value: 'work_region', sameAs: 'center_of_growth' }],
    weight: 0.6,
    support: [{ value: 'core_region', sameAs: 'center_of_growth' }],
    gist: 'the gift of {work_gift} lies where type {type} grows towards {growth}',
    text: [
      'Type {type} grows towards {growth} and finds there {gain_of_growth}. Your gift, {work_gift}, lies in the same center, the {center_of_growth}: using it is how you grow.',
      'The line of growth leads into the {center_of_growth}, and that is where gate {work_gate} sits. Each time you work from {work_gift} in place of {work_shadow}, you take a step towards {gain_of_growth} without calling it inner work.',
      'What you are given to do and what you need to become have one address. In the {center_of_growth}, {work_gift} does not improve type {type}; it makes room in it for {gain_of_growth}.',
    ],
  },
  // Which lines go with which social style is this project's own comparison: Investigator and Hermit keep apart, Martyr and Heretic go at things,
  // Opportunist and Role Model live by their ties and by example.
  {
    kind: 'alignment',
    id: 'self-inquiry.stance-and-line',
    about: 'Identity',
    aspect: 'how you approach others',
    reads: [figure.type, figure.stance, keys.workGate, keys.workLine, keys.roleOfWork, keys.workGift, keys.feelingLine, keys.halfOfFeeling],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'stance', is: 'withdrawn' },
              { value: 'work_line', in: [1, 2] },
            ],
          },
          {
            allOf: [
              { value: 'stance', is: 'assertive' },
              { value: 'work_line', in: [3, 5] },
            ],
          },
          {
            allOf: [
              { value: 'stance', is: 'compliant' },
              { value: 'work_line', in: [4, 6] },
            ],
          },
        ],
      },
    ],
    weight: 0.6,
    support: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'stance', is: 'withdrawn' },
              { value: 'half_of_feeling', is: 'inner' },
            ],
          },
          {
            allOf: [
              { value: 'stance', in: ['assertive', 'compliant'] },
              { value: 'half_of_feeling', is: 'outer' },
            ],
          },
        ],
      },
    ],
    gist: 'type {type}, {stance} by manner, and line {work_line}, the {role_of_work}, approach people alike',
    text: [
      'Type {type} is {stance}, and your Life’s Work is on line {work_line}, the line of the {role_of_work}. Both approach people in the same way, so let others know it; you need not apologise for it.',
      'With type {type}, {stance} by manner, on line {work_line} you are of one piece: distance, pace and reach agree. Bring {work_gift} to people in that manner, and choose settings that leave room for it.',
      'Manner is the oldest prayer of the body. Where the {stance} type and line {work_line} agree, it has been said since childhood without a pause; what would {work_gift} look like in the pause?',
    ],
  },
]
