import { type EngineId, type Selemene, SelemeneError, type WorkflowId } from '@selemene/client'
import { targetOf } from './tool-names.js'

/** What a tool answers. Throws `SelemeneError` for what the API refuses, and for a tool that there is not. */
export async function runTool(selemene: Selemene, name: string, input: object): Promise<Record<string, unknown>> {
  if (name === 'find_places') return dataOf(await selemene.api.GET('/api/v1/places', { params: { query: input } }))
  if (name === 'resolve_local_time') return dataOf(await selemene.api.GET('/api/v1/timezones/resolve', { params: { query: input as never } }))
  const target = targetOf(name)
  if (target === undefined) throw new SelemeneError(404, { error_code: 'NOT_FOUND', detail: `There is no tool ${name}.` })
  return target.kind === 'engine'
    ? selemene.calculate(target.id as EngineId, input as never)
    : selemene.execute(target.id as WorkflowId, input as never)
}

function dataOf({ data, error, response }: { data?: object; error?: unknown; response: Response }): Record<string, unknown> {
  if (data === undefined) throw new SelemeneError(response.status, (error ?? {}) as object)
  return { ...data }
}
