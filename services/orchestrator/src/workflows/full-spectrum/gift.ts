import * as rhythm from '../../synthesis/fields/biorhythm.js'
import { derived } from '../../synthesis/fields/field.js'
import * as keys from '../../synthesis/fields/gene-keys.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as geometry from '../../synthesis/fields/sacred-geometry.js'
import * as cards from '../../synthesis/fields/tarot.js'
import * as clock from '../../synthesis/fields/vedic-clock.js'
import type { Rule } from '../../synthesis/rule.js'
import * as all from './fields.js'

/** What is at hand: talents of birth that the day, the cards, the body or the drawing confirm. */
export const gift: readonly Rule[] = [
  {
    kind: 'alignment',
    id: 'full-spectrum.cards-in-the-moons-element',
    about: 'Gift',
    aspect: 'the Moon’s element on the table',
    reads: [
      all.moonSign,
      all.elementOfMoon,
      all.nameOfMoonElement,
      all.voiceOfMoonElement,
      cards.leadingElement,
      derived('leading_share', 'share of leading element', cards.positions, cards.leadingElement),
    ],
    when: [{ value: 'leading_element', sameAs: 'element_of_moon' }],
    weight: 0.55,
    support: [{ value: 'leading_share', from: 0.4, to: 1 }],
    gist: 'The cards speak the element of your Moon, {moon_element}.',
    text: [
      'Your Moon is in {moon_sign}, a sign of {moon_element}, and {moon_element} leads among the cards. The question is put in your mother tongue: {voice}.',
      'The Moon sign of your birth and the spread of today agree on {moon_element}. You can trust your feel for this matter further than your knowledge of it, since you read {voice} without having to spell.',
      'Cards and Moon both say {moon_element}, and what is native goes unnoticed. Ask how somebody from another element would see this table, then answer out of {voice} all the same.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.form-of-your-number',
    about: 'Gift',
    aspect: 'a form that counts like you',
    reads: [all.formName, geometry.numberOfForm, all.rootOfForm, numbers.lifePath, numbers.lifePathRoot, numbers.expressionRoot],
    when: [{ value: 'root_of_form', sameAs: 'life_path_root' }],
    weight: 0.5,
    support: [{ value: 'life_path_root', sameAs: 'expression_root' }],
    gist: '{Form_name} is built on your number, {root_of_form}.',
    text: [
      '{Form_name} is known by the number {number_of_form}. Its root, {root_of_form}, is that of your life path, {life_path}. It is a good form for you to draw or to keep in sight.',
      'In {form_name} you can look at your own number from outside: {number_of_form} parts and one order. Draw it slowly, by hand, when you have lost the thread; the hand finds {root_of_form} again sooner than the mind does.',
      'A number can be used and it can be looked at. {Form_name} holds still what {root_of_form} does in you. Look until you cannot say which of the two is the picture.',
    ],
  },
  {
    kind: 'theme',
    id: 'full-spectrum.letters-that-were-missing',
    about: 'Gift',
    name: 'A wish that fills in the name',
    reads: [all.lessons, all.suppliedNumbers, all.suppliedCount, derived('lesson_count', 'count', all.lessons)],
    when: [
      { value: 'lesson_count', atLeast: 4 },
      { value: 'supplied_count', sameAs: 'lesson_count' },
    ],
    weight: 0.5,
    support: [{ value: 'lesson_count', from: 4, to: 6 }],
    gist: 'Your intention brings the numbers that your name lacks.',
    text: [
      'Your name has no letter for {lessons}. The sentence behind your sigil has one for each. What you wish for is what completes you.',
      'Every number missing from the name ({lessons}) is present among the letters of the intention. A good sigil adds what is not yet there; yours is aimed well, so make it, and then stop looking at it.',
      'The name you were given and the sentence you chose make one full count together. Hold both, without hurry: {supplied} were never missing from the world, only from what you answered to.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.element-of-the-hour',
    about: 'Gift',
    aspect: 'an hour of your element',
    reads: [
      all.strongElement,
      all.strongShare,
      all.strengthOfElement,
      clock.organ,
      all.phaseOfHour,
      derived('serves', 'service of phases', all.phaseOfHour, all.strongElement),
    ],
    when: [
      { value: 'serves', is: 'is of one kind with' },
      { value: 'strong_share', atLeast: 0.25 },
    ],
    weight: 0.55,
    support: [{ value: 'strong_share', from: 0.25, to: 0.35 }],
    gist: 'This is an hour of {phase_of_hour}, for a face of {strong_element}.',
    text: [
      'The organ clock stands at {organ}, an hour of {phase_of_hour}, and {strong_element} is what leads in your face. The hour is on your side.',
      'Between the organ clock and the build of your face nothing has to be overcome: both are of {strong_element}. A few hours of every day run your way like this; put into them what asks for {strength_of_element}, and stop pushing it into the others.',
      'In an hour of {phase_of_hour} you are hardly there to be tired: the day does it. Notice how you disappear into {strength_of_element}, and that nothing is lost by it.',
    ],
  },
  {
    kind: 'theme',
    id: 'full-spectrum.mind-at-high-water',
    about: 'Gift',
    name: 'A clear stretch for the mind',
    reads: [rhythm.intellectualPercent, all.intellectualTurn, all.iqShadow, all.iqGift],
    when: [{ value: 'intellectual_percent', atLeast: 97 }],
    weight: 0.5,
    support: [{ value: 'intellectual_percent', from: 97, to: 100 }],
    gist: 'Your mind stands at {intellectual_percent} of 100, with the gift of {iq_gift}.',
    text: [
      'The intellectual rhythm stands at {intellectual_percent} of 100. In the Gene Keys the gift of your mind is {iq_gift}. Do the thinking that you have put off.',
      'With the count at {intellectual_percent} of 100 until it crosses the middle on {intellectual_turn}, the mind has more light than usual, and sees its own {iq_shadow} in it too. Use the days for the one problem that needs {iq_gift} and not merely time.',
      'A bright mind sees far and itself not at all. While it stands at {intellectual_percent} of 100, turn it once toward the one who is thinking: {iq_shadow} lives off never being looked at, and {iq_gift} is what looking feels like.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.voice-that-starts',
    about: 'Gift',
    aspect: 'a voice and the nerve to use it',
    reads: [design.definedCenters, all.kind, all.hornevian, design.type],
    when: [
      { value: 'type', in: ['Manifestor', 'Manifesting Generator'] },
      { value: 'defined_centers', includes: 'Throat' },
      { value: 'hornevian', is: 'assertive' },
    ],
    weight: 0.55,
    support: [{ value: 'type', is: 'Manifestor' }],
    gist: 'Your Throat is defined, and type {kind} is not shy.',
    text: [
      'Your Throat is defined, so your voice is steady, and type {kind} does not wait long to use it. You can say what others have been thinking.',
      'A defined Throat speaks whether or not anyone has asked, and type {kind} brings the nerve. Together they open closed conversations. Keep the gift useful: speak first where nobody dares, and last where everybody wants to.',
      'Speech comes to you as breath does. The {kind} in you uses it to move things; listen, for a day, to what your voice does to a room before the meaning arrives.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.sun-in-dignity',
    about: 'Gift',
    aspect: 'a strong Sun and its work',
    reads: [all.sunSign, all.dignity, keys.workGate, keys.workShadow, keys.workGift],
    when: [{ value: 'dignity', is: 'exalted' }],
    weight: 0.65,
    gist: 'Your Sun is {dignity}, and has {work_gift} to shine on.',
    text: [
      'In the sidereal zodiac your Sun stands in {sun_sign}, {dignity}. The same Sun gives your Life’s Work, key {work_gate}: {work_gift}. You may do it in plain view.',
      'A Sun that is {dignity} wants a task large enough to be known by, and key {work_gate} names it: {work_gift}. Modesty is not your lesson. The lesson is to be seen for the work, since a strong Sun without one shines on {work_shadow}.',
      'The Sun in {sun_sign} does not ask whether it deserves the morning. Do {work_gift} as it rises: without a rival, without a witness, on everything alike.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.steady-signal',
    about: 'Gift',
    aspect: 'one piece, measured and by birth',
    reads: [all.coherence, design.definition, design.signature, design.profile],
    when: [
      { value: 'coherence', atLeast: 0.75 },
      { value: 'definition', is: 'Single' },
    ],
    weight: 0.5,
    support: [{ value: 'coherence', from: 0.75, to: 1 }],
    gist: 'Your measurement is coherent and your chart is all of one piece.',
    text: [
      'In your measurement one rhythm leads all others, and your bodygraph, that of a {profile}, has Single definition: all that is fixed in you hangs together. You can gather yourself quickly.',
      'Most of the power in the series lies in one frequency and its neighbors, and in the chart every defined center is joined to every other. You need no one to complete a thought. Use that to go deep; it is wasted on going fast.',
      'One tone, one piece. What is whole can afford to be interrupted: try how much of the world you can let in before the tone changes. That much is {signature}.',
    ],
  },
]
