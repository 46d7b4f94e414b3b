import { fill, type Passage } from '@selemene/engine'
import type { Result } from '../schema.js'
import type { HumanDesignWords } from './words.js'

/** How two charts meet: the two of them, and then the channels that they make between them, by kind and holder. */
export function sayConnection({ type, connection }: Result, words: HumanDesignWords): Passage[] {
  if (connection === undefined) return []
  const { electromagnetic, companionship, compromise, dominance } = words.connections
  return [
    sayMeeting(type, connection, words),
    ...sayKind('electromagnetic', electromagnetic.title, electromagnetic.text, connection.electromagnetic, words),
    ...sayKind('companionship', companionship.title, companionship.text, connection.companionship, words),
    ...(['self', 'partner'] as const).flatMap((holder) => [
      ...sayKind('compromise', compromise.title, compromise[holder], heldBy(holder, connection.compromise), words),
      ...sayKind('dominance', dominance.title, dominance[holder], heldBy(holder, connection.dominance), words),
    ]),
  ]
}

type Connection = NonNullable<Result['connection']>
type Connected = Connection['electromagnetic']

const heldBy = (holder: 'self' | 'partner', channels: Connected) => channels.filter(({ held_by }) => held_by === holder)

function sayMeeting(type: Result['type'], { partner, centers_defined, centers_open }: Connection, words: HumanDesignWords): Passage {
  const { title, text, open, openMany, closed } = words.connectionMeeting
  const values = { type, partner: partner.type, authority: partner.authority, profile: partner.profile }
  const centers = words.grammar.listed(centers_open.map((center) => fill(words.theCenter, { center: words.centerNames[center] })))
  const state = { 0: closed, 1: open }[centers_open.length] ?? openMany
  return {
    about: '/connection/partner',
    title: fill(title, values),
    text: fill(text, { ...values, defined: words.grammar.inWords(centers_defined.length), open: fill(state, { centers }) }),
  }
}

/** All channels of a kind in one passage, each with its gates and its theme. */
function sayKind(kind: string, title: string, text: string, channels: Connected, words: HumanDesignWords): Passage[] {
  if (channels.length === 0) return []
  const named = channels.map(
    ({ name, gates }) => `${words.grammar.withinSentence(name)} (${gates.join('–')}: ${words.channelThemes[gates.join('-')]})`,
  )
  return [{ about: `/connection/${kind}`, title, text: fill(text, { channels: words.grammar.listed(named) }) }]
}

/** The sky of a day over the chart: its Sun, Earth and Moon, and the channels that it completes. */
export function sayTransit(result: Result, words: HumanDesignWords): Passage[] {
  const { transit } = result
  if (transit === undefined) return []
  const { sun, earth, moon, channels } = transit
  const nameOf = (gate: number) => words.gates[gate]?.name ?? ''
  const isOwn = Object.values(result.centers).some(({ gates }) => gates.includes(sun.gate))
  const count = words.grammar.counted(channels.length, ...words.channel)
  const day = fill(words.transitDay, {
    sun: sun.gate,
    sunName: nameOf(sun.gate),
    earth: earth.gate,
    earthName: nameOf(earth.gate),
    moon: moon.gate,
    moonName: nameOf(moon.gate),
    known: isOwn ? words.transitSun.own : words.transitSun.other,
    channels: fill(channels.length === 0 ? words.transitChannels.none : words.transitChannels.some, { count }),
  })
  return [
    { about: '/transit/sun', title: words.titles.transit, text: day },
    ...channels.map((channel, i) => ({ about: `/transit/channels/${i}`, ...sayTransitChannel(channel, i, words) })),
  ]
}

type TransitChannel = NonNullable<Result['transit']>['channels'][number]

function sayTransitChannel({ name, gates, centers, natal_gates, transit_gates }: TransitChannel, i: number, words: HumanDesignWords) {
  const [one, two] = centers
  const named = (gates: readonly number[]) => words.grammar.listed(gates.map((gate) => fill(words.gateOf, { gate })))
  const values = {
    channel: words.grammar.withinSentence(name),
    natal: natal_gates.length === 0 ? words.noGate : named(natal_gates.slice(0, 1)),
    transit: named(transit_gates),
    theme: words.channelThemes[gates.join('-')] ?? '',
    first: words.centerNames[one as keyof typeof words.centerNames],
    second: words.centerNames[two as keyof typeof words.centerNames],
  }
  const { one: completed, whole, ends } = words.transitChannel
  const text = `${transit_gates.length === 2 ? whole : completed} ${ends[i % ends.length]}`
  return { title: fill(words.titles.channel, { gates: gates.join('–'), name }), text: fill(text, values) }
}
