import { derived } from '../../synthesis/fields/field.js'
import * as keys from '../../synthesis/fields/gene-keys.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as periods from '../../synthesis/fields/vimshottari.js'
import type { AlignmentRule } from '../../synthesis/rule.js'

export const alignments: readonly AlignmentRule[] = [
  {
    kind: 'alignment',
    id: 'birth-blueprint.number-and-star',
    about: 'Identity',
    aspect: 'the planet behind number and star',
    reads: [
      numbers.lifePath,
      numbers.lifePathRoot,
      numbers.planetOfPath,
      numbers.birthday,
      numbers.birthdayRoot,
      numbers.planetOfBirthday,
      periods.star,
      periods.starLord,
      periods.lordOfStar,
      derived('gift_of_lord', 'gift of planet', 'star_lord'),
    ],
    when: [
      {
        anyOf: [
          { value: 'planet_of_path', sameAs: 'star_lord' },
          { value: 'planet_of_birthday', sameAs: 'star_lord' },
        ],
      },
    ],
    weight: 0.65,
    support: [{ value: 'planet_of_path', sameAs: 'planet_of_birthday' }],
    gist: '{lord_of_star} stands behind both the birth numbers and the birth star {star}',
    text: [
      'Your Moon was in {star}, whose lord is {lord_of_star}, and your birth numbers ({birthday} and {life_path}) belong to {lord_of_star} as well. Its mark on you is plain: {gift_of_lord}.',
      'Two counts that know nothing of each other, the Moon’s place and the digits of the date, arrive at {lord_of_star}. Expect {gift_of_lord} to come to you early and without being asked for, and to be expected of you in turn.',
      'When number and star name the same planet, {lord_of_star} is less a trait than a climate you have never been without. To see {gift_of_lord} as something you have, you must first notice that others do not.',
    ],
  },
  {
    kind: 'alignment',
    id: 'birth-blueprint.work-on-a-finished-line',
    about: 'Gift',
    aspect: 'work and the wiring for it',
    reads: [keys.workGate, keys.workShadow, keys.workGift, design.channels, design.channelGates, keys.evolutionGate],
    when: [{ value: 'work_gate', isAmong: 'channel_gates' }],
    weight: 0.6,
    support: [{ value: 'evolution_gate', isAmong: 'channel_gates' }],
    gist: 'the gift of {work_gift} has a whole channel to run on',
    text: [
      'Your Life’s Work is key {work_gate}, {work_gift}, and in your bodygraph gate {work_gate} is part of a whole channel. This gift is always switched on; it needs use, not encouragement.',
      'Gate {work_gate} meets its partner in your chart, so {work_gift} has a constant supply. The same goes for its shadow: when {work_shadow} shows, it is not a lack of the gift but the gift with nowhere to go.',
      'A gift that never rests can be mistaken for a duty. Let {work_gift} move through you as the channel does, without owner, and {work_shadow} loses the only thing it feeds on.',
    ],
  },
  {
    kind: 'alignment',
    id: 'birth-blueprint.lesson-in-an-open-center',
    about: 'Shadow',
    aspect: 'the lesson and where you are open',
    reads: [
      keys.evolutionGate,
      keys.evolutionShadow,
      keys.evolutionGift,
      keys.evolutionCenter,
      design.centers,
      design.definedCenters,
      design.notSelf,
    ],
    when: [{ value: 'evolution_center', isNotAmong: 'defined_centers' }],
    weight: 0.6,
    support: [{ value: 'defined_centers', countAtLeast: 5 }],
    gist: 'the lesson of {evolution_gift} lies in the open {evolution_center} center',
    text: [
      'What you are here to learn (from {evolution_shadow} to {evolution_gift}) sits in your {evolution_center} center, which is open. Others stir it up in you, so not every attack of {evolution_shadow} is your own.',
      'The Gene Keys place your lesson at gate {evolution_gate}; the bodygraph shows its center, {evolution_center}, open. You learn {evolution_gift} through other people, who bring you {evolution_shadow} enlarged so that it can be seen. {not_self} is the sign that you took it for yours.',
      'An open center has no lesson of its own, only guests. {evolution_shadow} comes in, sits down, and says it has always lived here. {evolution_gift} begins when you offer it tea and ask for its address.',
    ],
  },
  {
    kind: 'alignment',
    id: 'birth-blueprint.number-and-circuit',
    about: 'Direction',
    aspect: 'whom the work is for',
    reads: [
      numbers.lifePath,
      numbers.lifePathRoot,
      numbers.concord,
      design.sunGate,
      design.circuit,
      design.publicOfCircuit,
      numbers.birthday,
      numbers.birthdayRoot,
    ],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'concord', is: 'mind' },
              { value: 'circuit', is: 'individual' },
            ],
          },
          {
            allOf: [
              { value: 'concord', is: 'matter' },
              { value: 'circuit', is: 'tribal' },
            ],
          },
          {
            allOf: [
              { value: 'concord', is: 'heart' },
              { value: 'circuit', is: 'collective' },
            ],
          },
        ],
      },
    ],
    weight: 0.6,
    support: [{ value: 'birthday_root', sameAs: 'life_path_root' }],
    gist: 'life path {life_path} and a Sun in {circuit} circuitry serve the same people',
    text: [
      'Your life path {life_path} is one of the numbers of {concord}, and your Sun stands in gate {sun_gate}, which is {circuit}. Both say that your work is for {public_of_circuit}.',
      'Number and gate agree about scale. A path of {concord} finds its natural public in {circuit} circuitry, which works for {public_of_circuit}; you need not make your work more private, or more public, than that.',
      'There is rest in being the right size. Where {circuit} energy and a path of {concord} meet, ambition and service are one movement; whatever feels too large or too small is probably borrowed.',
    ],
  },
  {
    kind: 'alignment',
    id: 'birth-blueprint.year-and-period',
    about: 'Timing',
    aspect: 'the year within its period',
    reads: [
      numbers.personalYear,
      numbers.personalYearRoot,
      numbers.seasonOfYear,
      numbers.planetOfYear,
      numbers.year,
      periods.periodLord,
      periods.period,
      periods.subPeriodLord,
      periods.subPeriod,
      derived('year_to_period', 'friendship of planets', 'planet_of_year', 'period_lord'),
    ],
    when: [{ value: 'year_to_period', in: ['friend', 'same'] }],
    weight: 0.6,
    support: [
      { value: 'sub_period_lord', sameAs: 'planet_of_year' },
      { value: 'year_to_period', is: 'same' },
    ],
    gist: 'the personal year {personal_year} and the period of {period} help each other',
    text: [
      'This is a personal year {personal_year}, {season_of_year}. Its planet, {planet_name_of_year}, is well disposed to {period}, whose great period you are in: plans of that kind have the wind behind them.',
      'The short count and the long one agree. {Planet_name_of_year} colours the year and is a natural friend of {period}, which colours the decade, so {season_of_year} is also what the larger time is asking for.',
      'When the small wheel turns with the great one, effort feels like memory. Let this be {season_of_year}, and watch how little has to be pushed while {period} carries it.',
    ],
  },
]
