import type { CenterName } from '@selemene/traditions'

/** What each center stands for when it is defined and when it is open: the tradition's themes in this project's words. */
export const centerThemes: Readonly<Record<CenterName, { defined: string; open: string }>> = {
  Head: {
    defined: 'Inspiration with a steady pressure of its own: the same kinds of questions keep returning.',
    open: 'Takes in the questions of others; wise once it knows which of them are worth thinking about.',
  },
  Ajna: {
    defined: 'A fixed way of making sense of things, at work whatever the subject is.',
    open: 'Can see a matter from every side; need not pretend to be certain.',
  },
  Throat: {
    defined: 'Expression that can be relied on; what is joined to it finds words and deeds.',
    open: 'A voice that changes with the company; speaks best when it does not have to draw attention.',
  },
  G: {
    defined: 'A lasting sense of who one is and where one is going.',
    open: 'Finds itself through places and people; in the wrong place, with the wrong people.',
  },
  Heart: {
    defined: 'Willpower that comes back after rest and can keep a promise.',
    open: 'Has nothing to prove; promises made to show one’s worth turn out dear.',
  },
  Spleen: {
    defined: 'A constant sense for what is healthy and safe, in the moment.',
    open: 'Sensitive to well-being and fear; may hold on too long to what feels good but is not.',
  },
  'Solar Plexus': {
    defined: 'Feelings move in a wave from hope to pain and back; clarity is found along its course.',
    open: 'Takes in feelings and makes them larger; calm returns once it knows whose they are.',
  },
  Sacral: {
    defined: 'Life force that renews itself when it is used for what it answered to.',
    open: 'Borrows energy and can overdo it; learns to know when enough is enough.',
  },
  Root: {
    defined: 'Its own rhythm under pressure, steady whatever the deadline.',
    open: 'Amplifies stress and hurries to be free of it; may ask whose hurry it is.',
  },
}
