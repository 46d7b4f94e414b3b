import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const foldersIn = (path: string) =>
  readdirSync(`${root}${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

const engines = foldersIn('services')
  .filter((service) => existsSync(`${root}services/${service}/src/engines`))
  .flatMap((service) => foldersIn(`services/${service}/src/engines`).map((id) => ({ id, folder: `services/${service}/src/engines/${id}` })))
const workflows = foldersIn('services/orchestrator/src/workflows').map((id) => ({ id, folder: `services/orchestrator/src/workflows/${id}` }))

interface Described {
  id: string
  calculate?: unknown
  steps?: { engine: string }[]
}
async function exportedBy(file: string): Promise<Described[]> {
  return Object.values((await import(`${root}${file}`)) as Record<string, Described>)
}

test('there are fourteen engines and six workflows', () => {
  expect(engines).toHaveLength(14)
  expect(workflows).toHaveLength(6)
})

test.each(engines)('$id is the id and the folder of one engine, with its README', async ({ id, folder }) => {
  const exported = (await exportedBy(`${folder}/engine.ts`)).filter(({ calculate }) => typeof calculate === 'function')
  expect(exported.map((engine) => engine.id)).toEqual([id])
  expect(readFileSync(`${root}${folder}/README.md`, 'utf8').length).toBeGreaterThan(200)
})

test.each(workflows)('$id is the id and the folder of one workflow, whose steps are engines that exist', async ({ id, folder }) => {
  const [workflow] = await exportedBy(`${folder}/workflow.ts`)
  expect(workflow?.id).toBe(id)
  const known = engines.map((engine) => engine.id)
  for (const { engine } of workflow?.steps ?? []) expect(known).toContain(engine)
})
