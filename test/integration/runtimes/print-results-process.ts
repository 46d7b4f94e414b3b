// Every engine of engines-ts on the runtime that runs this: a line per engine, example and seed, with the digests of result and picture.
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { type AnyEngine, createRunner, loadTimeZones } from '@selemene/engine'

const folder = new URL('../../../services/engines-ts/src/engines/', import.meta.url)
const seeds = Array.from({ length: 20 }, (_, i) => `seed ${i}`)
const zones = loadTimeZones()
const digest = (text: string) => createHash('sha256').update(text).digest('hex')

for (const id of readdirSync(folder).sort()) {
  const module = (await import(new URL(`${id}/engine.ts`, folder).href)) as Record<string, AnyEngine>
  const engine = Object.values(module).find((value) => value.id === id)
  if (engine === undefined) throw new Error(`${id} exports no engine`)
  const runner = createRunner(engine, { zones, provenance: {} })
  for (const [i, example] of engine.examples.entries())
    for (const seed of seeds) {
      const body = { ...structuredClone(example.request), seed, current_time: '2026-01-01T00:00:00Z' }
      const { result } = await runner.run(body, { level: 5, now: Date.UTC(2026, 0, 1) })
      process.stdout.write(`${id} ${i} ${seed} ${digest(JSON.stringify(result))} ${digest(engine.picture?.(result) ?? '')}\n`)
    }
}
