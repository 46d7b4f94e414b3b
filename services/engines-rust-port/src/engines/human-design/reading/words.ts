import type { Grammar, Say } from '@selemene/engine'
import type { CenterName } from '@selemene/traditions'
import type { ActivatingBody } from '../../../activations/activations-at.js'
import type { AuthorityName, TypeName } from '../data/types.js'

type OneOrMany = Record<'one' | 'many', string>
type Side = 'conscious' | 'unconscious'

/** All that a human-design reading may say, in one language. `{name}` stands for a value of the chart. */
export interface HumanDesignWords {
  grammar: Grammar
  titles: Record<
    'type' | 'authority' | 'profile' | 'cross' | 'definition' | 'channel' | 'defined' | 'open' | 'gate' | 'variable' | 'transit' | 'noTransit',
    string
  >
  types: Record<TypeName, Say>
  authorities: Record<AuthorityName, Say>
  /** What an authority that several types can have asks of one of them. */
  authorityOfType: Partial<Record<AuthorityName, Partial<Record<TypeName, string>>>>
  profiles: Record<string, { name: string; text: Say }>
  /** By angle. */
  angles: Record<string, string>
  /** By the quarter of the wheel that holds the conscious Sun, from gate 13 on. */
  quarters: readonly string[]
  crossGates: string
  definitions: Record<string, Say>
  areas: string
  /** By the lower gate and the higher one, "1-8". */
  channels: Record<string, string>
  centers: Record<CenterName, Record<'defined' | 'open', { text: string; depth: Say }>>
  centerNames: Record<CenterName, string>
  /** `none` is taken in turn. */
  openGates: { none: readonly string[]; own: Record<CenterName, OneOrMany> }
  definedGates: Record<CenterName, OneOrMany>
  gates: Record<number, { name: string; text: string }>
  bodies: Record<ActivatingBody, Record<Side, string> & { name: string }>
  both: readonly string[]
  /** Taken in turn. */
  moreBodies: readonly string[]
  lines: readonly (readonly [Say, Say])[]
  /** By a gate whose channels are all incomplete: what the gate across its first channel brings. */
  hanging: Record<number, string>
  variables: Record<
    'determination' | 'environment' | 'motivation' | 'perspective',
    { name: string; colors: readonly string[]; left: string; right: string }
  >
  connections: Record<'electromagnetic' | 'companionship', { title: string; text: string }> &
    Record<'compromise' | 'dominance', { title: string; self: string; partner: string }>
  connectionMeeting: { title: string; text: string; open: string; openMany: string; closed: string }
  /** What a channel is about, in a few words, by its gates. */
  channelThemes: Record<string, string>
  transitDay: string
  /** Whether the Sun of the day touches a gate of the chart. */
  transitSun: { own: string; other: string }
  /** One gate from above, or both; ends are taken in turn. */
  theCenter: string
  channel: readonly [one: string, many: string]
  gateOf: string
  /** Instead of the gates that one has, where these are none. */
  noGate: string
  transitChannel: { one: string; whole: string; ends: readonly string[] }
  transitChannels: { none: string; some: string }
}
