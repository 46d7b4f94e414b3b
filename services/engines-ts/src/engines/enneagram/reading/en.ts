import { english } from '@selemene/engine'
import type { EnneagramWords } from './words.js'

/** The reading in English: the nine types in this project's own words. */
export const en: EnneagramWords = {
  grammar: english,
  titles: {
    type: 'Type {type}, {title}',
    wing: 'Wing {wing}',
    noWing: 'No wing stands out',
    growth: 'In growth: toward {type}',
    strain: 'Under strain: toward {type}',
    style: 'How you meet people and disappointment',
    instinct: 'The instinct that leads',
    tritype: 'Your three voices: {types}',
    confidence: 'How sure this is',
    tied: 'Several types share the lead',
    questions: 'The questionnaire',
  },
  types: {
    1: [
      'You see at once how a thing ought to be, and your hands itch until it is. People trust your word and your work. Try telling others what is right about theirs before you mend it, and set a time in the evening after which nothing may be improved, yourself included.',
      'A judge lives in you and never adjourns. Anger is what he is not allowed to feel, so it comes out as tension, correctness and a sigh. Find out whose voice he speaks with. You are not bad when you are tired, and the ones you love were never waiting for you to be flawless.',
      'Under the effort to be good there is a goodness that made none. It is not yours, and nothing can be added to it. Sit among unfinished things for a quarter of an hour and see whether the world minds. What is perfect about this moment, as crooked as it is?',
    ],
    2: [
      'You know what people need before they do, and you have usually brought it. Warmth is your profession. Ask for something each day without paying for it first, and let one person go without your help, so that both of you see what happens.',
      'Giving is also how you make sure of a place. When thanks fail to come you feel used, and it is hard to admit that there was a price. Your own needs have learned to speak in other people’s names. Which one would you have to say aloud in your own?',
      'Love went through you on its way to someone, and you took it for your doing. When no one is in need of you, stay. What stays with you is what you had been giving away.',
    ],
    3: [
      'You get things done, and people catch fire from it. You know which goal counts in which room. Leave a gap between two successes, and let somebody see the draft. A friendship that never meets you tired does not know you.',
      'You became what was applauded, and so well that you can lose track of the one who did the becoming. Failure frightens you more than effort does. Notice the moment in which a feeling is put off until the work is done. It has been waiting in that corridor for years.',
      'When the applause is over, and the light goes out, somebody remains in the seat. Nobody is looking, and nothing needs to be done well. Is that one less than the other?',
    ],
    4: [
      'You have an ear for what is true and painful and beautiful, and can give it a form. Ordinary tasks are your ballast: wash the cup, send the form, turn up. Make something on days without a mood, for the mood follows the hand more often than it leads it.',
      'Something is missing, and it is always over there, with them. Longing has become a home, and what arrives is judged against it. Envy shows you what you believe you lack from birth. Ask what you would have to do if you already had it.',
      'The absence you have guarded all your life is wide and clear when nobody stands in front of it with a story. It was never a hole. What is it like to be ordinary, and complete?',
    ],
    5: [
      'You think things through to the end, and keep your head when others lose theirs. You also keep your hours, your words and your door. Share a thought before it is finished, move the body daily, and let one person come without an appointment.',
      'The world asks too much, so you took as little of it as possible and withdrew to the tower. What is saved there runs dry as well. You know far more about feelings than you have had of them. Which one could you afford this week?',
      'Knowing has stood between you and life as a window does. It is clean enough now. Open it and be cold for a moment: what you were watching is also what you are made of.',
    ],
    6: [
      'You see what could go wrong and stay loyal when it does. Teams are safe with you. Write the worst case down once, with a plan beside it, and close the notebook. Then act on the evidence you have, as you would advise a friend to do.',
      'Doubt keeps watch in you: over authorities, friends, and your own decisions. You look for someone to trust and test them until they fail. Courage is not the end of fear; you have had it all along, each time you went in spite of it. Whose permission are you waiting for?',
      'The ground has held through every night on which you checked it. Let the guard sit down. Faith is no opinion about what will happen; it is what is here when the watching stops.',
    ],
    7: [
      'You find the way out, the joke and the next idea, and people breathe more easily around you. Choose one of the five plans and see it to its dull end. Pleasure gets deeper where you would usually change the dish.',
      'You are quick because something is behind you. Pain is turned to a story, a plan or a party before it can be felt. It waits patiently, and it is smaller than you think. What would you have to feel if you stayed in for one evening?',
      'The feast you are hurrying to has been laid in the room that you keep leaving. Take one breath, with nothing planned after it. Is anything missing, before you look for it?',
    ],
    8: [
      'You take charge, protect your own and say what others only think. Strength like yours is a shelter if it is used at half the volume. Ask a question before the verdict, and let somebody else win one that you could have won.',
      'Early on you decided that no one would do that to you again. Since then the soft part has lived behind the guard, and few have seen it. You test people by force and respect those who stand. Who may see you cry, and what would it change?',
      'Power came before the one who uses it, and does not wear out when the fist opens. Be as tender as you are strong, for the length of a breath. What needs to be defended there?',
    ],
    9: [
      'You make room for everyone, and tempers cool where you sit. See to it that you are among those who have room. Say what you want in the first minute, even if it is only which film, and do the important thing before the many small ones.',
      'Peace was kept at home by your not being in the way, and you have gone on not being in the way. The anger about it sleeps under comfort and habits. You can tell what everyone wants in this quarrel. What did you want, before you heard them?',
      'You have always known that nothing is separate. Only one thing has been left out of the union: you, with your own edge and voice. Let that be here too. Is the peace disturbed?',
    ],
  },
  wing: '{text} {leaning}',
  wings: {
    '1w9':
      'With Nine at your elbow the judge speaks in a low voice: you correct by example, keep your distance, and would rather be right in the garden than in the meeting.',
    '1w2':
      'With Two at your elbow the standard has a face: you improve people because you care for them, and it stings when they do not see the care in it.',
    '2w1': 'With One at your elbow you help by the rules: quietly, thoroughly, and with a list of what a good person would do next. Let one item go.',
    '2w3':
      'With Three at your elbow you help in good style: people remember the dinner, the introduction, the gift. See who comes when there is nothing to celebrate.',
    '3w2': 'With Two at your elbow success has to be shared: you win people as you win the prize, and work hardest for those who applaud.',
    '3w4': 'With Four at your elbow success has to be yours: the work must be good and also unlike anyone else’s, and a cheap win leaves you cold.',
    '4w3':
      'With Three at your elbow the feeling wants an audience: you give it a form that can be shown, and suffer when the form is praised and the feeling missed.',
    '4w5':
      'With Five at your elbow the feeling goes into the study: you turn it over alone, read about it, and come out with something strange and exact.',
    '5w4':
      'With Four at your elbow the thinker has a taste: you collect what moves you, not only what is true, and may work at night on something nobody asked for.',
    '5w6': 'With Six at your elbow the thinker belongs somewhere: you check, cooperate and warn, and your knowledge is there when the team needs it.',
    '6w5': 'With Five at your elbow doubt does research: you trust a source more than a person, and are calm when you have read the small print.',
    '6w7':
      'With Seven at your elbow doubt makes jokes: you look for company, plan for the worst and then order dessert. The humor is honest; so is the worry.',
    '7w6': 'With Six at your elbow the plan includes others: you want everyone along and safe, and you ring them up when the mood drops.',
    '7w8': 'With Eight at your elbow the plan gets done: you take what you want with both hands, and notice late who had wanted it, too.',
    '8w7':
      'With Seven at your elbow strength has appetite: everything larger, faster, tonight. You bore easily, and boredom makes you hard on people.',
    '8w9': 'With Nine at your elbow strength takes its time: you speak slowly, hold the ground, and others feel safe until they push you.',
    '9w8': 'With Eight at your elbow peace has a spine: you go along for a long while, and then you do not, and the room is surprised.',
    '9w1': 'With One at your elbow peace has principles: you keep order without a fuss, and are angrier than you look when it is broken.',
  },
  growth: {
    1: 'When you are well, something orderly comes into your depth: you keep to a discipline, act on principle and not on mood, and find that plain daily work carries feeling farther than feeling does.',
    2: 'When you are well, your strength turns warm: you use it to look after people openly, let them matter to you, and say so. It costs you the armor and nothing else.',
    3: 'When you are well, the calm gets going: you set a goal of your own, step forward and let yourself be counted. Energy comes that you had thought other people were born with.',
    4: 'When you are well, your kindness finds its own heart: you notice what you feel when no one needs you, admit sadness and wishes, and create something that helps nobody and is yours.',
    5: 'When you are well, the hunger for more grows quiet: you stay with one thing until it opens, you study and listen, and you are happy in less company than you used to need.',
    6: 'When you are well, the lone runner joins a team: you become loyal, ask for advice, put the common cause above the image, and are loved for more than results.',
    7: 'When you are well, the severity lets go: you play, improvise, and laugh at a mistake where you would have corrected it. It turns out that joy has standards of its own.',
    8: 'When you are well, knowledge takes hold of the world: you decide, act and speak with your full weight, and find that you had the strength in store all along.',
    9: 'When you are well, the alarm falls silent: you trust, you see the whole, and you are at peace with people who think differently. Others come to lean on your calm.',
  },
  strain: {
    1: 'Under strain the lightness turns strict: you criticize, grow pedantic about the plan, and blame others for the limits you run into. Rest helps, and so does admitting that it hurts.',
    2: 'Under strain the proud solitude turns clinging: you need to be needed, court people you had kept at arm’s length, and reproach them for leaving. Ask for comfort in plain words.',
    3: 'Under strain the careful one turns busy and competitive: you work to look successful, show off a little, and hide the doubt. Tell one colleague that you are not sure yet.',
    4: 'Under strain the rules fail and the mood takes over: you feel misunderstood, withdraw in melancholy, and envy those who have it easy. Let yourself have one pleasure that is not perfect.',
    5: 'Under strain the fighter withdraws: you shut the door, plan alone, trust nobody, and count your means. Talk to one person before the whole strategy is ready, while it can still change.',
    6: 'Under strain peace turns to worry: you see dangers, cling to routine and authority, and blame yourself for what might happen. Name one of the fears and test it in daylight.',
    7: 'Under strain the clear head scatters: you jump between projects, snack on impressions, and mock what you cannot digest. Close all windows but one, and eat something warm at a table.',
    8: 'Under strain the giver takes command: you get hard, demand what you feel is due, and make sure that they notice. The anger is honest; let it say what you needed.',
    9: 'Under strain the engine stops: you go through the motions, numb yourself with small tasks or screens, and cannot tell what you want. Lie down properly, and do not call it failure.',
  },
  style: '{center} {hornevian} {harmonic}',
  centers: {
    gut: 'You belong to the gut types, who know things by instinct and have anger as their hidden subject.',
    heart: 'You belong to the heart types, who live by how they are seen and have shame as their hidden subject.',
    head: 'You belong to the head types, who seek safety in thinking and have fear as their hidden subject.',
  },
  hornevian: {
    assertive: 'With people you go toward what you want and expect room to be made.',
    compliant: 'With people you go by what is expected, and earn your place by meeting it.',
    withdrawn: 'With people you step back to find out what you feel or think, and return when you have it.',
  },
  harmonic: {
    'positive outlook': 'When something disappoints you, you look at the bright side first, and the loss comes up later by the back stairs.',
    competency: 'When something disappoints you, you put feeling aside and solve the problem, and wonder afterward why you are tired.',
    reactive: 'When something disappoints you, you react strongly and need others to see that it matters, and then the air clears.',
  },
  instincts: {
    sp: 'Self-preservation leads in you: warmth, food, money, health, the way home. It lends your type a practical, guarded face, and you notice a draft before you notice who has come in. Safety will never be finished, so decide how much is enough for this year.',
    so: 'The social instinct leads in you: belonging, standing, who is with whom, what the group needs. It lends your type a public face, and you feel the temperature of a circle at the door. Ask sometimes which group you would leave if you were allowed to.',
    sx: 'The one-to-one instinct leads in you: intensity, chemistry, the one person or thing that makes you come alive. It lends your type heat, and an impatience with anything lukewarm. Let a bond be calm for a while without concluding that it is over.',
  },
  tritype:
    'Of each center one type scored highest in you: {voices}.{lead} When you are stuck between two ways of acting, ask which of these three has not been heard yet, for it often has the missing piece.',
  firstLeads: 'The first of them leads.',
  lastVoice: 'and',
  voices: {
    1: 'One, which wants to do it right',
    2: 'Two, which wants to be close and of use',
    3: 'Three, which wants to get there',
    4: 'Four, which wants it to be true and its own',
    5: 'Five, which wants to understand first',
    6: 'Six, which wants to be certain of the ground',
    7: 'Seven, which wants to keep the options open',
    8: 'Eight, which wants to be strong and not be controlled',
    9: 'Nine, which wants all of it to be at peace',
  },
  confidence: {
    firm: 'Your answers agree with each other and one type stands clearly ahead, so this result is about as firm as a questionnaire can make it. It still describes a habit of attention and no fate. If the portrait of the type annoys you, that too is information.',
    fair: 'One type is ahead of the next by a modest margin, or some of your answers pull against others. Read the neighbor with the second highest score as well, and decide by the motive you recognize, since different types may do the same thing.',
    weak: 'Your answers were flat or contradicted one another, so the type in this result is hardly more than a first guess. Answer again on another day, thinking of how you were at twenty-five, and use the ends of the scale where you honestly can.',
  },
  tied: 'Types {types} share the highest score, so the answers alone do not choose. Read each of the portraits and ask what you are most afraid of losing: being right, needed, admired, unlike others, unhurt, safe, free, strong, or undisturbed. That settles it more surely than behavior does.',
  questions:
    'The questions are listed in this answer. Take a quarter of an hour without company, give each a number from one, for strongly disagree, to five, for strongly agree, and answer for the person you have mostly been, not for the one you are becoming.',
}
