import * as rhythm from '../../synthesis/fields/biorhythm.js'
import { derived } from '../../synthesis/fields/field.js'
import * as birth from '../../synthesis/fields/panchanga.js'
import * as clock from '../../synthesis/fields/vedic-clock.js'
import type { TensionRule } from '../../synthesis/rule.js'

export const tensions: readonly TensionRule[] = [
  {
    kind: 'tension',
    id: 'daily-practice.closed-gate',
    about: 'Timing',
    aspect: 'strength and a closed gate',
    reads: [clock.choghadiya, clock.quality, rhythm.energy],
    when: [
      { value: 'quality', is: 'inauspicious' },
      { value: 'energy', atLeast: 45 },
    ],
    weight: 0.6,
    support: [{ value: 'energy', from: 45, to: 85 }],
    gist: 'your energy is at {energy} of 100 while {choghadiya} keeps the gate',
    perspectiveA: [
      'Your three main cycles together stand at {energy} of 100: you could act.',
      'At {energy} of 100 the body has already made up its mind to do something.',
      'Power is present, {energy} of 100, and looks for a door.',
    ],
    perspectiveB: [
      'The running choghadiya is {choghadiya}, held to be inauspicious for beginnings.',
      '{choghadiya} is a stretch in which travellers of old sat down: what starts in it is said to go on as it started.',
      '{choghadiya} is a shut gate, and a shut gate is also a place.',
    ],
    hint: [
      'Go on with what is already running, and begin the new thing in the next good stretch.',
      'Use the strength for preparation: pack, sharpen, rehearse. You lose ninety minutes and gain a clean start.',
      'See how long you can be strong without doing anything about it. That, too, is a practice, and a rare one.',
    ],
  },
  {
    kind: 'tension',
    id: 'daily-practice.hour-against-your-day',
    about: 'Shadow',
    aspect: 'the hour against your birth',
    reads: [
      birth.weekday,
      birth.vara,
      birth.lordOfVara,
      birth.nameOfVaraLord,
      clock.horaLord,
      clock.nameOfHoraLord,
      clock.giftOfHora,
      derived('day_to_hour', 'friendship of planets', 'lord_of_vara', 'hora_lord'),
      derived('hour_to_day', 'friendship of planets', 'hora_lord', 'lord_of_vara'),
      derived('gift_of_vara', 'gift of planet', 'lord_of_vara'),
    ],
    when: [{ value: 'day_to_hour', is: 'enemy' }],
    weight: 0.55,
    support: [{ value: 'hour_to_day', is: 'enemy' }],
    gist: 'the hora of {name_of_hora_lord} rubs against {name_of_vara_lord}, lord of the day you were born',
    perspectiveA: [
      'You were born on {weekday}, the day of {name_of_vara_lord}: you lean on {gift_of_vara}.',
      '{Name_of_vara_lord} rules your birth weekday, and with it your first answer to most things: {gift_of_vara}.',
      'Something in you has belonged to {name_of_vara_lord} since the first breath.',
    ],
    perspectiveB: [
      'This hour belongs to {name_of_hora_lord}, whom your day lord counts as an enemy; it asks for {gift_of_hora}.',
      'The hora is that of {name_of_hora_lord}, no friend of your day lord. It wants {gift_of_hora}, and wants it from somebody who would rather not.',
      '{Name_of_hora_lord} comes to the door with what you never invited: {gift_of_hora}.',
    ],
    hint: [
      'Keep important talks for another hour, or do one small thing the other way on purpose.',
      'Irritation now is information about your habits, not about the person in front of you. Borrow the other planet’s tool for one task.',
      'An enemy among the planets is a virtue one has not needed yet. Bow, and let it stay for the length of an hour.',
    ],
  },
  {
    kind: 'tension',
    id: 'daily-practice.body-and-mind-apart',
    about: 'Gift',
    aspect: 'body and mind',
    reads: [rhythm.physical, rhythm.intellectual, rhythm.distanceOfBodyAndMind, clock.dosha, clock.useOfDosha],
    when: [{ value: 'distance_of_body_and_mind', atLeast: 1 }],
    weight: 0.5,
    support: [{ value: 'distance_of_body_and_mind', from: 1, to: 2 }],
    gist: 'body ({physical}) and mind ({intellectual}) stand far apart on a scale from −1 to 1',
    perspectiveA: [
      'Your physical curve is at {physical} (of −1 to 1).',
      'At {physical} the body has its own opinion of today.',
      'The body says {physical}, and does not argue.',
    ],
    perspectiveB: [
      'Your intellectual curve is at {intellectual}.',
      'At {intellectual} the mind has quite another.',
      'The mind says {intellectual}, and argues well.',
    ],
    hint: [
      'Let whichever stands higher lead, and go easy on the other. The {dosha} watch that is running favours {use_of_dosha}.',
      'Pair tasks: one for the strong side, then a short one for the weak side as rest. In the {dosha} watch choose {use_of_dosha}.',
      'Neither is you. From the place that hears both numbers, choose one act that both could sign.',
    ],
  },
  {
    kind: 'tension',
    id: 'daily-practice.watch-against-curve',
    about: 'Shadow',
    aspect: 'what the hour asks and what you lack',
    reads: [clock.dosha, clock.useOfDosha, clock.cycleOfDosha, clock.heightOfCycle, clock.percentOfCycle],
    when: [{ value: 'height_of_cycle', atMost: -0.4 }],
    weight: 0.5,
    support: [{ value: 'height_of_cycle', from: -0.4, to: -1 }],
    gist: 'the {dosha} watch asks for your {cycle_of_dosha} side, which is low',
    perspectiveA: [
      'The watch of {dosha} is running, good for {use_of_dosha}.',
      '{dosha} sets the tone of these hours and expects {use_of_dosha}.',
      'The hour, which is {dosha}’s, holds out its hand.',
    ],
    perspectiveB: [
      'Your {cycle_of_dosha} cycle, which we set beside it, is low ({percent_of_cycle} of 100).',
      'Your {cycle_of_dosha} curve is down at {percent_of_cycle} of 100 and will not be talked into it.',
      'Your {cycle_of_dosha} side, at {percent_of_cycle} of 100, has nothing to put into it.',
    ],
    hint: [
      'Do the smallest version of it. Showing up counts.',
      'Let form carry you where strength does not: a fixed place, a fixed length, no ambition.',
      'Offer the emptiness itself. A practice kept at {percent_of_cycle} of 100 belongs to nobody’s vanity.',
    ],
  },
]
