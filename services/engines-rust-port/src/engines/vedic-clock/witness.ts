import type { Result } from './schema.js'

/** A question about this hour; with the level it moves from what to do now, to what the body says, to who keeps time at all. */
export function askAboutTheHour(result: Result, level: number): string {
  const { organ, dosha, hora, muhurta, ghati, clock_time } = result
  const hour = clock_time.slice(0, 5)
  const ruler = hora === null ? dosha.name : hora.lord
  switch (level) {
    case 0:
      return `It is ${hour} and the ${organ.name} hour runs: what does your body ask for before it ends?`
    case 1:
      return `At ${hour} the clock gives the ${organ.name} its turn under ${dosha.name}: are you doing what this hour is for, or what another hour left behind?`
    case 2:
      return `${organ.element} is the element of ${hour}, and ${ruler} rules the hour: where in your body do you notice ${organ.element.toLowerCase()} just now?`
    case 3:
      return `${muhurta === null ? dosha.name : `The muhurta of ${muhurta.name}`} holds ${hour}: if you followed the pace of this stretch instead of your list, what would change first?`
    case 4:
      return `${ghati === null ? `At ${hour}` : `${ghati.ghati} ghatis after sunrise, at ${hour},`} ${organ.name} and ${dosha.name} are only names for a tide in you: can you feel the tide without the names?`
    default:
      return `The ${organ.name} hour, the watch of ${dosha.name}, ${ruler}, ${hour}: everything here is passing. What in you has not moved since you began to read?`
  }
}
