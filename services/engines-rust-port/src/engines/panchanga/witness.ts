import type { Result } from './schema.js'

/** The five classes that tithis repeat in (nanda, bhadra, jaya, rikta, purna) and what each asks of a day. Source of the classes: Brihat Samhita 99. */
const tithiClasses = [
  { name: 'nanda', matter: 'gladness', deed: 'begin lightly' },
  { name: 'bhadra', matter: 'steadiness', deed: 'build on firm ground' },
  { name: 'jaya', matter: 'effort', deed: 'meet what resists you' },
  { name: 'rikta', matter: 'emptying', deed: 'let something go' },
  { name: 'purna', matter: 'fullness', deed: 'bring something to its end' },
] as const

/** A question about this very day; with the level it moves from the day's work to its mood, and from the mood to the one who notices it. */
export function askAboutTheDay(result: Result, level: number): string {
  const { tithi, nakshatra, yoga, moon, vara } = result
  const { name, matter, deed } = tithiClasses[(tithi.number - 1) % 5] as (typeof tithiClasses)[number]
  const waxing = tithi.paksha === 'Shukla' ? 'grows' : 'wanes'
  switch (level) {
    case 0:
      return `${tithi.name} with the Moon in ${nakshatra.name} asks you to ${deed}: which one thing do you ${deed === 'let something go' ? 'put down' : 'take up'} with it?`
    case 1:
      return `On this ${vara.name} the Moon stands in ${nakshatra.name}, pada ${nakshatra.pada}, and ${tithi.name} invites you to ${deed}: where would that fit into your day?`
    case 2:
      return `${tithi.name} is a ${name} tithi, a time for ${matter}, under ${nakshatra.name} and its lord ${nakshatra.lord}: where do you already feel ${matter} at work in you?`
    case 3:
      return `While the Moon ${waxing} through ${nakshatra.name} in ${moon.sign} and ${yoga.name} joins it to the Sun, which mood in you ${waxing} with it, and which stays as it is?`
    case 4:
      return `The ${matter} of ${tithi.name} and the pull of ${nakshatra.name} are named by the calendar; when you look for them in your own breath now, what do you find, and what was only the name?`
    default:
      return `${tithi.name}, ${nakshatra.name}, ${yoga.name}: each begins and passes on its own. Who is it in you that watches the day turn and does not turn with it?`
  }
}
