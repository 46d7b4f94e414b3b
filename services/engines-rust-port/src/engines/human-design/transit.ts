import { formatUtc, julianDate } from '@selemene/engine'
import { channels } from '@selemene/traditions'
import { activationsAt } from '../../activations/activations-at.js'
import { instantFault, type Reach, requireInstantInReach } from '../../ephemeris/reach.js'
import type { EnginePorts } from '../../ports.js'
import { type Chart, gatesOf } from './chart.js'
import { describeChannel } from './connection.js'

const thatInstant: Reach = { before: 0, after: 0 }

/** The fault of an instant (milliseconds since 1970 UTC) whose sky is not in the ephemeris. */
export const transitFault = (now: number) => instantFault(julianDate(now), thatInstant, '/current_time')

/** The sky of an instant (milliseconds since 1970 UTC) laid over a chart: its activations, and the channels that it completes. */
export function transitOf(ephemeris: EnginePorts['ephemeris'], chart: Chart, now: number) {
  const jd = julianDate(now)
  requireInstantInReach(jd, thatInstant, '/current_time')
  const activations = activationsAt(ephemeris, jd)
  const gates = new Set(gatesOf(activations))
  const completed = channels.filter(
    (channel) => !chart.graph.channels.includes(channel) && channel.gates.every((gate) => chart.activeGates.has(gate) || gates.has(gate)),
  )
  return {
    at: formatUtc(now),
    ...activations,
    channels: completed.map((channel) => ({
      ...describeChannel(channel),
      transit_gates: channel.gates.filter((gate) => gates.has(gate)),
      natal_gates: channel.gates.filter((gate) => chart.activeGates.has(gate)),
    })),
  }
}
