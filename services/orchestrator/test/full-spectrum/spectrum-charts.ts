import type { EngineResponse } from '@selemene/contracts'
import { type AnyEngine, createRunner, loadTimeZones } from '@selemene/engine'
import { biofieldEngine } from '../../../engines-rust-port/src/engines/biofield/engine.js'
import { faceReadingEngine } from '../../../engines-rust-port/src/engines/face-reading/engine.js'
import { type Chart, castCharts } from '../fifty-charts.js'
import { faceOf, seriesOf } from './somatic-inputs.js'

export const somaticEngines: readonly AnyEngine[] = [biofieldEngine, faceReadingEngine]

/** The charts, most of them with a made-up series and face besides, so that all fourteen engines have their say. */
export async function castSpectrumCharts(births = 50): Promise<Chart[]> {
  const runners = somaticEngines.map((engine) => createRunner(engine, { zones: loadTimeZones(), provenance: {} }))
  const charts = await castCharts(births)
  return Promise.all(
    charts.map(async (chart, i) => {
      const outputs: Record<string, EngineResponse> = { ...chart.outputs }
      for (const runner of runners) {
        const options = runner.engine.id === 'biofield' ? seriesOf(i) : faceOf(i)
        if (options !== undefined) outputs[runner.engine.id] = await runner.run({ options }, { level: 5, now: 0 })
      }
      return { ...chart, outputs }
    }),
  )
}
