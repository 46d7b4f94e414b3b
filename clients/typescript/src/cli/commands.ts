import { writeFileSync } from 'node:fs'
import type { EngineId, PictureLook, PictureSource, WorkflowId } from '../api-types.js'
import type { Selemene } from '../create-selemene.js'
import { SelemeneError } from '../selemene-error.js'
import { type Arguments, numberOf, present, UsageError, wordAt } from './arguments.js'
import { requestBody } from './request-body.js'

type Tell = (text: string) => void
/** Answers what is printed; nothing where the result went to a file. */
type Command = (selemene: Selemene, given: Arguments, tell: Tell) => Promise<unknown>

export const usage = `selemene <command>        The key is taken from SELEMENE_KEY, the address from SELEMENE_URL.

  places <name>                   --country IN  --near 12.97,77.59  --limit 5
  engines | workflows             what there is, and what a key of which level may use
  calculate <engine>              --name --date --time --place <name> (or --latitude --longitude --timezone)
                                  --question --seed --level --reading --options '{"…":…}' --body file.json
  workflow <id>                   the same; progress while it runs, the answer at the end
    … --picture chart.svg|.png    the picture to a file: --theme dark --width 800
  keys [list]
  keys create                     --name --expires-in-days
  keys rotate|revoke <key id>
  usage                           --group-by day|engine|workflow|status
`

export const commands: Record<string, Command> = {
  places: async ({ api }, { words, options: { country, near, limit } }) => {
    const query = { q: words.join(' '), country, near, limit: numberOf(limit, 'limit') }
    return dataOf(await api.GET('/api/v1/places', { params: { query: present(query) } }))
  },
  engines: async ({ api }) => dataOf(await api.GET('/api/v1/engines')),
  workflows: async ({ api }) => dataOf(await api.GET('/api/v1/workflows')),
  calculate: async (selemene, given, tell) => {
    const engine = wordAt(given, 0, 'an engine: selemene engines lists them') as EngineId
    const input = await requestBody(selemene, given)
    return given.options.picture === undefined ? selemene.calculate(engine, input as never) : savePicture(selemene, { engine }, input, given, tell)
  },
  workflow: async (selemene, given, tell) => {
    const workflow = wordAt(given, 0, 'a workflow: selemene workflows lists them') as WorkflowId
    const input = await requestBody(selemene, given)
    return given.options.picture === undefined ? watch(selemene, workflow, input, tell) : savePicture(selemene, { workflow }, input, given, tell)
  },
  keys: manageKeys,
  usage: async ({ api }, { options }) => {
    const query = { group_by: options['group-by'] as 'day' | undefined }
    return dataOf(await api.GET('/api/v1/me/usage', { params: { query: present(query) } }))
  },
}

async function manageKeys({ api }: Selemene, { words, options }: Arguments): Promise<unknown> {
  const [action = 'list', id = ''] = words
  const params = { path: { id } }
  switch (action) {
    case 'list':
      return dataOf(await api.GET('/api/v1/keys'))
    case 'create': {
      const body = { name: options.name, expires_in_days: numberOf(options['expires-in-days'], 'expires-in-days') }
      return dataOf(await api.POST('/api/v1/keys', { body: present(body) }))
    }
    case 'rotate':
      return dataOf(await api.POST('/api/v1/keys/{id}/rotate', { params, body: {} }))
    case 'revoke':
      return dataOf(await api.DELETE('/api/v1/keys/{id}', { params }))
    default:
      throw new UsageError('selemene keys list | create | rotate <key id> | revoke <key id>')
  }
}

/** Runs a workflow and tells each engine's end as it comes. Answers what the whole run said. */
async function watch(selemene: Selemene, workflow: WorkflowId, input: object, tell: Tell): Promise<unknown> {
  const engine_outputs: Record<string, unknown> = {}
  for await (const { event, data } of selemene.stream(workflow, input as never)) {
    if (event === 'engine') {
      if (data.response !== undefined) engine_outputs[data.engine_id] = data.response
      tell(`${data.engine_id}: ${data.status}${data.detail === undefined ? '' : ` (${data.detail})`}\n`)
    }
    if (event === 'progress') tell(`${data.finished} of ${data.total}\n`)
    if (event === 'done') return { ...data, engine_outputs }
  }
  throw new SelemeneError(200, { detail: 'The answer ended before the workflow did.' })
}

async function savePicture(selemene: Selemene, of: PictureSource, input: object, { options }: Arguments, tell: Tell): Promise<void> {
  const file = options.picture as string
  if (!/\.(svg|png)$/.test(file)) throw new UsageError('--picture must end in .svg or .png.')
  const look = { theme: options.theme as PictureLook['theme'], width: numberOf(options.width, 'width') }
  const type = file.endsWith('.png') ? 'image/png' : 'image/svg+xml'
  writeFileSync(file, await selemene.picture(of, input, { type, ...present(look) }))
  tell(`${file}\n`)
}

/** The data of an answer. Throws the error that it tells instead. */
function dataOf<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T | undefined {
  if (error !== undefined) throw new SelemeneError(response.status, error as object)
  return data
}
