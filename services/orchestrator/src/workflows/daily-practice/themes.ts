import * as rhythm from '../../synthesis/fields/biorhythm.js'
import * as day from '../../synthesis/fields/panchanga.js'
import * as clock from '../../synthesis/fields/vedic-clock.js'
import type { ThemeRule } from '../../synthesis/rule.js'

const tithiReads = [day.tithi, day.tithiNumber, day.paksha, day.kindOfTithi, day.meaningOfTithi, day.yoga, day.yogaNumber, day.yogaIsHarsh]
const energyReads = [rhythm.energy, rhythm.emotional, rhythm.physicalPeak]

export const themes: readonly ThemeRule[] = [
  {
    kind: 'theme',
    id: 'daily-practice.high-tide',
    about: 'Gift',
    name: 'A day with something to spare',
    reads: energyReads,
    when: [{ value: 'energy', atLeast: 60 }],
    weight: 0.5,
    support: [
      { value: 'energy', from: 60, to: 90 },
      { value: 'emotional', from: 0, to: 1 },
    ],
    gist: 'a high tide, with body, feeling and mind at {energy} of 100 together',
    text: [
      'Your three main cycles together stand at {energy} of 100. Take on the thing you have been putting off.',
      'At {energy} of 100 the curves carry you. Such days are easily spent on what is merely loud; choose one matter that deserves them before the day chooses for you.',
      'Strength asks where it shall go. With {energy} of 100 at hand, practise the harder half of power: leaving some of it unused, so that it is there for whoever needs it next.',
    ],
  },
  {
    kind: 'theme',
    id: 'daily-practice.low-tide',
    about: 'Timing',
    name: 'A day for low water',
    reads: energyReads,
    when: [{ value: 'energy', atMost: 40 }],
    weight: 0.5,
    support: [
      { value: 'energy', from: 40, to: 10 },
      { value: 'emotional', from: 0, to: -1 },
    ],
    gist: 'low water, with body, feeling and mind at {energy} of 100 together',
    text: [
      'Your three main cycles together stand at {energy} of 100. Do half, and do it well; the body curve is at its top again on {physical_peak}.',
      'At {energy} of 100 the curves are gathering, not failing. Keep promises short, eat warm, sleep early, and look at plans again towards {physical_peak}.',
      'Low water shows the shape of the bed. What still wants to be done at {energy} of 100 is what you truly want; the rest was momentum.',
    ],
  },
  {
    kind: 'theme',
    id: 'daily-practice.slack-water',
    about: 'Timing',
    name: 'An even day',
    reads: energyReads,
    when: [
      { value: 'energy', atLeast: 40.01 },
      { value: 'energy', atMost: 59.99 },
    ],
    weight: 0.45,
    support: [{ value: 'emotional', from: 0.5, to: 0 }],
    gist: 'an even day, with body, feeling and mind at {energy} of 100 together',
    text: [
      'Your three main cycles together stand at {energy} of 100: neither high nor low. A good day for routine and for repairs.',
      'At {energy} of 100 nothing pushes and nothing drags. What you do on a day like this is what you do from habit, so it is a good day to look at your habits.',
      'Between the tides the water stands, and one can see down. At {energy} of 100 there is no weather to blame; sit with what is simply there.',
    ],
  },
  {
    kind: 'theme',
    id: 'daily-practice.crossing',
    about: 'Shadow',
    name: 'A day of crossing',
    reads: [rhythm.cycles, rhythm.criticalCycles],
    when: [{ value: 'critical_cycles', countAtLeast: 1 }],
    weight: 0.65,
    support: [{ value: 'critical_cycles', countAtLeast: 2 }],
    gist: 'a critical day: {critical_cycles}, crossing the middle',
    text: [
      'Today is a critical day on this side of you: {critical_cycles}. The curve crosses the middle; give yourself more time there, and less speed.',
      'A curve that crosses zero is neither low nor high but changing hands. In what is {critical_cycles} expect small misjudgements of strength; leave wider margins than usual.',
      'Thresholds are thin places. In what is {critical_cycles} you are for a day without your usual footing; go barefoot and feel for the ground.',
    ],
  },
  {
    kind: 'theme',
    id: 'daily-practice.growing-moon',
    about: 'Direction',
    name: 'A day of the growing Moon',
    reads: tithiReads,
    when: [{ value: 'paksha', is: 'Shukla' }],
    weight: 0.5,
    support: [
      { value: 'kind_of_tithi', in: ['Nanda', 'Purna'] },
      { value: 'yoga_is_harsh', is: false },
    ],
    gist: '{tithi}, a lunar day of {meaning_of_tithi} under a growing Moon',
    text: [
      'Today is {tithi}, in the bright half of the month, one of the lunar days of {meaning_of_tithi}. Add, learn or begin something small; ending can wait for the dark half.',
      '{tithi} is a {kind_of_tithi} day in the bright half: {meaning_of_tithi}. Add a little to your practice today and let it show; what grows in sight of others is kept up more easily.',
      'The growing Moon has not yet seen itself whole. On {tithi}, a day of {meaning_of_tithi}, let your practice be an increase that does not count itself.',
    ],
  },
  {
    kind: 'theme',
    id: 'daily-practice.waning-moon',
    about: 'Direction',
    name: 'A day of the waning Moon',
    reads: tithiReads,
    when: [{ value: 'paksha', is: 'Krishna' }],
    weight: 0.5,
    support: [
      { value: 'kind_of_tithi', in: ['Rikta', 'Jaya'] },
      { value: 'yoga_is_harsh', is: true },
    ],
    gist: '{tithi}, a lunar day of {meaning_of_tithi} under a waning Moon',
    text: [
      'Today is {tithi}, in the dark half of the month, one of the lunar days of {meaning_of_tithi}. Finish, sort or leave out; new projects do better after the new moon.',
      '{tithi} is a {kind_of_tithi} day in the dark half: {meaning_of_tithi}. Take one thing out of your practice today and see whether you miss it.',
      'The waning Moon has been full. On {tithi}, a day of {meaning_of_tithi}, let your practice be a giving back that leaves nothing owed.',
    ],
  },
  {
    kind: 'theme',
    id: 'daily-practice.hour-of-fire',
    about: 'Direction',
    name: 'An hour for people',
    reads: [clock.organ, clock.phase, clock.useOfPhase, clock.dosha, clock.useOfDosha],
    when: [{ value: 'phase', is: 'Fire' }],
    weight: 0.5,
    support: [{ value: 'dosha', is: 'Pitta' }],
    gist: 'the {organ} hour, one of the fire hours, good for {use_of_phase}',
    text: [
      'By the organ clock this is the {organ} hour, which belongs to Fire: good for {use_of_phase}. Turn your practice towards somebody.',
      'The {organ} hour is one of four that belong to Fire, and the watch of {dosha} runs beside it. Fire wants company; let today’s practice be a conversation you give your whole face to.',
      'Fire is known by what it touches. In the {organ} hour, practise warmth that does not choose its object, and see at whom it stops.',
    ],
  },
]
