import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as periods from '../../synthesis/fields/vimshottari.js'
import type { TensionRule } from '../../synthesis/rule.js'

export const tensions: readonly TensionRule[] = [
  {
    kind: 'tension',
    id: 'birth-blueprint.starting-and-answering',
    about: 'Direction',
    aspect: 'starting and being asked',
    reads: [
      numbers.lifePath,
      numbers.lifePathRoot,
      numbers.birthday,
      numbers.birthdayRoot,
      design.type,
      design.strategy,
      design.notSelf,
      design.typeUnsure,
    ],
    when: [
      { value: 'life_path_root', in: [1, 8] },
      { value: 'type', notIn: ['Manifestor'] },
    ],
    weight: 0.6,
    support: [
      { value: 'birthday_root', in: [1, 8] },
      { value: 'type_unsure', is: false },
    ],
    gist: 'life path {life_path} wants to start what your design ({type}) waits to meet',
    perspectiveA: [
      'Life path {life_path} says: take the lead, begin, be in charge.',
      'Life path {life_path} grows by command: it would rather be wrong at the head of the column than right in the middle of it.',
      'In {life_path} the will comes first, and the world is what the will finds in its way.',
    ],
    perspectiveB: [
      'As a {type} your strategy is “{strategy}”: the good beginnings come towards you.',
      'The {type} in you works by “{strategy}”. What you force at the start returns as {not_self} before the end.',
      'In the {type} the world comes first, and the will is what answers it.',
    ],
    hint: [
      'Lead in how you answer. Let life put the thing on your table, then take charge of it without apology.',
      'Keep the ambition and change its first step: make yourself findable, wait for the knock, and then lead as your number can.',
      'A king who waits to be asked is not less a king. See whether command that follows a call tires you less than command that follows a plan.',
    ],
  },
  {
    kind: 'tension',
    id: 'birth-blueprint.quick-star-slow-yes',
    about: 'Timing',
    aspect: 'the pace of a decision',
    reads: [periods.star, periods.natureOfStar, periods.starLord, periods.lordOfStar, design.authority, design.authorityUnsure],
    when: [
      { value: 'nature_of_star', in: ['swift', 'movable', 'fierce', 'sharp'] },
      { value: 'authority', is: 'Emotional' },
    ],
    weight: 0.6,
    support: [
      { value: 'nature_of_star', in: ['swift', 'sharp'] },
      { value: 'authority_unsure', is: false },
    ],
    gist: 'a {nature_of_star} birth star in a chart that decides slowly',
    perspectiveA: [
      'Your Moon’s star, {star}, is counted among the {nature_of_star} ones: your first impulse comes at once and with force.',
      '{star} is {nature_of_star} by nature. Its mind is made up in the time it takes to breathe in, and hesitation feels to it like weakness.',
      'The Moon in {star} moves before it thinks; that is how it keeps hold of what is alive.',
    ],
    perspectiveB: [
      'Your inner authority is {authority}: your truth needs time before it is clear.',
      'With {authority} authority, what is said in the first hour is only the first hour’s weather. Certainty arrives late and does not shout.',
      'The {authority} way of knowing trusts nothing that could not survive a night.',
    ],
    hint: [
      'Move at once on small things. Sleep over everything that you cannot take back.',
      'Use the quickness to start inquiries and the slowness to sign. An impulse that is still there after the wave has passed was a good one.',
      'Let {star} strike the match and your authority decide what may burn. Between the two there is a pause; your freedom is exactly as long as it.',
    ],
  },
  {
    kind: 'tension',
    id: 'birth-blueprint.period-in-an-open-center',
    about: 'Timing',
    aspect: 'the period and where it finds you open',
    reads: [
      periods.periodLord,
      periods.period,
      periods.subPeriodLord,
      periods.subPeriod,
      periods.giftOfPeriod,
      periods.bodyOfPeriod,
      periods.gateOfPeriod,
      periods.centerOfPeriod,
      design.centers,
      design.definedCenters,
    ],
    when: [{ value: 'center_of_period', isNotAmong: 'defined_centers' }],
    weight: 0.55,
    support: [
      { value: 'sub_period_lord', sameAs: 'period_lord' },
      { value: 'period_lord', in: ['Saturn', 'Rahu', 'Ketu', 'Mars'] },
    ],
    gist: 'the period of {period} works through your open {center_of_period} center',
    perspectiveA: [
      'The great period of {period} wants you to grow in {gift_of_period}.',
      'For as long as {period} rules, life keeps examining you in {gift_of_period}, as though you had to prove it daily.',
      '{Period} has the word now, and speaks of {gift_of_period}.',
    ],
    perspectiveB: [
      'In your bodygraph its planet stands in gate {gate_of_period}, in the {center_of_period} center, which is open: you do not have this energy all the time.',
      'Your {center_of_period} center, where gate {gate_of_period} carries this planet, is open. What the period asks comes and goes with the company you keep.',
      'The {center_of_period} center has no voice of its own in you; it gives back, enlarged, whatever stands before it.',
    ],
    hint: [
      'Do not try to be constant in it. Choose the people and places in which it comes naturally.',
      'Treat these years as an apprenticeship with masters: seek those who are steady where you are open, and go home when you have had enough.',
      'What you cannot hold you can come to know thoroughly. Such a period makes connoisseurs, not owners.',
    ],
  },
  {
    kind: 'tension',
    id: 'birth-blueprint.strict-period-and-shadow',
    about: 'Shadow',
    aspect: 'a strict season and its key',
    reads: [
      periods.periodLord,
      periods.period,
      periods.subPeriodLord,
      periods.subPeriod,
      periods.giftOfPeriod,
      periods.sphereOfPeriod,
      periods.sphereName,
      periods.shadowOfPeriod,
      periods.giftOfPeriodKey,
    ],
    when: [{ value: 'period_lord', in: ['Saturn', 'Mars', 'Sun'] }],
    weight: 0.6,
    support: [{ value: 'sub_period_lord', in: ['Saturn', 'Mars', 'Sun', 'Rahu', 'Ketu'] }],
    gist: 'the strict years of {period} press on {shadow_of_period}',
    perspectiveA: [
      'You are in the great period of {period}, a strict teacher: it rewards {gift_of_period} and forgives little.',
      '{Period} is one of the harsh lords. It takes away what is not earned and leaves {gift_of_period} in its place.',
      '{Period} does not punish. It weighs, and what has no weight is gone.',
    ],
    perspectiveB: [
      'The same planet opens your {sphere_name} sphere, whose shadow is {shadow_of_period}: under pressure that is where you give way first.',
      'In the Gene Keys this planet holds your {sphere_name}. Its low note is {shadow_of_period}, and a strict season plays low notes.',
      'Where {period} leans, {shadow_of_period} answers; it is the oldest habit of your {sphere_name}.',
    ],
    hint: [
      'When {shadow_of_period} shows up, do less and do it properly. {gift_of_period_key} grows out of that.',
      'Read each return of {shadow_of_period} as an examination question, not a verdict. The answer this period accepts is {gift_of_period_key}.',
      'Let the weight come to rest on {shadow_of_period} without defending it. What remains standing was {gift_of_period_key} all along.',
    ],
  },
]
