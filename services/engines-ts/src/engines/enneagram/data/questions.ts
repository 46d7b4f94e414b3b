import type { Instinct, TypeNumber } from '../terms.js'

export interface Question {
  id: string
  text: string
  /** The type that agreement speaks for; null for questions about instincts. */
  type: TypeNumber | null
  instinct: Instinct | null
  /** Agreement speaks against it. */
  reverse: boolean
}

/** Six statements per type, the last two reverse-keyed; four per instinct, the last one reverse-keyed. Written for this project. */
const ofType: Readonly<Record<TypeNumber, readonly string[]>> = {
  1: [
    'I notice what is out of order before I notice what is fine.',
    'A voice in me keeps comparing what I did with what I should have done.',
    'I would rather redo a piece of work than hand over something sloppy.',
    'When people ignore what was agreed, I feel a tightness that I try not to show.',
    'I can leave a small mistake of mine uncorrected and forget about it.',
    'Whether something is done the proper way matters little to me as long as it works.',
  ],
  2: [
    'I sense what somebody needs, often before they say it.',
    'I find it easier to give help than to ask for it.',
    'I go out of my way so that the people close to me feel cared for.',
    'It stings when something I did for somebody passes unnoticed.',
    'Other people’s needs rarely change my plans.',
    'I turn down a request without feeling that I let anyone down.',
  ],
  3: [
    'I set myself targets and measure my days by how far I got.',
    'I adjust how I come across to what a situation rewards.',
    'Being seen as capable matters a great deal to me.',
    'I set my feelings aside while there is something to accomplish.',
    'I am content on days when I achieve nothing that anyone could see.',
    'How successful I look to others leaves me cold.',
  ],
  4: [
    'I often feel that something essential is missing that others seem to have.',
    'I would rather stay true to a painful mood than put on a cheerful one.',
    'I am drawn to what is personal, unusual or bittersweet.',
    'I feel different from most people, and a part of me wants it that way.',
    'My moods are plain and seldom worth a second thought.',
    'I am happy to be just like everybody around me.',
  ],
  5: [
    'I need a good deal of time alone to sort out what I have taken in.',
    'I like to understand a matter thoroughly before I take part in it.',
    'I guard my time, my space and my energy against too many demands.',
    'When a moment gets heated, I step back inside and watch.',
    'I join in first and think about it afterwards.',
    'Having people around me all day gives me strength.',
  ],
  6: [
    'I think through what could go wrong, so as to be ready for it.',
    'Before I trust people, I test whether they mean what they say.',
    'I go back and forth over a decision and ask those I rely on.',
    'Knowing where I stand, and who stands with me, is important to me.',
    'I take it for granted that things will turn out safely.',
    'Once I have decided, doubt does not come back.',
  ],
  7: [
    'My mind jumps ahead to the next interesting possibility.',
    'I keep several doors open so as not to miss anything.',
    'When something hurts, I am quick to find its bright side.',
    'I prefer a crowded calendar to an empty one.',
    'I can stay with boredom or sadness without looking for a way out.',
    'One thing at a time, done to the end, is enough for me.',
  ],
  8: [
    'I say straight out what I want and expect the same of others.',
    'I step in when somebody weaker is treated unfairly.',
    'I would rather be in charge than be at somebody’s mercy.',
    'Pushing against resistance makes me feel alive.',
    'I give way easily when somebody confronts me.',
    'I readily let others see it when I feel small or hurt.',
  ],
  9: [
    'I can see every side of a quarrel and find it hard to take one.',
    'I go along with others to keep things peaceful.',
    'I lose track of what I myself want.',
    'Under pressure I slow down and turn to comfortable routines.',
    'I would sooner start a conflict than let a disagreement lie.',
    'I know at once what I want and put it first.',
  ],
}

const ofInstinct: Readonly<Record<Instinct, readonly string[]>> = {
  sp: [
    'I keep an eye on my health, my money and my supplies.',
    'Physical comfort and safety decide many of my choices.',
    'I notice quickly whether a room is too warm, too cold or too loud for me.',
    'Running low on sleep, food or money hardly occupies me.',
  ],
  so: [
    'I notice who belongs with whom, and where I stand in a group.',
    'I want to contribute to something larger than my own household.',
    'I follow what my friends, colleagues or neighbors are going through.',
    'What a group thinks of me seldom crosses my mind.',
  ],
  sx: [
    'I look for intense contact with one person more than for company.',
    'I am drawn to people and things that hold a strong charge for me.',
    'When someone fascinates me, everything else fades.',
    'I am satisfied with ties that stay calm and even.',
  ],
}

/** Types of one round stand apart from their neighbors on the circle, so that alike statements do not follow each other. */
const round: readonly TypeNumber[] = [1, 4, 7, 2, 5, 8, 3, 6, 9]
/** Which two statements about instincts close each round. */
const instinctRounds: readonly (readonly [Instinct, number])[][] = [
  [['sp', 0], ['so', 0]],
  [['sx', 0], ['sp', 1]],
  [['so', 1], ['sx', 1]],
  [['sp', 2], ['so', 2]],
  [['sx', 2], ['sp', 3]],
  [['so', 3], ['sx', 3]],
]

/** All questions in the order in which they are asked: six rounds of nine types and two instincts. */
export const questions: readonly Question[] = instinctRounds.flatMap((pair, turn) => [
  ...round.map((type) => typeQuestion(type, turn)),
  ...pair.map(([instinct, k]) => instinctQuestion(instinct, k)),
])

function typeQuestion(type: TypeNumber, k: number): Question {
  // Reverse-keyed statements come third and sixth, not in a row at the end.
  const index = [0, 1, 4, 2, 3, 5][k] as number
  return { id: `t${type}-${k + 1}`, text: ofType[type][index] as string, type, instinct: null, reverse: index > 3 }
}

function instinctQuestion(instinct: Instinct, k: number): Question {
  return { id: `${instinct}-${k + 1}`, text: ofInstinct[instinct][k] as string, type: null, instinct, reverse: k === 3 }
}
