import { centerNames } from '@selemene/traditions'
import type { Result } from './schema.js'

/** A question about this chart; from what one can watch today (0) to who it is that watches (5). */
export function witness(result: Result, level: number): string {
  const registers = [observe, feel, decide, relate, contemplate, dissolve] as const
  return (registers[level] ?? observe)(quotesOf(result))
}

type Quotes = ReturnType<typeof quotesOf>

function quotesOf(result: Result) {
  const { personality, design, channels, incarnation_cross, centers } = result
  const channel = channels[0]
  const open =
    centerNames.find((name) => !centers[name].defined && centers[name].gates.length > 0) ?? centerNames.find((name) => !centers[name].defined)
  return {
    type: result.type,
    strategy: result.strategy.toLowerCase(),
    authority: result.authority,
    profile: result.profile,
    signature: result.signature.toLowerCase(),
    notSelf: result.not_self_theme.toLowerCase(),
    cross: incarnation_cross.full_name,
    sun: `${personality.sun.gate}.${personality.sun.line}`,
    moon: `${personality.moon.gate}.${personality.moon.line}`,
    designSun: `${design.sun.gate}.${design.sun.line}`,
    designMoon: `${design.moon.gate}.${design.moon.line}`,
    channel: channel === undefined ? undefined : `${channel.gates.join('–')} (${channel.name})`,
    open,
  }
}

const observe = (q: Quotes) =>
  `Your chart is that of a ${q.type}, ${q.profile}, with the Sun in gate ${q.sun} and the Moon in ${q.moon}: where did ${q.notSelf} show up today, and what had you done just before?`

const feel = (q: Quotes) =>
  q.channel === undefined
    ? `Nothing is fixed in this chart, and the Moon stood in gate ${q.moon} when you were born: whose mood are you carrying at this moment, and where in the body do you notice it?`
    : `Channel ${q.channel} runs through you without effort, beside a Moon in gate ${q.moon}: how does it feel in the body when it is at work, and how when you hold it back?`

const decide = (q: Quotes) =>
  `Your way is ${q.strategy} and your authority is ${q.authority}, with the conscious Sun at ${q.sun} and the unconscious one at ${q.designSun}: which decision of this week was made from there, and which one by the mind alone?`

const relate = (q: Quotes) =>
  q.open === undefined
    ? `All nine centers are defined here, under the ${q.cross} and a Moon at ${q.moon}: what do others receive from you that you have never noticed giving?`
    : `The ${q.open} center is open while the Moon stands at ${q.moon} and the design Moon at ${q.designMoon}: how much of what you call yourself there was learned from the people you love?`

const contemplate = (q: Quotes) =>
  `The ${q.cross} joins gate ${q.sun}, which you know of yourself, to gate ${q.designSun}, which others see first: what becomes possible when neither has to win?`

const dissolve = (q: Quotes) =>
  `${q.authority} authority, profile ${q.profile}, the ${q.cross}, ${q.sun} over ${q.designSun}: all of this can be watched. Who is it that watches, and does that one have a design?`
