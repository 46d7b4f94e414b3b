import { readFileSync } from 'node:fs'
import type { Selemene } from '../create-selemene.js'
import { errorOf } from '../selemene-error.js'
import { type Arguments, numberOf, present, UsageError } from './arguments.js'

/** The request that options describe: `--body file.json` first, the other options over it, a `--place` looked up by name. */
export async function requestBody(selemene: Selemene, { options }: Arguments): Promise<object> {
  const { name, date, time, timezone, question, seed, reading } = options
  const base = options.body === undefined ? {} : (jsonOf(readFileSync(options.body, 'utf8'), '--body') as { birth_data?: object })
  const birth_data = {
    ...base.birth_data,
    ...(options.place === undefined ? {} : await placeNamed(selemene, options.place)),
    ...present({ name, date, time, timezone, latitude: numberOf(options.latitude, 'latitude'), longitude: numberOf(options.longitude, 'longitude') }),
  }
  const others = {
    question,
    seed,
    reading,
    consciousness_level: numberOf(options.level, 'level'),
    options: options.options === undefined ? undefined : jsonOf(options.options, '--options'),
  }
  return { ...base, ...(Object.keys(birth_data).length === 0 ? {} : { birth_data }), ...present(others) }
}

async function placeNamed({ api }: Selemene, q: string) {
  const { data, response } = await api.GET('/api/v1/places', { params: { query: { q, limit: 1 } } })
  if (data === undefined) throw await errorOf(response)
  const [place] = data.places
  if (place === undefined) throw new UsageError(`There is no place named ${q}.`)
  const { latitude, longitude, timezone } = place
  return { latitude, longitude, timezone }
}

function jsonOf(text: string, option: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${option} is not JSON: ${(error as Error).message}`)
  }
}
