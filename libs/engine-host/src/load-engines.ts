import { readdir } from 'node:fs/promises'
import { extname } from 'node:path'
import type { AnyEngine } from '@selemene/engine'

/** Every engine under `folder`: each sub-folder's engine module exports one spec whose id is the folder's name. */
export async function loadEngines(folder: URL): Promise<AnyEngine[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map((name) => loadEngine(new URL(`${name}/engine${extname(import.meta.url)}`, folder), name)))
}

async function loadEngine(file: URL, id: string): Promise<AnyEngine> {
  const module = (await import(file.href)) as Record<string, unknown>
  const engine = Object.values(module).find((value) => (value as AnyEngine | null)?.id === id && typeof (value as AnyEngine).calculate === 'function')
  if (engine === undefined) throw new Error(`${file.pathname} exports no engine with the id ${id}`)
  return engine as AnyEngine
}
