import type { Row, Rows } from '../../../synthesis/family.js'

/** By the quarter of the incarnation cross and the circuit group of its Sun gate. */
export const crossRows: Rows<Row> = {
  'Initiation|individual': [
    'A mind that mutates',
    'Your cross, the {cross_name}, begins in the quarter of Initiation with an individual gate, {sun_gate}: you change what people think by being different.',
    'Say the odd idea once, clearly, when someone asks. Those who need it will recognize it; do not persuade the others.',
    'You were strange before you were original. The melancholy that comes with this gate is a state, and it needs no reason.',
    'An idea arrives that nobody sent. Be its host, not its owner.',
  ],
  'Initiation|tribal': [
    'Values for your own people',
    'Your cross, the {cross_name}, stands in the quarter of Initiation with a tribal gate, {sun_gate}: you think about what holds a family or a firm together.',
    'Put agreements in words before there is a quarrel. You see who owes what to whom, and they will thank you for saying it.',
    'You test loyalty in your head before anyone has failed it. Ask instead of testing.',
    'Bread is broken before it is shared. What has to break?',
  ],
  'Initiation|collective': [
    'A pattern to pass on',
    'Your cross, the {cross_name}, stands in the quarter of Initiation with a collective gate, {sun_gate}: you look for meaning that others can use.',
    'Collect, check and publish. Your thinking is for people you may never meet, so write it down.',
    'You share answers to problems that nobody nearby has. They are not rude; they are the wrong audience.',
    'The story of everyone passes through one mouth. Keep it clean.',
  ],
  'Civilization|individual': [
    'A form of your own',
    'Your cross, the {cross_name}, stands in the quarter of Civilization with an individual gate, {sun_gate}: you give form to something that had none.',
    'Make it before you explain it. Once it stands there, people see what you meant.',
    'You want recognition and distrust those who give it. Take the compliment and go back to work.',
    'Form is emptiness that agreed to stay a while. Watch one take shape.',
  ],
  'Civilization|tribal': [
    'Wealth that feeds a household',
    'Your cross, the {cross_name}, stands in the quarter of Civilization with a tribal gate, {sun_gate}: you provide, and you keep accounts.',
    'Look after the stock, the contracts and the table. Say what your support costs before you give it.',
    'You give in order to belong and count in order not to be used. Both are fair; say both.',
    'What you own leans on you. Set down one thing and feel the shelf.',
  ],
  'Civilization|collective': [
    'Detail in the service of many',
    'Your cross, the {cross_name}, stands in the quarter of Civilization with a collective gate, {sun_gate}: you name, order and practice until others can use it.',
    'Turn what you know into a checklist, a song or a course. Repetition is how your gift gets into the world.',
    'You criticize because you see how it could be exact. Offer the correction when it is asked for; unasked, it sounds like contempt.',
    'A word fits its thing for a moment. Listen for the click.',
  ],
  'Duality|individual': [
    'Met, and still yourself',
    'Your cross, the {cross_name}, stands in the quarter of Duality with an individual gate, {sun_gate}: you learn who you are through the people you meet.',
    'Choose company that leaves you more yourself. Notice after each meeting whether you grew or shrank.',
    'You need others and their expectations make you deaf. Spend an hour alone after every important meeting.',
    'Two mirrors make a corridor. Stand between them without counting.',
  ],
  'Duality|tribal': [
    'Bargains and bonds',
    'Your cross, the {cross_name}, stands in the quarter of Duality with a tribal gate, {sun_gate}: your purpose runs through partnership, touch and trade.',
    'Make fair deals and keep them. Your body knows a bad bargain by its smell; leave before the signature.',
    'You will work for love and expect loyalty in return. Write the second part down.',
    'A bond is a rope that both ends hold. Let yours hang loose for a minute.',
  ],
  'Duality|collective': [
    'Lessons from living together',
    'Your cross, the {cross_name}, stands in the quarter of Duality with a collective gate, {sun_gate}: you find out with others what works for everyone.',
    'Enter things fully, finish the round, then tell what you learned. Half an experience teaches nobody.',
    'You promise your whole energy to a project and wake up inside it. Say yes with the body, not with the ideal.',
    'Every meeting is an experiment without a control. Read the result kindly.',
  ],
  'Mutation|individual': [
    'Change that comes in pulses',
    'Your cross, the {cross_name}, stands in the quarter of Mutation with an individual gate, {sun_gate}: nothing happens for long, then everything does.',
    'Do not force the quiet months. Keep your tools sharp and be ready on the day it turns.',
    'You take the pause for failure. It is the part of the pulse in which the change is made.',
    'Between two notes there is no music and all of it. Wait there.',
  ],
  'Mutation|tribal': [
    'Ambition for the clan',
    'Your cross, the {cross_name}, stands in the quarter of Mutation with a tribal gate, {sun_gate}: you climb, and you take your people along.',
    'Find the patron or the institution that can lift you. Ask directly; need, plainly said, opens tribal doors.',
    'You drive yourself for people who did not ask for it. Find out what they actually want.',
    'The ladder stands on somebody’s shoulders. Greet them on the way up and on the way down.',
  ],
  'Mutation|collective': [
    'Correcting what has aged',
    'Your cross, the {cross_name}, stands in the quarter of Mutation with a collective gate, {sun_gate}: you feel what must be improved, started or ended.',
    'Use the pressure for one thing at a time. A finished improvement frees more energy than five begun ones.',
    'You feel driven and look for the cause outside. The pressure is older than the deadline.',
    'An end and a beginning press from both sides. Breathe in the width between them.',
  ],
}
