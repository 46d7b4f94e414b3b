import { type CenterName, type Channel, centerNames, channels, motors } from '@selemene/traditions'

/** What a set of active gates defines. */
export interface Bodygraph {
  /** Channels with both gates active, in the order of their lower gate. */
  channels: readonly Channel[]
  defined: ReadonlySet<CenterName>
  /** Defined centers that channels join, each group by itself: one group is Single definition, two are Split … */
  areas: readonly (readonly CenterName[])[]
}

/** Traces channels, defined centers and their areas from the active gates. */
export function traceBodygraph(active: ReadonlySet<number>): Bodygraph {
  const found = channels.filter(({ gates }) => active.has(gates[0]) && active.has(gates[1]))
  const defined = new Set(found.flatMap((channel) => channel.centers))
  return { channels: found, defined, areas: areasOf(found) }
}

/** True when some motor reaches the Throat through defined channels, straight or by way of other centers. */
export const isMotorAtThroat = ({ areas }: Bodygraph): boolean =>
  areas.some((area) => area.includes('Throat') && motors.some((motor) => area.includes(motor)))

const definitions = ['None', 'Single', 'Split', 'Triple Split', 'Quadruple Split'] as const
export type Definition = (typeof definitions)[number]

/** Nine centers in pairs make four areas at most. */
export const definitionOf = ({ areas }: Bodygraph): Definition => definitions[areas.length] as Definition

function areasOf(found: readonly Channel[]): CenterName[][] {
  const areas: Set<CenterName>[] = []
  for (const { centers } of found) {
    const touched = areas.filter((area) => area.has(centers[0]) || area.has(centers[1]))
    const [first = new Set<CenterName>(), ...others] = touched
    if (touched.length === 0) areas.push(first)
    for (const center of [...centers, ...others.flatMap((area) => [...area])]) first.add(center)
    for (const other of others) areas.splice(areas.indexOf(other), 1)
  }
  return areas.map((area) => centerNames.filter((center) => area.has(center)))
}
