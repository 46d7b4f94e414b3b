import type { CardText } from '../card-text.js'

/** Swords, Ace to King. The wording is this project's own, on the cards' traditional sense. */
export const swords: readonly CardText[] = [
  {
    upright: { keywords: ['clarity', 'truth', 'breakthrough'], meaning: 'One clean thought cuts through the confusion. Say what is so, and begin from there.' },
    reversed: { keywords: ['confusion', 'harsh words', 'clouded judgment'], meaning: 'The blade is turned the wrong way. Hold back the sentence until you know what it is for.' },
  },
  {
    upright: { keywords: ['stalemate', 'indecision', 'guarded heart'], meaning: 'Blindfolded, with two crossed blades, you keep an even peace. It holds only as long as you do not look.' },
    reversed: { keywords: ['decision', 'exposed truth', 'overload'], meaning: 'The blindfold slips and a choice can no longer be put off. Seeing hurts less than guessing.' },
  },
  {
    upright: { keywords: ['heartbreak', 'sorrow', 'painful truth'], meaning: 'Three blades go through the heart while it rains. The pain is clear and honest; let it be felt.' },
    reversed: { keywords: ['healing', 'release', 'lingering hurt'], meaning: 'The blades are being drawn out one after another. Do not press on the wound to see whether it still aches.' },
  },
  {
    upright: { keywords: ['rest', 'recovery', 'retreat'], meaning: 'The knight lies still and the swords hang on the wall. Thought needs sleep before it can be sharp again.' },
    reversed: { keywords: ['restlessness', 'burn-out', 'return to action'], meaning: 'Rest has been refused, or has lasted long enough. Know which of the two, and rise slowly.' },
  },
  {
    upright: { keywords: ['conflict', 'hollow victory', 'hostility'], meaning: 'He gathers up the swords while the others turn away. To win in this manner costs more than losing.' },
    reversed: { keywords: ['reconciliation', 'remorse', 'old resentment'], meaning: 'The quarrel is over, and its taste remains. An apology would weigh more than being right.' },
  },
  {
    upright: { keywords: ['passage', 'leaving trouble', 'quiet transition'], meaning: 'A ferry carries you from rough water to smooth. You bring the swords with you, but the shore behind grows small.' },
    reversed: { keywords: ['stuck', 'unfinished departure', 'baggage'], meaning: 'The boat is loaded and does not cast off. What keeps you moored on this side?' },
  },
  {
    upright: { keywords: ['stealth', 'strategy', 'evasion'], meaning: 'Someone tiptoes off with five swords and leaves two behind. Cleverness may be called for, though it seldom takes everything along.' },
    reversed: { keywords: ['confession', 'exposure', 'conscience'], meaning: 'What was carried off in secret comes to light. Bring it back yourself, while that is still your choice.' },
  },
  {
    upright: { keywords: ['restriction', 'self-imposed limits', 'helplessness'], meaning: 'Bound and blindfolded among blades that do not touch you. The way out is open on the side you have not felt for.' },
    reversed: { keywords: ['release', 'new perspective', 'freedom'], meaning: 'The cloth comes off and the bonds turn out to be loose. Take the first step and then another.' },
  },
  {
    upright: { keywords: ['anxiety', 'sleepless worry', 'guilt'], meaning: 'You sit up in the dark and the swords hang on the wall of thought. By daylight, fewer of them will be real.' },
    reversed: { keywords: ['relief', 'reaching out', 'deepened dread'], meaning: 'The worst of the night is past when it is spoken of. Tell somebody what you have been telling only yourself.' },
  },
  {
    upright: { keywords: ['ending', 'defeat', 'rock bottom'], meaning: 'It is over and cannot get worse; there is a strip of dawn above the water. Stop fighting what has already happened.' },
    reversed: { keywords: ['recovery', 'survival', 'refusal to end'], meaning: 'You get up again, scarred and alive. Or you hold on to one last sword so that it need not be over.' },
  },
  {
    upright: { keywords: ['curiosity', 'alertness', 'candor'], meaning: 'A keen young mind stands in the wind and questions everything. Observe first, and speak when you know.' },
    reversed: { keywords: ['gossip', 'spying', 'sharp tongue'], meaning: 'Wit is used for cutting and watching used for catching out. Turn the question to yourself.' },
  },
  {
    upright: { keywords: ['directness', 'ambition', 'swift action'], meaning: 'He charges straight into the wind. Speed of thought wins, if it does not ride down what it meant to save.' },
    reversed: { keywords: ['rashness', 'tactlessness', 'wasted attack'], meaning: 'Charging without a target. Dismount, sheathe the argument, and find out what the others said.' },
  },
  {
    upright: { keywords: ['independence', 'honesty', 'discernment'], meaning: 'She has known sorrow and sees clearly, and one hand is still held out. Speak without ornament and without malice.' },
    reversed: { keywords: ['bitterness', 'coldness', 'harsh judgment'], meaning: 'Old hurt has sharpened into scorn. A mind this clear can afford to be kinder.' },
  },
  {
    upright: { keywords: ['reason', 'authority', 'fair judgment'], meaning: 'He weighs the case with an upright blade and no favor. Decide by principle, and be able to give your reasons.' },
    reversed: { keywords: ['abuse of power', 'cold logic', 'manipulation'], meaning: 'Cleverness serves the one who holds the sword. Ask who pays for such correctness.' },
  },
]
