import type { BirthData, EngineInput } from '@selemene/contracts'
import {
  type Calculation,
  type EngineContext,
  epochOfJulianDate,
  formatUtc,
  type ResolvedTime,
  resolveLocalTime,
  type TimeZones,
} from '@selemene/engine'
import { centerNames, gatesOfCenter } from '@selemene/traditions'
import { birthActivations } from '../../activations/birth-activations.js'
import { deltaTAt } from '../../ephemeris/delta-t.js'
import type { EnginePorts } from '../../ports.js'
import { type Chart, readChart } from './chart.js'
import { connectionOf, describeChannel } from './connection.js'
import { centerThemes } from './data/center-themes.js'
import { authorityGuidance, typeTerms } from './data/types.js'
import type { Options, Result } from './schema.js'
import { sensitivityMinutes, sensitivityOf } from './sensitivity.js'
import { transitOf } from './transit.js'
import { variablesOf } from './variables.js'

/** Birth and design sky → activations → gates → channels → centers → type, authority, profile, cross. */
export function calculate(input: EngineInput<Options>, context: EngineContext<EnginePorts>): Calculation<Result> {
  const { ephemeris } = context.ports
  const { julianDate } = context.birthTime as ResolvedTime
  const { partner_birth_data, transit } = input.options
  const chart = readChart(birthActivations(ephemeris, julianDate))
  const result: Result = {
    ...describeChart(chart),
    sensitivity: sensitivityOf(ephemeris, chart, julianDate),
    ...(partner_birth_data === undefined ? {} : { connection: connectionOf(chart, partnerChart(partner_birth_data, context)) }),
    ...(transit ? { transit: transitOf(ephemeris, chart, context.now) } : {}),
  }
  return { result, conventions: conventionsOf(input.options), provenance: { delta_t: deltaTAt(ephemeris, julianDate) } }
}

function describeChart(chart: Chart) {
  const { birth, type, authority, graph } = chart
  const terms = typeTerms[type]
  return {
    type,
    strategy: terms.strategy,
    strategy_guidance: terms.guidance,
    authority,
    authority_guidance: authorityGuidance[authority],
    profile: chart.profile,
    definition: chart.definition,
    definition_areas: graph.areas.map((area) => [...area]),
    signature: terms.signature,
    not_self_theme: terms.notSelfTheme,
    incarnation_cross: chart.cross,
    centers: centersOf(chart),
    channels: graph.channels.map(describeChannel),
    personality: birth.personality,
    design: birth.design,
    design_time: formatUtc(epochOfJulianDate(birth.designJd)),
    variables: variablesOf(birth),
  }
}

function centersOf({ graph, activeGates }: Chart): Result['centers'] {
  const entries = centerNames.map((name) => {
    const defined = graph.defined.has(name)
    const gates = gatesOfCenter[name].filter((gate) => activeGates.has(gate))
    return [name, { defined, gates, theme: centerThemes[name][defined ? 'defined' : 'open'] }]
  })
  return Object.fromEntries(entries) as Result['centers']
}

function partnerChart(partner: BirthData, { zones, ports }: EngineContext<EnginePorts>): Chart {
  const { julianDate } = partnerTime(partner, zones)
  return readChart(birthActivations(ports.ephemeris, julianDate))
}

/** The schema has made date, time and zone required, of the partner as well. */
export type Birth = BirthData & Required<Pick<BirthData, 'date' | 'time' | 'timezone'>>

export const partnerPointer = '/options/partner_birth_data'

export const partnerTime = (partner: BirthData, zones: TimeZones): ResolvedTime => resolveLocalTime(partner as Birth, zones, partnerPointer)

const conventionsOf = ({ partner_birth_data, transit }: Options) => ({
  zodiac: 'tropical, apparent geocentric positions',
  node: 'true',
  wheel_start: 'gate 41 at 302°',
  design: 'instant at which the Sun stood 88° of longitude earlier',
  arrows: 'tones 1–3 left, 4–6 right',
  sensitivity_minutes: sensitivityMinutes,
  connection: partner_birth_data !== undefined,
  transit,
})
