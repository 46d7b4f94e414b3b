import { derived } from '../../synthesis/fields/field.js'
import * as keys from '../../synthesis/fields/gene-keys.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as periods from '../../synthesis/fields/vimshottari.js'
import type { ThemeRule } from '../../synthesis/rule.js'

const pathReads = [numbers.lifePath, numbers.lifePathRoot, numbers.concord, numbers.wayOfPath, numbers.birthday, numbers.birthdayRoot]
/** A path says more when the birthday is of the same concord. */
const birthdayIn = (concord: readonly number[]) => [{ value: 'birthday_root', in: concord }]

export const themes: readonly ThemeRule[] = [
  {
    kind: 'theme',
    id: 'birth-blueprint.open-nature',
    about: 'Identity',
    name: 'A nature that takes the world in',
    reads: [design.type, design.profile, design.centers, design.definedCenters, design.definedCount, design.typeUnsure],
    when: [
      { value: 'defined_centers', countAtMost: 4 },
      { value: 'defined_centers', countAtLeast: 1 },
    ],
    weight: 0.5,
    support: [
      { value: 'defined_count', from: 4, to: 1 },
      { value: 'type_unsure', is: false },
    ],
    gist: 'the open nature of a {profile} {type}, with {defined_count} of nine centers defined',
    text: [
      'Of your nine centers {defined_count} are defined ({defined_centers}); the rest are open. You pick up a great deal from people and places, so whom you spend your days with matters more for you than for most.',
      'With {defined_count} of nine centers defined you are mostly open: you read a room before anyone speaks, and carry some of it home. What is open is a window, not a wall that is missing.',
      'What is open in you was never meant to be settled. {defined_count} of nine centers hold still, and the others let the world pass through; wisdom here is knowing which feeling is weather and which is you.',
    ],
  },
  {
    kind: 'theme',
    id: 'birth-blueprint.lunar-nature',
    about: 'Identity',
    name: 'A nature like the Moon',
    reads: [design.type, design.profile, design.centers, design.definedCenters, design.typeUnsure],
    when: [{ value: 'defined_centers', countAtMost: 0 }],
    weight: 0.7,
    support: [{ value: 'type_unsure', is: false }],
    gist: 'the open nature of a {profile} {type}, with no center defined',
    text: [
      'None of your nine centers is defined. You reflect the place you are in and the people in it, so choose the place first; and give a large decision a whole round of the Moon, about twenty-nine days.',
      'With no center defined you are nowhere fixed and everywhere sensitive: a {type} samples what others live. What disappoints you is often an exact reading of your surroundings; change those before you change yourself.',
      'Nothing in you insists. The Moon passes through every gate in a month and you with it; who is it that has seen all of those faces and is still surprised?',
    ],
  },
  {
    kind: 'theme',
    id: 'birth-blueprint.steady-nature',
    about: 'Identity',
    name: 'A nature that stays itself',
    reads: [design.type, design.profile, design.centers, design.definedCenters, design.definedCount, design.typeUnsure],
    when: [{ value: 'defined_centers', countAtLeast: 6 }],
    weight: 0.5,
    support: [
      { value: 'defined_count', from: 5, to: 9 },
      { value: 'type_unsure', is: false },
    ],
    gist: 'the steady nature of a {profile} {type}, with {defined_count} of nine centers defined',
    text: [
      'Most of your centers, {defined_count} of nine, are defined. You are much the same in every company, and people around you feel it.',
      'With {defined_count} defined centers you bring your own climate along. Others adjust to you, often without noticing, which makes you dependable and at times hard to reach.',
      'Consistency is your gift to others and your blind side. Where {defined_centers} never fall silent, listening is a discipline: the few open places are where life can still teach you something you did not already know.',
    ],
  },
  {
    kind: 'theme',
    id: 'birth-blueprint.path-of-mind',
    about: 'Direction',
    name: 'A path of finding out',
    reads: pathReads,
    when: [{ value: 'concord', is: 'mind' }],
    weight: 0.6,
    support: birthdayIn([1, 5, 7]),
    gist: 'a life path {life_path} that learns by {way_of_path}',
    text: [
      'Your life path is {life_path}: a life about {way_of_path}. You do best where you may ask your own questions.',
      'Life path {life_path} belongs with 1, 5 and 7, the numbers of the independent mind. Its lesson is {way_of_path}; its trap is to keep company with ideas in place of people.',
      'A path {life_path} keeps undoing what it knew. Under {way_of_path} lies a plainer question: what would you still want to find out if nobody ever learned that you had?',
    ],
  },
  {
    kind: 'theme',
    id: 'birth-blueprint.path-of-matter',
    about: 'Direction',
    name: 'A path of making it work',
    reads: pathReads,
    when: [{ value: 'concord', is: 'matter' }],
    weight: 0.6,
    support: birthdayIn([2, 4, 8]),
    gist: 'a life path {life_path} that learns by {way_of_path}',
    text: [
      'Your life path is {life_path}: a life about {way_of_path}. You trust what can be used, shared and kept.',
      'Life path {life_path} belongs with 2, 4 and 8, the numbers of matter and agreement. Its lesson is {way_of_path}; its trap is to measure what cannot be measured.',
      'A path {life_path} asks what a thing is worth, and at last what worth is. Everything you learn by {way_of_path} has to pass out of your hands one day; build it so that it can.',
    ],
  },
  {
    kind: 'theme',
    id: 'birth-blueprint.path-of-heart',
    about: 'Direction',
    name: 'A path of giving it form',
    reads: pathReads,
    when: [{ value: 'concord', is: 'heart' }],
    weight: 0.6,
    support: birthdayIn([3, 6, 9]),
    gist: 'a life path {life_path} that learns by {way_of_path}',
    text: [
      'Your life path is {life_path}: a life about {way_of_path}. What you feel wants an audience, a household or a cause.',
      'Life path {life_path} belongs with 3, 6 and 9, the numbers of expression and care. Its lesson is {way_of_path}; its trap is to need to be needed.',
      'A path {life_path} pours itself out. Ask of all your {way_of_path}: does it still flow when no one thanks you, and do you let it return?',
    ],
  },
  {
    kind: 'theme',
    id: 'birth-blueprint.kind-season',
    about: 'Timing',
    name: 'A season that gives',
    reads: [periods.periodLord, periods.period, periods.subPeriodLord, periods.subPeriod, periods.giftOfPeriod],
    when: [{ value: 'period_lord', in: ['Jupiter', 'Venus', 'Mercury', 'Moon'] }],
    weight: 0.55,
    support: [{ value: 'sub_period_lord', in: ['Jupiter', 'Venus', 'Mercury', 'Moon'] }],
    gist: 'the years of {period}, now in the sub-period of {sub_period}, which offer {gift_of_period}',
    text: [
      'You are in the great period of {period}, one of the natural benefics. These years tend to offer {gift_of_period}.',
      'The great period of {period} runs, with {sub_period} as its present sub-period. A kind lord does not do the work: it opens doors towards {gift_of_period}, and the sub-period tells which one stands open now.',
      'Ease is a teacher too, and a subtle one. While {period} hands out {gift_of_period}, notice what you take for granted; that is the part of the gift you have not yet received.',
    ],
  },
  {
    kind: 'theme',
    id: 'birth-blueprint.season-of-the-nodes',
    about: 'Timing',
    name: 'A season off the map',
    reads: [periods.periodLord, periods.subPeriodLord, periods.period, periods.subPeriod, periods.giftOfPeriod],
    when: [{ value: 'period_lord', in: ['Rahu', 'Ketu'] }],
    weight: 0.6,
    support: [{ value: 'sub_period_lord', in: ['Rahu', 'Ketu'] }],
    gist: 'the years of {period}, a lunar node, now in the sub-period of {sub_period}, which bring {gift_of_period}',
    text: [
      'You are in the great period of {period}, one of the Moon’s nodes. Old maps fit badly now; these years bring {gift_of_period}.',
      '{Period} is a point of eclipse, not a body: it has no light of its own and shows things by covering others. Its period brings {gift_of_period}, and at present {sub_period} sets the table for it.',
      'A node is where two paths cross and neither is visible. {Period} takes you there through {gift_of_period}; what you call disorientation may be the end of a direction that was never yours.',
    ],
  },
  {
    kind: 'theme',
    id: 'birth-blueprint.fear-under-lesson',
    about: 'Shadow',
    name: 'A lesson that begins as fear',
    reads: [
      keys.evolutionGate,
      keys.evolutionShadow,
      keys.evolutionGift,
      keys.evolutionCenter,
      derived('fear', 'fear of center', 'evolution_center'),
      keys.coreGate,
      derived('core_center', 'center of gate', 'core_gate'),
    ],
    when: [{ value: 'evolution_center', in: ['Spleen', 'Ajna', 'Solar Plexus'] }],
    weight: 0.6,
    support: [{ value: 'core_center', in: ['Spleen', 'Ajna', 'Solar Plexus'] }],
    gist: 'a lesson that runs from {evolution_shadow} to {evolution_gift} and begins as fear',
    text: [
      'What you are here to learn starts from {evolution_shadow} and ripens into {evolution_gift}. It sits in a center of awareness, so you first meet it as a fear: {fear}.',
      'Gate {evolution_gate}, your Evolution, lies in the {evolution_center} center. {evolution_shadow} is how the body warns you {fear}; heard out and not obeyed, the same alertness becomes {evolution_gift}.',
      'Fear is awareness that has not finished its sentence. Stay with {evolution_shadow} long enough to hear the end, and it tells you something exact; that exactness is {evolution_gift}.',
    ],
  },
]
