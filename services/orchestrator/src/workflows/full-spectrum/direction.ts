import { derived } from '../../synthesis/fields/field.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as cards from '../../synthesis/fields/tarot.js'
import * as periods from '../../synthesis/fields/vimshottari.js'
import type { Rule } from '../../synthesis/rule.js'
import * as all from './fields.js'

/** Where to: what birth, period, oracle and form point toward together, and where they disagree about the next step. */
export const direction: readonly Rule[] = [
  {
    kind: 'alignment',
    id: 'full-spectrum.oracle-moves-to-own-key',
    about: 'Direction',
    aspect: 'a change that leads home',
    reads: [all.castName, all.becomes, all.becomesName, all.sphereOfChange, all.titleOf(all.sphereOfChange), all.giftOf(all.sphereOfChange)],
    when: [{ value: 'sphere', in: ['life_work', 'evolution', 'radiance', 'purpose', 'vocation', 'pearl', 'brand'] }],
    weight: 0.65,
    support: [{ value: 'sphere', in: ['purpose', 'vocation', 'pearl', 'life_work'] }],
    gist: 'The hexagram changes into {becomes}, a key of your own.',
    text: [
      '{Cast_name} changes into {becomes_name}, hexagram {becomes}, and {becomes} is the key of your {sphere_title}. The way out of this matter is one you know: {key_gift}.',
      'The changing lines carry the situation to {becomes}, which you hold in your {sphere_title}. Things move toward your strength of their own accord. Do not speed them up; be found practicing {key_gift} when they arrive.',
      'The oracle describes a road, and at its end you are sitting already, with {key_gift} in your lap. Then what exactly is traveling from {cast_name} to {becomes_name}?',
    ],
  },
  {
    kind: 'tension',
    id: 'full-spectrum.others-and-distance',
    about: 'Direction',
    aspect: 'a work with others and a need for distance',
    reads: [all.crossAngle, all.crossName, all.kind, all.hornevian, all.reserve, all.shelter, design.profile],
    when: [
      { value: 'cross_angle', is: 'Left Angle' },
      { value: 'hornevian', in: ['withdrawn', 'compliant'] },
    ],
    weight: 0.55,
    support: [
      { value: 'hornevian', is: 'withdrawn' },
      { value: 'profile', in: ['6/2', '5/2'] },
    ],
    gist: 'A Left Angle cross needs people, and type {kind} is {hornevian}.',
    perspectiveA: [
      'Your incarnation cross ({cross_name}) is Left Angle: your life’s work comes through other people.',
      'A Left Angle cross is beyond the personal. Its purpose is set off by encounters, so the right door is usually a person.',
      '{Cross_name} on the Left Angle: what you are for is kept by others, each with one piece of it.',
    ],
    perspectiveB: [
      'Type {kind} is {hornevian} in company: it {reserve} before it has met them.',
      'In its social style type {kind} is {hornevian}. It keeps itself safe by {shelter}, and that makes a meeting polite.',
      'The {hornevian} style of type {kind} arrives with its answer ready, and nobody can give anything to a full hand.',
    ],
    hint: [
      'You need few people, but those few you need really. Choose them, and let them interrupt you.',
      'Set the hours in which you can be found, and be found in them entirely. A Left Angle life needs a door more than it needs an open house.',
      'Let one person this week see the unfinished thing. The cross does its work in the silence just after.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.aim-and-number',
    about: 'Direction',
    aspect: 'what the star is after and the path walks',
    reads: [numbers.lifePath, numbers.lifePathRoot, numbers.concord, periods.star, all.aim, all.meaningOfAim],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'aim', is: 'moksha' },
              { value: 'concord', is: 'mind' },
            ],
          },
        ],
      },
    ],
    weight: 0.6,
    support: [{ value: 'aim', is: 'moksha' }],
    gist: 'Your birth star seeks {meaning_of_aim}, and life path {life_path_root} goes the same way.',
    text: [
      'Your birth star {star} is counted to {aim}, that is, to {meaning_of_aim}. Life path {life_path}, a number of {concord}, goes the same way. You may want what you want.',
      'India counts four aims of life and gives {star} the aim of {aim}; modern numerology groups {life_path} with {concord}. Both put {meaning_of_aim} first for you. Let the other three aims be served by it, and do not ask them for permission.',
      'When star and number seek {meaning_of_aim}, the seeker is well equipped and hard to stop. An aim is kept honest by its opposite: where, in all this, do you practice having arrived?',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.card-of-the-period',
    about: 'Direction',
    aspect: 'the ruler of the years among the cards',
    reads: [periods.period, periods.giftOfPeriod, derived('period_cards', 'cards of planet', cards.positions, periods.periodLord), cards.lastCard],
    when: [{ value: 'last_card', isAmong: 'period_cards' }],
    weight: 0.55,
    support: [{ value: 'period_cards', countAtLeast: 2 }],
    gist: 'The cards hold one that belongs to {period}, whose period you are in.',
    text: [
      'You are in the great period of {period}, and on the table you find {period_cards}, given to that planet by the Golden Dawn. Read it for more than the question: for the direction of these years.',
      'The mark of {period}, your present dasha lord, is on {period_cards}. Read that place in the spread as the place where these years want to be spent: on {gift_of_period}.',
      '{Period} rules the years and has put {period_cards} before you as a visiting card. It is polite to read the other side: what would be asked of you if {gift_of_period} were not a theme but a person at the door?',
    ],
  },
  {
    kind: 'tension',
    id: 'full-spectrum.haste-and-patience',
    about: 'Direction',
    aspect: 'a year that starts, a period that waits',
    reads: [numbers.personalYear, numbers.personalYearRoot, numbers.seasonOfYear, periods.periodLord, periods.subPeriodLord],
    when: [
      { value: 'personal_year_root', in: [1, 5] },
      {
        anyOf: [
          { value: 'period_lord', in: ['Saturn', 'Ketu'] },
          { value: 'sub_period_lord', in: ['Saturn', 'Ketu'] },
        ],
      },
    ],
    weight: 0.6,
    support: [{ value: 'period_lord', in: ['Saturn', 'Ketu'] }],
    gist: 'Personal year {personal_year} is in a hurry and the dasha of {period_lord}–{sub_period_lord} has time.',
    perspectiveA: [
      'Personal year {personal_year} is {season_of_year}. It wants to move, and soon.',
      'By the nine-year count this is {season_of_year}; a year {personal_year} that passes without a step outward is held to come back as restlessness.',
      'Something in year {personal_year} already has its shoes on.',
    ],
    perspectiveB: [
      'Your dasha is {period_lord}–{sub_period_lord}, and what is hurried in it does not hold.',
      'Where Saturn or Ketu has a part in the dasha ({period_lord}–{sub_period_lord}) the reward goes to what is pared down, tested, or given up.',
      'The dasha {period_lord}–{sub_period_lord} sits by the door and mends, in no one’s time but its own.',
    ],
    hint: [
      'Begin, but begin small, and build it as though it had to last twenty years.',
      'Let the year choose what to start and the dasha choose how much. One thing, done plainly, satisfies both.',
      'Go slowly out of the house. Haste and patience both want to be trusted; walking, one foot in the air and one on the ground, is how that looks.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.oracle-brings-the-missing-element',
    about: 'Direction',
    aspect: 'the answer brings what you lack',
    reads: [
      derived('phases_of_cast', 'phases of hexagram', all.cast),
      all.castName,
      all.lowerTrigram,
      all.upperTrigram,
      all.weakElement,
      all.weakShare,
      all.missingStrength,
    ],
    when: [
      { value: 'weak_element', isAmong: 'phases_of_cast' },
      { value: 'weak_share', atMost: 0.15 },
    ],
    weight: 0.55,
    support: [{ value: 'phases_of_cast', countAtMost: 1 }],
    gist: '{Cast_name} brings {weak_element}, the rarest element in your face.',
    text: [
      'You cast {cast_name}: {upper_trigram} above {lower_trigram}, and one of them is of {weak_element}, the element your face has least of. The next step asks for it: {missing_strength}.',
      'In {cast_name} there is {weak_element}, and in your proportions there is little. The oracle does not repeat you, it completes you. Do the part of its advice that feels least like you.',
      'The answer came in the element you avoid. {Upper_trigram} over {lower_trigram} shows {weak_element} at work without you; study how it does that, and let it be clumsy in your hands.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.growth-points-one-way',
    about: 'Direction',
    aspect: 'the line of growth and the purpose',
    reads: [all.kind, all.integration, all.integrationCenter, all.virtueAhead, all.purposeGate, all.purposeGift, all.purposeRegion],
    when: [
      { value: 'integration_center', sameAs: 'purpose_region' },
      { value: 'kind', in: [1, 3, 6, 9] },
    ],
    weight: 0.6,
    support: [{ value: 'kind', in: [3, 6, 9] }],
    gist: 'Type {kind} grows toward {integration}, where your purpose, {purpose_gift}, lies.',
    text: [
      'Type {kind} grows by moving toward {integration}: {virtue}. Your purpose in the Gene Keys is {purpose_gift}, and it lies in the same part of you, the {integration_center}. It is one road.',
      'The arrow from {kind} to {integration} and the gate of your purpose, {purpose_gate}, both lead into the {integration_center}. So you can practice one through the other: each time you choose {virtue}, {purpose_gift} has a little more ground.',
      'Purpose in the Gene Keys is not a goal; it is the floor. {Purpose_gift} lies below {virtue} as a riverbed lies below its water, and neither needs you to arrive.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.heaven-round-earth-square',
    about: 'Direction',
    aspect: 'round for heaven, square for earth',
    reads: [
      all.formName,
      all.edge,
      all.trigramOfEdge,
      all.stepOfTrigram,
      derived('trigrams_of_cast', 'trigrams of hexagram', all.cast),
      all.castName,
    ],
    when: [
      { value: 'trigram_of_edge', isAmong: 'trigrams_of_cast' },
      { value: 'edge', is: 'angular' },
    ],
    weight: 0.55,
    support: [{ value: 'trigrams_of_cast', countAtMost: 1 }],
    gist: '{Form_name} and {cast_name} both stand under {trigram_of_edge}.',
    text: [
      'An old Chinese saying has heaven round and earth square. Your form is {edge}, {form_name}, and your hexagram, {cast_name}, holds the trigram {trigram_of_edge}. Both say what kind of step comes next: {step}.',
      'Compass and set square were the tools of heaven and earth. {Form_name} is drawn with the one that belongs to {trigram_of_edge}, and {cast_name} has that trigram in it. Where two pictures that were not made for each other name {trigram_of_edge}, the advice is short: {step}.',
      'In {form_name} there is no hurry, and in {cast_name} there is {trigram_of_edge}. Sit with the form until the next step stops being a decision and shows itself as a shape.',
    ],
  },
]
