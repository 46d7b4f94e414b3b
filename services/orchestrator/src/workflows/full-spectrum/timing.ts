import * as rhythm from '../../synthesis/fields/biorhythm.js'
import { derived } from '../../synthesis/fields/field.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as birth from '../../synthesis/fields/panchanga.js'
import * as clock from '../../synthesis/fields/vedic-clock.js'
import * as periods from '../../synthesis/fields/vimshottari.js'
import type { Rule } from '../../synthesis/rule.js'
import * as all from './fields.js'

/** When: the long periods, the year, the day and the hour held against each other. */
export const timing: readonly Rule[] = [
  {
    kind: 'alignment',
    id: 'full-spectrum.hour-of-the-period',
    about: 'Timing',
    aspect: 'this hour inside these years',
    reads: [clock.horaLord, clock.nameOfHoraLord, clock.giftOfHora, periods.periodLord, periods.subPeriodLord],
    when: [{ value: 'hora_lord', sameAs: 'period_lord' }],
    weight: 0.6,
    support: [{ value: 'sub_period_lord', sameAs: 'period_lord' }],
    gist: 'This is an hour of {name_of_hora_lord}, and its period is running.',
    text: [
      'This is the hour of {name_of_hora_lord}, and your dasha, great or small, belongs to {name_of_hora_lord} as well. What you do now is a sample of what these years are for.',
      'From the span of years down to this one hour, {name_of_hora_lord} has the word. Use the hour as you would use a rehearsal: do in small what the period asks in large: {gift_of_hora}.',
      'Time is nested, and for a moment two of its shells line up under {name_of_hora_lord}. Nothing needs to happen. Look straight down through them at your own way with {gift_of_hora}.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.own-weekday',
    about: 'Timing',
    aspect: 'the day that returns',
    reads: [birth.weekday, birth.vara, birth.nameOfVaraLord, all.weekdayNow, clock.quality],
    when: [
      { value: 'weekday_now', sameAs: 'vara' },
      { value: 'quality', in: ['auspicious', 'neutral'] },
    ],
    weight: 0.5,
    support: [{ value: 'quality', is: 'auspicious' }],
    gist: 'Today is {weekday}, the weekday of your birth.',
    text: [
      'From this sunrise to the next it is {weekday}, the day you were born on. Once a week the calendar comes past your door.',
      'Today {name_of_vara_lord} rules as on the day of your birth, and the present choghadiya is {quality}. If you keep one regular habit for yourself, keep it on this day of the week.',
      'Since your birth {weekday} has come round week after week and asked for nothing. Give it one minute in which you are nobody’s child and nobody’s colleague.',
    ],
  },
  {
    kind: 'theme',
    id: 'full-spectrum.wave-far-out',
    about: 'Timing',
    name: 'Far out on the wave',
    reads: [design.authority, all.emotionalPercent, rhythm.emotionalDirection, design.authorityUnsure],
    when: [
      { value: 'authority', is: 'Emotional' },
      {
        anyOf: [
          { value: 'emotional_percent', atLeast: 97 },
          { value: 'emotional_percent', atMost: 3 },
        ],
      },
    ],
    weight: 0.55,
    support: [{ value: 'authority_unsure', is: false }],
    gist: 'Your emotional authority meets feelings at {emotional_percent} of 100.',
    text: [
      'You decide by the emotional wave, and the emotional rhythm counts {emotional_percent} of 100 today: far from the middle. Feel it all, sign nothing.',
      'Emotional authority finds its clarity between high and low. At {emotional_percent} of 100 and {emotional_direction}, today shows you one end of the matter in strong light; note down what you see here and compare when the other end has spoken.',
      'High water and low water are honest and neither is the sea. At {emotional_percent} of 100, be the shore: it is the only place from which a wave can be seen whole.',
    ],
  },
  {
    kind: 'tension',
    id: 'full-spectrum.answer-at-low-water',
    about: 'Timing',
    aspect: 'a body asked while it rests',
    reads: [design.authority, rhythm.physicalPercent, all.physicalPeak],
    when: [
      { value: 'authority', in: ['Sacral', 'Splenic'] },
      { value: 'physical_percent', atMost: 35 },
    ],
    weight: 0.55,
    support: [{ value: 'physical_percent', from: 35, to: 0 }],
    gist: 'Your {authority} authority asks a body that stands at {physical_percent} of 100.',
    perspectiveA: [
      'Your {authority} authority answers in the body, at once: yes or no, go or stay.',
      'With {authority} authority the body is the instrument, and you have been taught to trust its first sound.',
      'In you it is the flesh that knows; {authority} authority has no other witness.',
    ],
    perspectiveB: [
      'By the physical rhythm the body is at {physical_percent} of 100. A tired body says no to nearly everything.',
      'The physical count stands at {physical_percent} of 100 until it climbs to its next height on {physical_peak}. Fatigue and refusal feel alike from inside.',
      'At {physical_percent} of 100 the instrument is slack, and a slack string sounds one note for every question.',
    ],
    hint: [
      'Eat, sleep, and ask again. If the no is still there when you are rested, it was an answer.',
      'Put a question that you are sure of to yourself first. If even that gets a no, you are hearing tiredness; postpone what can wait toward {physical_peak}.',
      'Do not ask the tired body what it wants in life. Ask what it wants tonight, give it that, and notice how much of the larger question is gone.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.two-calendars-turn',
    about: 'Timing',
    aspect: 'a turn in two calendars',
    reads: [
      numbers.personalYear,
      numbers.personalYearRoot,
      numbers.seasonOfYear,
      derived('name_of_next_lord', 'name of planet', all.nextLord),
      all.giftOfNextLord,
      all.monthOfChange,
    ],
    when: [{ value: 'personal_year_root', in: [9, 1] }],
    weight: 0.65,
    support: [{ value: 'personal_year_root', is: 9 }],
    gist: 'The dasha changes in {month_of_change}, within a personal year {personal_year}.',
    text: [
      'In {month_of_change} your dasha passes, in part or as a whole, to {name_of_next_lord}. Your personal year is {personal_year}, {season_of_year}. Two calendars turn a page close together.',
      'Dasha and year number share no arithmetic, and both point at change: {name_of_next_lord} enters in {month_of_change} and brings {gift_of_next_lord}, in {season_of_year}. Leave some of your plans unfixed until then.',
      'A threshold is the one place in a house where nobody lives. Until {month_of_change} you stand on it: {name_of_next_lord} has not come and what is leaving has not quite gone. Do not furnish it.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.pinnacle-and-period',
    about: 'Timing',
    aspect: 'two long seasons at once',
    reads: [
      all.age,
      all.pinnacle,
      all.pinnacleRoot,
      all.wayOfPinnacle,
      periods.period,
      derived('pinnacle_to_period', 'friendship of planets', all.planetOfPinnacle, periods.periodLord),
      derived('period_to_pinnacle', 'friendship of planets', periods.periodLord, all.planetOfPinnacle),
    ],
    when: [
      { value: 'period_to_pinnacle', notIn: ['enemy'] },
      { value: 'pinnacle_to_period', in: ['same', 'friend'] },
      { value: 'pinnacle_root', in: [1, 2, 3, 5] },
    ],
    weight: 0.6,
    support: [{ value: 'pinnacle_to_period', is: 'same' }],
    gist: 'Pinnacle {pinnacle} suits the period of {period}.',
    text: [
      'At {age} your pinnacle, the number that colors these years, is {pinnacle}: a time for {way_of_pinnacle}. The dasha of {period} gets on well with it.',
      'A pinnacle lasts for years and so does a dasha. Yours agree at present, pinnacle {pinnacle} and {period}. Work with the grain, in these years, means {way_of_pinnacle}.',
      'When the slow hands of two clocks point alike it is easy to take the hour for the truth. Enjoy the tailwind in {way_of_pinnacle}; ask which part of it is you, and would row in still air.',
    ],
  },
  {
    kind: 'theme',
    id: 'full-spectrum.sixth-line-stage',
    about: 'Timing',
    name: 'A life in three parts',
    reads: [design.profile, all.age, derived('stage', 'stage of sixth line', design.profile, all.age), design.signature],
    when: [{ value: 'profile', in: ['6/2', '6/3'] }],
    weight: 0.6,
    support: [{ value: 'profile', is: '6/2' }],
    gist: 'Your {profile} profile is in {stage}.',
    text: [
      'With a sixth line ({profile}) your life has three parts: trial until about thirty, the roof until about fifty, then example. At {age} you are in {stage}.',
      'At {age} you stand in {stage} of a {profile} profile. Trial collects experience by accident, the roof sorts it from a distance, and example lives what was sorted; each looks like failure when it is measured by the rules of another.',
      'You have been waiting for a trustworthy life to begin. In {stage}, {age} years along, suspect that the waiting was the sixth line’s way of looking, and that {signature} was never kept on another floor.',
    ],
  },
  {
    kind: 'theme',
    id: 'full-spectrum.passage-of-age',
    about: 'Timing',
    name: 'A passage everyone takes',
    reads: [all.age, derived('passage', 'passage of age', all.age), periods.periodLord, periods.period, periods.giftOfPeriod],
    when: [{ value: 'period_lord', in: ['Saturn', 'Rahu', 'Ketu'] }],
    weight: 0.65,
    support: [{ value: 'period_lord', in: ['Saturn', 'Rahu'] }],
    gist: 'You are at the age of {passage}, in the period of {period}.',
    text: [
      'At {age} you pass {passage}: an age at which many lives are re-examined. Your own dasha adds its tone, that of {period}.',
      'Everyone your age goes through {passage}; what is yours alone is that it falls in the period of {period}. Sort what is being questioned into the two: the part your whole generation faces, and the part that asks you for {gift_of_period}.',
      '{Passage} has no opinion of you. It opens a window that was painted shut, and {period} decides what blows in. Stand there a while before you call it a crisis.',
    ],
  },
]
