import { readdir } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Workflow } from './workflows/define-workflow.js'

/** Every workflow under `folder`: each sub-folder's workflow module exports one whose id is the folder's name. */
export async function loadWorkflows(folder: URL): Promise<Workflow[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (id) => {
      const module = (await import(new URL(`${id}/workflow${extname(import.meta.url)}`, folder).href)) as Record<string, unknown>
      const workflow = Object.values(module).find((value) => (value as Workflow | null)?.id === id)
      if (workflow === undefined) throw new Error(`workflows/${id}/workflow.ts exports no workflow with the id ${id}`)
      return workflow as Workflow
    }),
  )
}
