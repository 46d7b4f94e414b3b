import type { CardText } from '../card-text.js'

/** Name and text of the Major Arcana in Rider–Waite order (Strength 8, Justice 11). The wording is this project's own, on the cards' traditional sense. */
export const majorCards: readonly (CardText & { name: string })[] = [
  {
    name: 'The Fool',
    upright: { keywords: ['beginning', 'trust', 'freedom'], meaning: 'You set out with a light bag and no map. Openness is worth more here than experience, as long as you keep one eye on the ground.' },
    reversed: { keywords: ['carelessness', 'hesitation', 'naivety'], meaning: 'The leap is either blind or put off for ever. Look at the edge before you, then decide whether to go.' },
  },
  {
    name: 'The Magician',
    upright: { keywords: ['will', 'skill', 'focus'], meaning: 'All the tools are on the table and you know how to use them. A clear intention turns what is possible into what is real.' },
    reversed: { keywords: ['manipulation', 'scattered effort', 'bluff'], meaning: 'Talent works for show or for hidden ends. Ask what you are really trying to bring about, and for whom.' },
  },
  {
    name: 'The High Priestess',
    upright: { keywords: ['intuition', 'silence', 'inner knowledge'], meaning: 'The answer is behind the veil and arrives by waiting. Trust what you know without being able to prove it.' },
    reversed: { keywords: ['secrets', 'noise', 'ignored intuition'], meaning: 'You talk over the quiet voice, or something is being kept from you. Step back until you can hear again.' },
  },
  {
    name: 'The Empress',
    upright: { keywords: ['abundance', 'care', 'creation'], meaning: 'What is tended grows by itself. Give warmth, time and good soil, and enjoy the fruit with all your senses.' },
    reversed: { keywords: ['neglect', 'smothering', 'creative block'], meaning: 'Care has run dry or has turned into holding on too tightly. Feed your own roots before you feed others.' },
  },
  {
    name: 'The Emperor',
    upright: { keywords: ['structure', 'authority', 'protection'], meaning: 'Order makes a safe place in which to build. Take responsibility, set the bounds, and stand by your word.' },
    reversed: { keywords: ['rigidity', 'domination', 'lack of discipline'], meaning: 'Control has hardened into force, or the one in charge has left the seat. Authority has to be earned again.' },
  },
  {
    name: 'The Hierophant',
    upright: { keywords: ['tradition', 'teaching', 'commitment'], meaning: 'A proven path and those who have walked it are at your service. Learn the form thoroughly before you change it.' },
    reversed: { keywords: ['dogma', 'rebellion', 'own path'], meaning: 'The rule has outlived its reason. Keep what is alive in the teaching and dare to leave the rest.' },
  },
  {
    name: 'The Lovers',
    upright: { keywords: ['union', 'choice', 'values'], meaning: 'Two meet without disguise. A choice made with the whole heart joins you to someone, or to your own truth.' },
    reversed: { keywords: ['discord', 'divided heart', 'avoidance'], meaning: 'Desire and conviction pull in different directions. Unspoken differences need daylight before anything can be promised.' },
  },
  {
    name: 'The Chariot',
    upright: { keywords: ['drive', 'victory', 'self-command'], meaning: 'Opposing forces pull one way because you hold the reins. Determination carries you over the line.' },
    reversed: { keywords: ['loss of direction', 'aggression', 'stalling'], meaning: 'The horses run off or refuse to move. Recover your aim before you ask for more speed.' },
  },
  {
    name: 'Strength',
    upright: { keywords: ['courage', 'gentleness', 'patience'], meaning: 'A soft hand calms the lion. What you befriend in yourself no longer has to be fought.' },
    reversed: { keywords: ['self-doubt', 'temper', 'exhaustion'], meaning: 'Raw instinct rules, or courage has worn thin. Be kind to the frightened animal before you try to lead it.' },
  },
  {
    name: 'The Hermit',
    upright: { keywords: ['solitude', 'search', 'guidance'], meaning: 'Withdraw for a while and carry your own lamp. It lights only the next step, and that is enough.' },
    reversed: { keywords: ['isolation', 'loneliness', 'refused advice'], meaning: 'Retreat has become hiding. Someone is waiting at the foot of the mountain; let them in, or come down.' },
  },
  {
    name: 'Wheel of Fortune',
    upright: { keywords: ['change', 'cycle', 'opportunity'], meaning: 'The wheel is moving and a new turn begins. You do not steer it, but you can choose how to ride it.' },
    reversed: { keywords: ['setback', 'resistance', 'repetition'], meaning: 'Luck runs against you, or the same round comes again. Find the hub that stays still, and wait for the turn.' },
  },
  {
    name: 'Justice',
    upright: { keywords: ['fairness', 'truth', 'consequence'], meaning: 'Causes are weighed against effects without favor. Be honest about your own share, and decide on the facts.' },
    reversed: { keywords: ['bias', 'evasion', 'unfairness'], meaning: 'The scales are tilted, perhaps by your own hand. Something has to be admitted before it can be put right.' },
  },
  {
    name: 'The Hanged Man',
    upright: { keywords: ['pause', 'surrender', 'new view'], meaning: 'Nothing can be done, and that is the gift. Seen upside down, the matter looks quite different.' },
    reversed: { keywords: ['stalling', 'martyrdom', 'needless sacrifice'], meaning: 'The waiting has no more to teach. You may be holding the very rope that holds you.' },
  },
  {
    name: 'Death',
    upright: { keywords: ['ending', 'transition', 'release'], meaning: 'Something is finished and asks to be laid down. Behind it the sun is already coming up.' },
    reversed: { keywords: ['clinging', 'stagnation', 'slow change'], meaning: 'What is over is being kept alive. The change you put off costs more each day.' },
  },
  {
    name: 'Temperance',
    upright: { keywords: ['balance', 'blending', 'moderation'], meaning: 'Water is poured from cup to cup until the mixture is right. Patience joins what seemed opposed.' },
    reversed: { keywords: ['excess', 'imbalance', 'haste'], meaning: 'Too much of one thing has spoiled the measure. Thin it out, slow down, and taste again.' },
  },
  {
    name: 'The Devil',
    upright: { keywords: ['attachment', 'temptation', 'shadow'], meaning: 'The chain is loose enough to lift off, and yet it is worn. See what you gain by staying bound.' },
    reversed: { keywords: ['release', 'insight', 'reclaimed power'], meaning: 'A habit or a fear is losing its grip. Name it plainly and take the collar off.' },
  },
  {
    name: 'The Tower',
    upright: { keywords: ['upheaval', 'revelation', 'collapse'], meaning: 'Lightning strikes what was built on a false foundation. It is a shock, and it clears the view.' },
    reversed: { keywords: ['delayed crisis', 'fear of change', 'aftershock'], meaning: 'The cracks are known and papered over. A wall taken down by choice falls more softly.' },
  },
  {
    name: 'The Star',
    upright: { keywords: ['hope', 'healing', 'inspiration'], meaning: 'After the storm the sky is clear and the water flows again. Be open, and let yourself be renewed.' },
    reversed: { keywords: ['discouragement', 'doubt', 'dimmed faith'], meaning: 'The light is there and you are looking at the ground. Small refreshments bring confidence back.' },
  },
  {
    name: 'The Moon',
    upright: { keywords: ['dream', 'uncertainty', 'imagination'], meaning: 'In this light the path wavers and shapes deceive. Go slowly, and pay attention to what your fears and dreams show.' },
    reversed: { keywords: ['clearing', 'unmasked illusion', 'confusion'], meaning: 'The fog is lifting, or is thickest just before it does. Test what you believe you saw at night by day.' },
  },
  {
    name: 'The Sun',
    upright: { keywords: ['joy', 'clarity', 'vitality'], meaning: 'Everything stands in full light and is simple. Be glad without reserve, and share the warmth.' },
    reversed: { keywords: ['clouded joy', 'overconfidence', 'delay'], meaning: 'Happiness is near but behind a cloud, or shines too harshly to be true. Look for the plain pleasure you have overlooked.' },
  },
  {
    name: 'Judgement',
    upright: { keywords: ['awakening', 'reckoning', 'calling'], meaning: 'A call goes out that only you can answer. Look at the whole of what has been, forgive it, and rise.' },
    reversed: { keywords: ['self-reproach', 'deafness', 'postponed decision'], meaning: 'You hear the call and stay lying down, or judge yourself without mercy. Neither lets you begin again.' },
  },
  {
    name: 'The World',
    upright: { keywords: ['completion', 'wholeness', 'arrival'], meaning: 'A circle closes and all its parts belong. Enjoy the dance of having arrived, and the door to the next round opens.' },
    reversed: { keywords: ['unfinished business', 'lack of closure', 'near the goal'], meaning: 'One piece is missing. Go back for it instead of starting something new.' },
  },
]
