import type { Row, Rows } from '../../../synthesis/family.js'

/** By who speaks in the sentence, and how. */
export const voiceRows: Rows<Row> = {
  being: [
    'A sentence that says “I am”',
    'Your sentence says what you are, as though it were already so.',
    'Say it aloud in the morning, before there is evidence against it.',
    'A part of you objects to “I am”. Write the objection down; the sign is for that part.',
    'Take the rest of the sentence away. “I am” is still there.',
  ],
  deed: [
    'A sentence with a verb in it',
    'Your sentence begins with “I” and goes straight to something you do.',
    'Do it once today, badly and for ten minutes, and draw the sign after.',
    'You named the act and left out the reason. That spares you from having to deserve it.',
    'The act goes on by itself. Someone said “I”; look for that one.',
  ],
  vow: [
    'A promise to yourself',
    'Your sentence is a vow: it binds the one who will read it later.',
    'Tell one person, with a date, or take the “will” out and say it as a fact.',
    'You promise most where you trust yourself least. Make the promise smaller and keep it.',
    'The one who promised has gone. Keep faith with that one anyway.',
  ],
  bond: [
    'A sentence about what is yours',
    'Your sentence begins with “my”: it is for someone or something that you call your own.',
    'Ask the one it concerns what they would wish, and draw that beside it.',
    'Care and ownership share that small word. Say the sentence once without it.',
    'What is mine was lent. Hold it with an open hand.',
  ],
  company: [
    'A sentence in the plural',
    'Your sentence speaks for more than one, so the sign has several owners.',
    'Let each of them draw it once, on the same sheet.',
    'You say “we” before you have asked. Find out who nodded.',
    'Several voices made one line. Which of them is yours?',
  ],
  blessing: [
    'A sentence that blesses',
    'Your sentence begins with “let” or “may”: it gives leave and does not push.',
    'Say it over the thing itself: the bread, the water, the door.',
    'Asking is humble, and it is also a way to stay out of it. What will you carry?',
    'Let it. There is nothing to add.',
  ],
  calendar: [
    'A sentence with a date',
    'Your sentence opens with a time, so the sign has an hour.',
    'Put it in the calendar at that time, and draw the sign when the bell rings.',
    'Naming a day can be a way to be excused from this one. Look at what is due before it.',
    'There is only ever the one day. It has come.',
  ],
  scene: [
    'A sentence that paints a picture',
    'Your sentence shows something in the world and says nothing of you.',
    'Find the scene, or a photograph of it, and hang the sign beside that.',
    'You left yourself out of the picture. Decide where you stand in it.',
    'Look until the one who looks is part of the view.',
  ],
  'single word': [
    'One word',
    'Your sentence is a single word, and a single word keeps every meaning that it ever had for you.',
    'Say it on the out-breath nine times before you draw.',
    'You said little so as not to be held to it. Add the next word in private.',
    'Say it until it is only a sound. That is the sign.',
  ],
  'bare words': [
    'A sentence without an owner',
    'Your sentence names the thing and no one who wants it.',
    'Read it once with your name in front, and keep whichever version is easier to say.',
    'Leaving out the “I” is modest, or careful. Ask which.',
    'The wish is there, and no one is doing it.',
  ],
  refusal: [
    'A sentence that opens with a refusal',
    'Your sentence opens by refusing something, and the refused thing is what the hand draws.',
    'Write under it what will fill the place, in four words.',
    'You know well what you are leaving. Stay for a moment in what comes after.',
    'The door is shut. Turn around.',
  ],
}

/** By what the sentence asks for. */
export const matterRows: Rows<Row> = {
  courage: [
    'A wish for courage',
    'You ask for courage or for trust, and fear is the material that both are made from.',
    'Do the smallest thing that frightens you, with the sign in your pocket.',
    'You think that the brave feel less. They do it with the same hands.',
    'Fear looks in at the window. Let it see you drawing.',
  ],
  money: [
    'A wish for means',
    'You ask for means: bread, trade, or an end to owing.',
    'Write the exact sum beside the sign and the first person to call.',
    'A number stands in for being safe. How much would be enough to stop counting?',
    'Coins pass through the hand. Feel them pass.',
  ],
  voice: [
    'A wish to be heard',
    'You ask for a voice, or for a word that is on its way.',
    'Say the thing aloud once, to one listener, before you say it well.',
    'You hold back until it is perfect, and call that respect.',
    'Silence is where it was before you said it.',
  ],
  making: [
    'A wish to make something',
    'You ask for work that gets made, by hand and to the end.',
    'Fix an hour and a place; draw the sign at the start of each session.',
    'You judge it while it is still wet. Separate the hour of making from the hour of looking.',
    'The hand knows. Follow it out of the sentence.',
  ],
  kin: [
    'A wish about someone near',
    'You ask for something between you and someone you love.',
    'Do one kind thing for them this week that has nothing to do with the wish.',
    'You want them to change so that you can soften. Try the other order.',
    'There were always two in the wish. Bow to the other.',
  ],
  home: [
    'A wish for a place',
    'You ask for a house, a garden or a door that opens.',
    'Put the sign by the threshold, low down, where only you know of it.',
    'You arrange rooms when you mean people. Who should come in?',
    'The ground was there before the house. Stand on it barefoot.',
  ],
  health: [
    'A wish for the body',
    'You ask for something that the body does by itself when it is let.',
    'Draw the sign at bedtime and turn the light off at once.',
    'You treat the body as a task. It is asking for company.',
    'Breath comes in. No one sends for it.',
  ],
  peace: [
    'A wish for quiet',
    'You ask for less: for rest, calm, or for what you have to be enough.',
    'Leave one hour of the week empty, and defend it.',
    'You are busy even at being calm. Notice what rushes in when you stop.',
    'Nothing is asked of you for the length of this line.',
  ],
  road: [
    'A wish to be on the way',
    'You ask for an open way: for the sea, the road or a change.',
    'Buy the ticket or the map; the sign goes into the bag.',
    'You picture arriving and leave out who travels with you.',
    'The road lies still. It is you who are moving.',
  ],
}
