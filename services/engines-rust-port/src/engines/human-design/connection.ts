import { type Channel, centerNames, channels } from '@selemene/traditions'
import type { Chart } from './chart.js'
import { traceBodygraph } from './trace-bodygraph.js'

type Kind = 'electromagnetic' | 'companionship' | 'compromise' | 'dominance'

interface Connected {
  kind: Kind
  channel: Channel
  /** Who holds the whole channel; null where neither or both do. */
  held_by: 'self' | 'partner' | null
}

/**
 * How two charts meet, channel by channel. Electromagnetic: each brings one of the two gates. Companionship: both have the whole
 * channel. Compromise: one has all of it, the other one gate. Dominance: one has all of it, the other none.
 */
export function connectionOf(self: Chart, partner: Chart) {
  const found = channels.flatMap((channel) => meet(channel, self.activeGates, partner.activeGates) ?? [])
  const listed = (kind: Kind) => found.filter((one) => one.kind === kind).map(({ channel, held_by }) => ({ ...describeChannel(channel), held_by }))
  const together = traceBodygraph(new Set([...self.activeGates, ...partner.activeGates]))
  return {
    electromagnetic: listed('electromagnetic'),
    companionship: listed('companionship'),
    compromise: listed('compromise'),
    dominance: listed('dominance'),
    centers_defined: centerNames.filter((center) => together.defined.has(center)),
    centers_open: centerNames.filter((center) => !together.defined.has(center)),
    partner: { type: partner.type, authority: partner.authority, profile: partner.profile, definition: partner.definition },
  }
}

/** A channel as the wire has it. */
export const describeChannel = ({ gates, name, centers }: Channel) => ({ gates: [...gates], name, centers: [...centers] })

function meet(channel: Channel, self: ReadonlySet<number>, partner: ReadonlySet<number>): Connected | undefined {
  const mine = channel.gates.filter((gate) => self.has(gate))
  const theirs = channel.gates.filter((gate) => partner.has(gate))
  if (mine.length === 2 && theirs.length === 2) return { kind: 'companionship', channel, held_by: null }
  if (mine.length === 2) return { kind: theirs.length === 1 ? 'compromise' : 'dominance', channel, held_by: 'self' }
  if (theirs.length === 2) return { kind: mine.length === 1 ? 'compromise' : 'dominance', channel, held_by: 'partner' }
  const isElectric = mine.length === 1 && theirs.length === 1 && mine[0] !== theirs[0]
  return isElectric ? { kind: 'electromagnetic', channel, held_by: null } : undefined
}
