import type { CardText } from '../card-text.js'

/** Cups, Ace to King. The wording is this project's own, on the cards' traditional sense. */
export const cups: readonly CardText[] = [
  {
    upright: { keywords: ['new feeling', 'love', 'openness'], meaning: 'A cup is held out and it brims over. Let feeling begin, without asking what it will be used for.' },
    reversed: { keywords: ['blocked feeling', 'emptiness', 'self-care'], meaning: 'The cup is tipped and nothing stays in it. Refill it for yourself before you pour for others.' },
  },
  {
    upright: { keywords: ['partnership', 'attraction', 'mutual respect'], meaning: 'Two people exchange cups as equals. A bond forms in which both give and both are seen.' },
    reversed: { keywords: ['imbalance', 'misunderstanding', 'separation'], meaning: 'One pours and the other only drinks. Say plainly what has not been answered.' },
  },
  {
    upright: { keywords: ['friendship', 'celebration', 'community'], meaning: 'Three raise their cups among the harvest. Joy doubles when it is shared, so call your friends.' },
    reversed: { keywords: ['gossip', 'overindulgence', 'loneliness in company'], meaning: 'The party has gone on too long, or someone stands outside it. Seek the friend rather than the feast.' },
  },
  {
    upright: { keywords: ['apathy', 'contemplation', 'discontent'], meaning: 'Three cups stand before you and a fourth is offered, and you look away. Rest if you must, but notice what is being held out.' },
    reversed: { keywords: ['renewed interest', 'awareness', 'acceptance'], meaning: 'You lift your eyes and the world has color again. Take the cup that you passed over.' },
  },
  {
    upright: { keywords: ['grief', 'loss', 'regret'], meaning: 'You mourn over what is spilled. Mourn it truly; two cups are still standing behind you, and there is a bridge.' },
    reversed: { keywords: ['recovery', 'forgiveness', 'moving on'], meaning: 'You turn round and find what remains. The sorrow has taught what it could.' },
  },
  {
    upright: { keywords: ['memory', 'innocence', 'kindness'], meaning: 'A child gives another a cup of flowers. Something tender from earlier days comes back as a gift.' },
    reversed: { keywords: ['nostalgia', 'stuck in the past', 'growing up'], meaning: 'The garden of memory has walls. Take a flower with you and go out by the gate.' },
  },
  {
    upright: { keywords: ['fantasy', 'options', 'wishful thinking'], meaning: 'Seven cups float in a cloud and each promises something. Only one that you can touch will hold water.' },
    reversed: { keywords: ['clarity', 'choice', 'disenchantment'], meaning: 'The cloud thins and the real thing shows itself. Choose, and the rest may go.' },
  },
  {
    upright: { keywords: ['departure', 'search for more', 'letting go'], meaning: 'The cups are neatly stacked, and still you walk away under the moon. What is good enough is no longer enough.' },
    reversed: { keywords: ['fear of leaving', 'return', 'drifting'], meaning: 'You go and come back, or wander without setting out. Find out whether it is the place or yourself that you are leaving.' },
  },
  {
    upright: { keywords: ['contentment', 'wish fulfilled', 'pleasure'], meaning: 'Well fed and pleased, with a full row of cups behind you. Enjoy what you wished for and be thankful aloud.' },
    reversed: { keywords: ['smugness', 'overindulgence', 'unmet wish'], meaning: 'You have it, and it does not satisfy. The wish behind the wish is asking for a hearing.' },
  },
  {
    upright: { keywords: ['harmony', 'family', 'lasting happiness'], meaning: 'A rainbow stands over the house and all hands are joined or dancing. This is love that has found a home.' },
    reversed: { keywords: ['family discord', 'broken ideal', 'distance'], meaning: 'The picture of happiness and those living in it do not match. Mend one real thread before you repaint the sky.' },
  },
  {
    upright: { keywords: ['wonder', 'tender message', 'imagination'], meaning: 'A fish looks out of the cup and the young one is delighted. Let feeling surprise you, and answer it playfully.' },
    reversed: { keywords: ['moodiness', 'immaturity', 'creative block'], meaning: 'Sensitivity turns to sulking. Be as gentle with the child in you as you would be with another.' },
  },
  {
    upright: { keywords: ['romance', 'invitation', 'idealism'], meaning: 'He comes at a walk and offers the cup with grace. Follow the heart’s proposal, and see whether deeds come after it.' },
    reversed: { keywords: ['illusion', 'broken promise', 'moody charm'], meaning: 'The beautiful gesture has nothing behind it. Love the person and not the story.' },
  },
  {
    upright: { keywords: ['compassion', 'sensitivity', 'inner sight'], meaning: 'She gazes into a closed cup and understands what is in it. Listen deeply, and trust your feeling for what is unsaid.' },
    reversed: { keywords: ['overwhelm', 'dependence', 'self-deception'], meaning: 'Other people’s waters are flooding yours. A shore is needed before you can be of help.' },
  },
  {
    upright: { keywords: ['calm', 'emotional maturity', 'kind authority'], meaning: 'He sits at ease upon a rough sea. Feel everything, and let wisdom steer.' },
    reversed: { keywords: ['repression', 'manipulation', 'volatility'], meaning: 'Calm is only a lid. What is held under comes up sideways, as coldness or as a hook for others.' },
  },
]
