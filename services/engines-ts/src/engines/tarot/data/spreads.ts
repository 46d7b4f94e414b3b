import type { SpreadId } from '../schema.js'

/** One place of a spread. */
export interface SpreadPosition {
  name: string
  meaning: string
}

export interface Spread {
  title: string
  positions: readonly SpreadPosition[]
}

const place = (name: string, meaning: string): SpreadPosition => ({ name, meaning })

/** `{month}` in a meaning gives way to the name of a month, or to its place in the year ahead. */
const monthly = (number: number, meaning: string): SpreadPosition => place(`Month ${number}`, meaning)

/**
 * The Celtic Cross keeps the order of A. E. Waite, The Pictorial Key to the Tarot (1911), part III § 7.
 * The others are common modern layouts; names and meanings are worded by this project.
 */
export const spreads: Record<SpreadId, Spread> = {
  single_card: {
    title: 'Single Card',
    positions: [place('The Heart of It', 'What asks for your attention in this question above all.')],
  },
  three_card: {
    title: 'Three Cards',
    positions: [
      place('Past', 'What has led here and is still at work.'),
      place('Present', 'Where things stand now.'),
      place('Future', 'Where this tends if it goes on as it is.'),
    ],
  },
  celtic_cross: {
    title: 'Celtic Cross',
    positions: [
      place('What Covers You', 'The matter itself and the air around it.'),
      place('What Crosses You', 'The force that stands across the matter, whether it hinders or helps.'),
      place('What Crowns You', 'The aim you hold, or the best that can be reached as things are.'),
      place('What Lies Beneath', 'The ground of the matter, which has already become your own.'),
      place('What Is Behind', 'The influence that is passing away.'),
      place('What Is Before', 'The influence that is about to act.'),
      place('Yourself', 'Your own stance and attitude in this.'),
      place('Your House', 'The people and surroundings that act upon it.'),
      place('Hopes and Fears', 'What you long for and dread, often the same thing.'),
      place('What Will Come', 'The outcome to which all the other cards lead.'),
    ],
  },
  relationship: {
    title: 'Relationship',
    positions: [
      place('You', 'How you stand in this relationship.'),
      place('The Other', 'How the other person stands in it.'),
      place('The Bond', 'What joins the two of you.'),
      place('Your Need', 'What you need, said or unsaid.'),
      place('Their Need', 'What the other needs, said or unsaid.'),
      place('The Strain', 'What pulls you apart or wants to be cleared.'),
      place('The Way Ahead', 'What the relationship can grow into.'),
    ],
  },
  career: {
    title: 'Career',
    positions: [
      place('Where You Stand', 'Your work as it is today.'),
      place('What Drives You', 'The motive underneath your ambition.'),
      place('The Obstacle', 'What blocks or slows you.'),
      place('Your Resource', 'The strength or help that you may not be using.'),
      place('The Next Step', 'The direction that opens if you act.'),
    ],
  },
  horseshoe: {
    title: 'Horseshoe',
    positions: [
      place('The Past', 'What brought the question about.'),
      place('The Present', 'How the matter stands at this moment.'),
      place('Hidden Influences', 'What works on it unseen.'),
      place('The Obstacle', 'What has to be met or got around.'),
      place('Those Around You', 'What other people think and do about it.'),
      place('Advice', 'The course that is best taken.'),
      place('The Outcome', 'The likely end if that course is followed.'),
    ],
  },
  year_ahead: {
    title: 'The Year Ahead',
    positions: [
      monthly(1, 'What {month} begins, and the tone it sets.'),
      monthly(2, 'What gains substance in {month}.'),
      monthly(3, 'What is spoken, learned or exchanged in {month}.'),
      monthly(4, 'What touches home and roots in {month}.'),
      monthly(5, 'What wants to play and be made in {month}.'),
      monthly(6, 'What asks for work and care in {month}.'),
      monthly(7, 'Whom you meet in {month}, half-way round.'),
      monthly(8, 'What changes at depth in {month}.'),
      monthly(9, 'What widens your horizon in {month}.'),
      monthly(10, 'What becomes visible to others in {month}.'),
      monthly(11, 'What is shared with friends and allies in {month}.'),
      monthly(12, 'What comes to rest and is let go in {month}.'),
    ],
  },
}
