import { birthActivations } from '../../activations/birth-activations.js'
import type { EnginePorts } from '../../ports.js'
import { type Chart, readChart } from './chart.js'

export const sensitivityMinutes = 15
const days = sensitivityMinutes / 1440

const aspects = ['type', 'authority', 'profile', 'cross'] as const
type Aspect = (typeof aspects)[number]

/** Whether a birth time a quarter of an hour off would change what the chart says: two more real charts answer. */
export function sensitivityOf(ephemeris: EnginePorts['ephemeris'], chart: Chart, birthJd: number) {
  // The Sun is as fast at the design as at the birth to within 6 %, so the design moves by a quarter of an hour as well, give or take a minute.
  const at = (offset: number) => readChart(birthActivations(ephemeris, birthJd + offset, chart.birth.designJd + offset))
  const earlier = compare(chart, at(-days))
  const later = compare(chart, at(days))
  const changes = aspects.filter((aspect) => earlier.changes.includes(aspect) || later.changes.includes(aspect))
  const changed = (aspect: Aspect) => changes.includes(aspect)
  return {
    minutes: sensitivityMinutes,
    type: changed('type'),
    authority: changed('authority'),
    profile: changed('profile'),
    cross: changed('cross'),
    changes,
    earlier,
    later,
  }
}

function compare(chart: Chart, other: Chart) {
  const before = aspectsOf(chart)
  const after = aspectsOf(other)
  return { ...after, changes: aspects.filter((aspect) => before[aspect] !== after[aspect]) }
}

const aspectsOf = ({ type, authority, profile, cross }: Chart) => ({ type, authority, profile, cross: cross.full_name })
