import * as rhythm from '../../synthesis/fields/biorhythm.js'
import { derived } from '../../synthesis/fields/field.js'
import * as day from '../../synthesis/fields/panchanga.js'
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
    id: 'daily-practice.hour-against-the-day',
    about: 'Shadow',
    aspect: 'the hour against the day',
    reads: [
      day.weekday,
      day.vara,
      day.lordOfVara,
      day.nameOfVaraLord,
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
    gist: 'the hora of {name_of_hora_lord} rubs against {name_of_vara_lord}, lord of today',
    perspectiveA: [
      'Today is {weekday}, the day of {name_of_vara_lord}: it favors {gift_of_vara}.',
      '{Name_of_vara_lord} rules {weekday} from sunrise to sunrise, and what you planned for it probably leans on {gift_of_vara}.',
      'The day was opened by {name_of_vara_lord}, and its light is still on everything.',
    ],
    perspectiveB: [
      'This hour belongs to {name_of_hora_lord}, whom the lord of the day counts as an enemy; it asks for {gift_of_hora}.',
      'The hora is that of {name_of_hora_lord}, no friend of the lord of the day. It wants {gift_of_hora}, and wants it in the middle of another kind of day.',
      '{Name_of_hora_lord} comes to the door with what the day did not invite: {gift_of_hora}.',
    ],
    hint: [
      'Keep important talks for another hour, or do one small thing the other way on purpose.',
      'If something grates just now, the hour may be asking for the other tool. Use it for one task, then go back to what the day is for.',
      'An enemy among the planets is a virtue the day can do without. Let it stay for the length of an hour.',
    ],
  },
  {
    kind: 'tension',
    id: 'daily-practice.body-and-mind-apart',
    about: 'Identity',
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
