import type { Tool } from '@modelcontextprotocol/sdk/types.js'
import { type Selemene, SelemeneError } from '@selemene/client'
import { toolNames } from './tool-names.js'

/** Every engine and workflow that is there now, with its own schema, and the look-ups. */
export async function listTools(selemene: Selemene): Promise<Tool[]> {
  const { engines, workflows } = await catalogueOf(selemene)
  const described = await Promise.all([
    ...engines.map(async ({ id, title, summary }) => tool(toolNames.engine(id), title, summary, await schemaOf(selemene, 'engines', id))),
    ...workflows.map(async ({ id, title, summary }) => tool(toolNames.workflow(id), title, summary, await schemaOf(selemene, 'workflows', id))),
  ])
  return [...lookUps, ...described]
}

const tool = (name: string, title: string, description: string, inputSchema: object): Tool => ({
  name,
  title,
  description,
  inputSchema: { ...inputSchema, type: 'object' },
  annotations: { readOnlyHint: true, openWorldHint: false },
})

async function catalogueOf({ api }: Selemene) {
  const [engines, workflows] = await Promise.all([api.GET('/api/v1/engines'), api.GET('/api/v1/workflows')])
  for (const { error, response } of [engines, workflows]) if (error !== undefined) throw new SelemeneError(response.status, error)
  return { engines: engines.data?.engines ?? [], workflows: workflows.data?.workflows ?? [] }
}

async function schemaOf({ api }: Selemene, kind: 'engines' | 'workflows', id: string): Promise<object> {
  const { data, error, response } = await api.GET(`/api/v1/${kind}/{id}`, { params: { path: { id } } })
  if (error !== undefined) throw new SelemeneError(response.status, error)
  return data.schemas.request
}

const lookUps: Tool[] = [
  tool('find_places', 'Find a place', 'Coordinates and time zone of a place by its name, in any language; offline.', {
    properties: {
      q: { type: 'string', description: 'The name' },
      country: { type: 'string', description: 'ISO 3166-1 alpha-2' },
      limit: { type: 'integer', minimum: 1, maximum: 50 },
    },
    required: ['q'],
  }),
  tool('resolve_local_time', 'Resolve a local time', 'What a local civil time means: offset, rule, a gap or a fold, as the engines read it.', {
    properties: { date: { type: 'string' }, time: { type: 'string' }, timezone: { type: 'string' } },
    required: ['date', 'time', 'timezone'],
  }),
]
