import * as rhythm from '../../synthesis/fields/biorhythm.js'
import * as birth from '../../synthesis/fields/panchanga.js'
import * as clock from '../../synthesis/fields/vedic-clock.js'
import type { AlignmentRule } from '../../synthesis/rule.js'

export const alignments: readonly AlignmentRule[] = [
  {
    kind: 'alignment',
    id: 'daily-practice.your-own-hour',
    about: 'Timing',
    aspect: 'the hour and your birth',
    reads: [
      birth.weekday,
      birth.vara,
      birth.lordOfVara,
      birth.birthStar,
      birth.lordOfBirthStar,
      clock.horaLord,
      clock.nameOfHoraLord,
      clock.giftOfHora,
    ],
    when: [
      {
        anyOf: [
          { value: 'hora_lord', sameAs: 'lord_of_vara' },
          { value: 'hora_lord', sameAs: 'lord_of_birth_star' },
        ],
      },
    ],
    weight: 0.65,
    support: [{ value: 'lord_of_vara', sameAs: 'lord_of_birth_star' }],
    gist: 'the hora of {name_of_hora_lord} is your own hour by birth',
    text: [
      'The hour belongs to {name_of_hora_lord}, who also rules the day or the star of your birth ({weekday}, {birth_star}). Begin what is most your own now.',
      '{Name_of_hora_lord} holds this hora, and held either your birth weekday, {weekday}, or your birth star, {birth_star}. In an hour of your own lord {gift_of_hora} lie close at hand; give the hour to a thing that needs them.',
      'An hour comes round that knows your name. {Name_of_hora_lord} met you at birth and meets you again; sit as you would with somebody who remembers what you have forgotten.',
    ],
  },
  {
    kind: 'alignment',
    id: 'daily-practice.watch-and-curve',
    about: 'Gift',
    aspect: 'what the hour asks and what you have',
    reads: [clock.dosha, clock.useOfDosha, clock.cycleOfDosha, clock.heightOfCycle, clock.percentOfCycle],
    when: [{ value: 'height_of_cycle', atLeast: 0.3 }],
    weight: 0.5,
    support: [{ value: 'height_of_cycle', from: 0.3, to: 1 }],
    gist: 'the {dosha} watch asks for your {cycle_of_dosha} side, and it is up',
    text: [
      'This is the watch of {dosha}, good for {use_of_dosha}, and your {cycle_of_dosha} cycle stands high ({percent_of_cycle} of 100). Use it for exactly that.',
      'The hours of {dosha} favour {use_of_dosha}. We set your {cycle_of_dosha} curve beside them, and at {percent_of_cycle} of 100 it can answer: a window in which effort and ease are the same thing.',
      'Now and then the hour and the one who lives it want the same. With {dosha} outside and your {cycle_of_dosha} side at {percent_of_cycle} of 100 within, do the thing, and notice that nobody is doing it.',
    ],
  },
  {
    kind: 'alignment',
    id: 'daily-practice.open-gate',
    about: 'Timing',
    aspect: 'a good stretch and strength to use it',
    reads: [clock.choghadiya, clock.quality, rhythm.energy],
    when: [
      { value: 'quality', is: 'auspicious' },
      { value: 'energy', atLeast: 50 },
    ],
    weight: 0.6,
    support: [{ value: 'energy', from: 50, to: 85 }],
    gist: 'the {choghadiya} choghadiya opens while your energy is at {energy} of 100',
    text: [
      'The running choghadiya is {choghadiya}, held to be auspicious, and your energy stands at {energy} of 100. If something is to begin today, begin it in this stretch.',
      '{choghadiya} is one of the good eighths of the day, and you come to it with {energy} of 100. Tradition would start the journey now; at the least, make the call.',
      'A gate stands open and you are at it. {choghadiya} promises no success; it removes an excuse. What do you do with {energy} of 100 and no excuse?',
    ],
  },
  {
    kind: 'alignment',
    id: 'daily-practice.moon-and-mood',
    about: 'Direction',
    aspect: 'your Moon and today’s mood',
    reads: [birth.tithi, birth.paksha, rhythm.emotional, rhythm.emotionalDirection],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'paksha', is: 'Shukla' },
              { value: 'emotional_direction', is: 'rising' },
            ],
          },
          {
            allOf: [
              { value: 'paksha', is: 'Krishna' },
              { value: 'emotional_direction', is: 'falling' },
            ],
          },
        ],
      },
    ],
    weight: 0.5,
    support: [
      {
        anyOf: [
          { value: 'emotional', atLeast: 0.7 },
          { value: 'emotional', atMost: -0.7 },
        ],
      },
    ],
    gist: 'today’s feelings are {emotional_direction}, the way of the Moon you were born under',
    text: [
      'Your emotional curve is {emotional_direction} today, the same way the Moon was going when you were born ({tithi}). Go along with it.',
      'Born in the {paksha} half, you know this movement from inside: a mood that is {emotional_direction} is home ground. You need not correct it; you need only keep it company.',
      'The tide in you and the Moon of your birth move as one. While feeling is {emotional_direction}, let it complete its gesture without your signature under it.',
    ],
  },
]
