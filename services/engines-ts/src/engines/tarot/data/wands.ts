import type { CardText } from '../card-text.js'

/** Wands, Ace to King. The wording is this project's own, on the cards' traditional sense. */
export const wands: readonly CardText[] = [
  {
    upright: { keywords: ['spark', 'inspiration', 'initiative'], meaning: 'A living branch is handed to you: the first heat of an idea. Take hold of it while it is still budding.' },
    reversed: { keywords: ['false start', 'low energy', 'delay'], meaning: 'The spark does not catch. The wood may be damp or the time wrong; look after the fire before you announce it.' },
  },
  {
    upright: { keywords: ['planning', 'vision', 'decision'], meaning: 'The world lies in your hand and you look out over the wall. Choose between the safe castle and the horizon.' },
    reversed: { keywords: ['fear of the unknown', 'small plans', 'restlessness'], meaning: 'The plan stays inside the wall. You are unsettled because you already know that it is too narrow.' },
  },
  {
    upright: { keywords: ['expansion', 'foresight', 'enterprise'], meaning: 'Your ships are on the water and you watch for their return. What was well begun is reaching further than you.' },
    reversed: { keywords: ['obstacles', 'disappointed hopes', 'poor timing'], meaning: 'The ships are late or the harbor was chosen badly. Widen the view before you send out more.' },
  },
  {
    upright: { keywords: ['celebration', 'homecoming', 'stability'], meaning: 'Garlands hang between four posts and people come out to meet you. A stage is safely reached and may be feasted.' },
    reversed: { keywords: ['unsettled home', 'muted joy', 'transition'], meaning: 'The welcome is less steady than it looks, or you do not allow yourself to feel at home. Celebrate in a small way all the same.' },
  },
  {
    upright: { keywords: ['competition', 'friction', 'many voices'], meaning: 'Everyone swings a staff and no one is hurt. Rivalry of this kind sharpens, if it does not become the purpose.' },
    reversed: { keywords: ['avoided conflict', 'truce', 'inner tension'], meaning: 'The quarrel is swallowed or wearing itself out. Find the one point that is truly in dispute.' },
  },
  {
    upright: { keywords: ['success', 'recognition', 'confidence'], meaning: 'You ride home with a wreath and the crowd sees you. Accept the honor, and remember who walks beside the horse.' },
    reversed: { keywords: ['fall from favor', 'vanity', 'private victory'], meaning: 'The applause does not come, or is wanted too much. A win need not be witnessed to be one.' },
  },
  {
    upright: { keywords: ['defense', 'conviction', 'persistence'], meaning: 'From the higher ground you hold off several at once. Your position is good; keep it for something worth the trouble.' },
    reversed: { keywords: ['overwhelm', 'giving way', 'defensiveness'], meaning: 'The ground is slipping under you, or you are fighting people who did not attack. Choose which staff to answer.' },
  },
  {
    upright: { keywords: ['speed', 'news', 'momentum'], meaning: 'Eight staves fly through open air toward their mark. Things move fast now; go with them and stay on course.' },
    reversed: { keywords: ['delay', 'haste', 'crossed messages'], meaning: 'Momentum is broken, or outruns its aim. Wait for the answer before you send the next message.' },
  },
  {
    upright: { keywords: ['resilience', 'vigilance', 'last effort'], meaning: 'Wounded and upright, you guard what is nearly won. One more stand is in you.' },
    reversed: { keywords: ['weariness', 'suspicion', 'stubbornness'], meaning: 'You are on guard against a danger that has passed. Lean the staff against the fence and have the bandage changed.' },
  },
  {
    upright: { keywords: ['burden', 'duty', 'overwork'], meaning: 'You carry all ten and can no longer see the road. The town is close; still, not every stick is yours.' },
    reversed: { keywords: ['unburdening', 'delegation', 'collapse'], meaning: 'Put the load down before it puts you down. Some of it can be shared and some was never needed.' },
  },
  {
    upright: { keywords: ['enthusiasm', 'discovery', 'message'], meaning: 'A curious young spirit brings news of something exciting. Follow the interest without asking yet where it ends.' },
    reversed: { keywords: ['fickleness', 'bad news', 'untested idea'], meaning: 'The fire jumps from one thing to the next. Stay with one long enough to learn what it is.' },
  },
  {
    upright: { keywords: ['adventure', 'passion', 'impulse'], meaning: 'At full gallop into open country. Boldness carries the day, so long as someone has thought of water for the horse.' },
    reversed: { keywords: ['recklessness', 'frustration', 'burn-out'], meaning: 'Heat without direction scorches what it touches. Rein in, or you will arrive with nothing left to do there.' },
  },
  {
    upright: { keywords: ['warmth', 'confidence', 'charisma'], meaning: 'She sits open and assured, with a sunflower in one hand and a black cat at her feet. Others take courage from someone so plainly at ease.' },
    reversed: { keywords: ['jealousy', 'demand', 'dimmed confidence'], meaning: 'Warmth turns demanding when it is not admired. Look for the source of heat that needs no audience.' },
  },
  {
    upright: { keywords: ['leadership', 'vision', 'boldness'], meaning: 'One who sees the whole and sets others alight for it. Lead by the example of your own daring.' },
    reversed: { keywords: ['impatience', 'tyranny', 'grand promises'], meaning: 'Vision becomes command and leaves people behind. Ask what the fire is costing those who tend it.' },
  },
]
