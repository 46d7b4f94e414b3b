import { atPointer, type EngineResponse, type WorkflowRequest } from '@selemene/contracts'
import { type AnyEngine, createRunner, type EngineRunner, loadTimeZones } from '@selemene/engine'
import { biorhythmEngine } from '../../engines-rust-port/src/engines/biorhythm/engine.js'
import { geneKeysEngine } from '../../engines-rust-port/src/engines/gene-keys/engine.js'
import { humanDesignEngine } from '../../engines-rust-port/src/engines/human-design/engine.js'
import { numerologyEngine } from '../../engines-rust-port/src/engines/numerology/engine.js'
import { panchangaEngine } from '../../engines-rust-port/src/engines/panchanga/engine.js'
import { vedicClockEngine } from '../../engines-rust-port/src/engines/vedic-clock/engine.js'
import { vimshottariEngine } from '../../engines-rust-port/src/engines/vimshottari/engine.js'
import { openEphemeris } from '../../engines-rust-port/src/ephemeris/open-ephemeris.js'
import { enneagramEngine } from '../../engines-ts/src/engines/enneagram/engine.js'
import { iChingEngine } from '../../engines-ts/src/engines/i-ching/engine.js'
import { sacredGeometryEngine } from '../../engines-ts/src/engines/sacred-geometry/engine.js'
import { sigilForgeEngine } from '../../engines-ts/src/engines/sigil-forge/engine.js'
import { tarotEngine } from '../../engines-ts/src/engines/tarot/engine.js'
import type { StepOutcome } from '../src/execute/outcome.js'
import { requestOf } from '../src/execute/step-input.js'
import type { Step, Workflow } from '../src/workflows/define-workflow.js'
import { fullSpectrum } from '../src/workflows/full-spectrum/workflow.js'
import { varied } from './fifty-births.js'

export interface Chart {
  request: WorkflowRequest
  /** What each engine answered, by id. An engine that the request gives nothing to is not there. */
  outputs: Readonly<Record<string, EngineResponse>>
  /** The panchanga of the day that is asked about, at the birth place. */
  today: EngineResponse
}

/** The engines as their services run them. */
export const engines: readonly AnyEngine[] = [
  biorhythmEngine,
  geneKeysEngine,
  humanDesignEngine,
  numerologyEngine,
  panchangaEngine,
  vedicClockEngine,
  vimshottariEngine,
  enneagramEngine,
  iChingEngine,
  sacredGeometryEngine,
  sigilForgeEngine,
  tarotEngine,
]

/** Runs every engine for real on varied requests, each step given what the orchestrator would give it. Takes a few seconds: once per file. */
export async function castCharts(births = 50): Promise<Chart[]> {
  const deps = { zones: loadTimeZones(), ports: { ephemeris: openEphemeris() }, provenance: {} }
  const runners = new Map(engines.map((engine) => [engine.id, createRunner(engine, deps)]))
  const charts: Chart[] = []
  for (const request of varied(births)) charts.push(await cast(request, runners))
  return charts
}

const todayStep = { engine: 'panchanga', asksForToday: true, share: 1 }

async function cast(request: WorkflowRequest, runners: ReadonlyMap<string, EngineRunner>): Promise<Chart> {
  const outcomes = new Map<string, StepOutcome>()
  const answer = (engine: string, body: unknown) =>
    (runners.get(engine) as EngineRunner).run(structuredClone(body), { level: 5, now: Date.parse(request.current_time as string) })
  for (const step of fullSpectrum.steps) {
    const asked = requestOf(step, request, outcomes)
    if (!runners.has(step.engine) || 'skipped' in asked) continue
    const response = await answer(step.engine, asked.body)
    outcomes.set(step.engine, { engine: step.engine, status: 'ok', response, durationMs: 0 })
  }
  const asked = requestOf(todayStep, request, outcomes)
  return {
    request,
    outputs: Object.fromEntries([...outcomes].map(([id, { response }]) => [id, response as EngineResponse])),
    today: await answer('panchanga', 'body' in asked ? asked.body : undefined),
  }
}

/** The outputs of a chart that a workflow's synthesis would have. */
export function outputsFor(workflow: Workflow, { request, outputs, today }: Chart): Record<string, EngineResponse> {
  const isChosen = ({ engine, speaksOnlyWith }: Step) =>
    speaksOnlyWith === undefined ||
    speaksOnlyWith.some((pointer) => atPointer({ ...request, options: request.options?.[engine] ?? {} }, pointer) !== undefined)
  const outputOf = ({ engine, asksForToday }: Step) => (asksForToday === true ? today : outputs[engine])
  return Object.fromEntries(
    workflow.steps.flatMap((step) => {
      const output = outputOf(step)
      return output === undefined || !isChosen(step) ? [] : [[step.engine, output]]
    }),
  )
}
