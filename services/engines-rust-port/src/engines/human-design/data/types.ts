/** Type, strategy, signature and not-self theme are terms of Ra Uru Hu's teaching; the sentences are this project's own. */
export const typeNames = ['Generator', 'Manifesting Generator', 'Projector', 'Manifestor', 'Reflector'] as const
export type TypeName = (typeof typeNames)[number]

interface TypeTerms {
  strategy: string
  signature: string
  notSelfTheme: string
  /** What the strategy asks for in daily life. */
  guidance: string
}

export const typeTerms: Readonly<Record<TypeName, TypeTerms>> = {
  Generator: {
    strategy: 'To Respond',
    signature: 'Satisfaction',
    notSelfTheme: 'Frustration',
    guidance: 'Let life bring something to you first, then notice whether your body leans in or pulls back. Work that you answered to feeds you; work that you forced wears you out.',
  },
  'Manifesting Generator': {
    strategy: 'To Respond',
    signature: 'Satisfaction',
    notSelfTheme: 'Frustration',
    guidance: 'Wait for something to answer, then try it out quickly and tell the people around you before you leap. Going back for a skipped step is part of how you work.',
  },
  Projector: {
    strategy: 'To Wait for the Invitation',
    signature: 'Success',
    notSelfTheme: 'Bitterness',
    guidance: 'In the large matters of work, love and home, let others recognize and ask you before you guide them. Until then, study what you love and rest more than you think you need.',
  },
  Manifestor: {
    strategy: 'To Inform',
    signature: 'Peace',
    notSelfTheme: 'Anger',
    guidance: 'You may begin without being asked. Tell those whom it will touch before you move, and much of the resistance that you meet falls away.',
  },
  Reflector: {
    strategy: 'To Wait a Lunar Cycle',
    signature: 'Surprise',
    notSelfTheme: 'Disappointment',
    guidance: 'Give a large decision the Moon’s full round of about 28 days and talk it over with different people meanwhile. The right place tells you more than the right plan.',
  },
}

export const authorityNames = ['Emotional', 'Sacral', 'Splenic', 'Ego Manifested', 'Ego Projected', 'Self-Projected', 'Mental', 'Lunar'] as const
export type AuthorityName = (typeof authorityNames)[number]

/** How each authority is listened to, in this project's words. */
export const authorityGuidance: Readonly<Record<AuthorityName, string>> = {
  Emotional: 'There is no truth in the heat of the moment: let the feeling rise, sink and settle before you say yes or no.',
  Sacral: 'The answer is a gut sound or a pull of energy, there and then. Ask yourself questions that can be met with yes or no.',
  Splenic: 'A quiet knowing speaks once, in the present, about what is safe and good for you. It does not repeat itself.',
  'Ego Manifested': 'Listen to what you say you want when nobody prompts you: your own will is the compass, and your word binds you.',
  'Ego Projected': 'Ask what is in it for you and whether your heart is truly behind it. A promise made against the will drains you.',
  'Self-Projected': 'Talk with people who let you speak, and listen to your own voice: direction is heard in what you say, not in what they advise.',
  Mental: 'Nothing inside decides. Turn the matter over aloud with trusted people, in places that feel right, and see what stays clear.',
  Lunar: 'Watch how the question feels as the Moon passes through all the gates. What remains after a full cycle can be trusted.',
}
