import { addressOf, apiKey } from '../addresses.js'
import { tryApi } from '../call-api.js'
import { type Check, checked, report } from '../check.js'
import { defineCommand } from '../command.js'
import { seedRequest } from '../seed-request.js'

const engines = 14
const workflows = 6
const fastEnoughMs = 500
const samples = 20

export const command = defineCommand({
  summary: 'Every success criterion that an address and a key can show, at BASE_URL with API_KEY.',
  async run() {
    const key = await apiKey()
    const looks = {
      reachable,
      engines: allEngines,
      'seed request': seedAnswers,
      workflows: allWorkflows,
      keys: keysGuard,
      limits,
      repeats,
      speed,
      counted,
      documents,
    }
    const checks: Check[] = []
    // One after the other: the speed of one is not measured beside another.
    for (const [name, look] of Object.entries(looks)) checks.push(await checked(name, () => look(key)))
    return report(checks)
  },
})

type Found = Promise<Omit<Check, 'check'>>

async function reachable(): Found {
  const base = await addressOf('base')
  const [live, ready] = [await tryApi('GET', '/health/live'), await tryApi<{ overall_status: string }>('GET', '/health/ready')]
  const ok = live.status === 200 && ready.body.overall_status === 'ready'
  return { ok, found: `${new URL(base).protocol.slice(0, -1)}, live ${live.status}, ${ready.body.overall_status}` }
}

interface Example {
  id: string
  examples: { request: unknown }[]
}

/** Every item of a catalogue answers the first example that it documents. */
async function answersOf(key: string, kind: 'engines' | 'workflows', verb: string): Promise<{ total: number; failed: string[] }> {
  const list = await tryApi<Record<string, { id: string }[]>>('GET', `/api/v1/${kind}`, { key })
  const ids = (list.body[kind] ?? []).map(({ id }) => id)
  const failed: string[] = []
  for (const id of ids) {
    const info = await tryApi<Example>('GET', `/api/v1/${kind}/${id}/info`, { key })
    const { status } = await tryApi('POST', `/api/v1/${kind}/${id}/${verb}`, { key, body: info.body.examples[0]?.request })
    if (status !== 200) failed.push(`${id} ${status}`)
  }
  return { total: ids.length, failed }
}

async function allEngines(key: string): Found {
  const { total, failed } = await answersOf(key, 'engines', 'calculate')
  return { ok: total >= engines && failed.length === 0, found: `${total - failed.length} of ${total} answer ${failed.join(', ')}`.trim() }
}

async function allWorkflows(key: string): Found {
  const { total, failed } = await answersOf(key, 'workflows', 'execute')
  return { ok: total >= workflows && failed.length === 0, found: `${total - failed.length} of ${total} answer ${failed.join(', ')}`.trim() }
}

const calculate = (key: string, engine: string) => tryApi<Calculated>('POST', `/api/v1/engines/${engine}/calculate`, { key, body: seedRequest })

interface Calculated {
  result: { type?: string; profile?: string }
}

async function seedAnswers(key: string): Found {
  const { status, body } = await calculate(key, 'human-design')
  const { type, profile } = body.result ?? {}
  return { ok: status === 200 && type === 'Generator' && profile === '2/4', found: `${status}, ${type} ${profile}` }
}

async function keysGuard(): Found {
  const without = await tryApi('GET', '/api/v1/engines')
  const wrong = await tryApi('GET', '/api/v1/engines', { key: `nsk_live_${'0'.repeat(38)}` })
  return { ok: without.status === 401 && wrong.status === 401, found: `without a key ${without.status}, with a wrong one ${wrong.status}` }
}

async function limits(key: string): Found {
  const { headers } = await tryApi('GET', '/api/v1/engines', { key })
  const [limit, remaining] = [headers.get('x-ratelimit-limit'), headers.get('x-ratelimit-remaining')]
  return { ok: Number(limit) > 0 && Number(remaining) < Number(limit), found: `${remaining} of ${limit} left` }
}

async function repeats(key: string): Found {
  const [first, second] = [await calculate(key, 'human-design'), await calculate(key, 'human-design')]
  const same = first.status === 200 && JSON.stringify(first.body.result) === JSON.stringify(second.body.result)
  return { ok: same, found: same ? 'the same result twice' : 'two results for one request' }
}

/** As seen from here, the way to the server included. */
async function speed(key: string): Found {
  const times: number[] = []
  for (let sample = 0; sample < samples; sample += 1) times.push((await calculate(key, 'numerology')).ms)
  const p95 = times.sort((a, b) => a - b)[Math.ceil(samples * 0.95) - 1] as number
  return { ok: p95 < fastEnoughMs, found: `p95 of ${samples} calls ${Math.round(p95)} ms, less than ${fastEnoughMs} is needed` }
}

interface Usage {
  total: number
}

const usageWithinMs = 15_000

async function counted(key: string): Found {
  const total = async () => (await tryApi<Usage>('GET', '/api/v1/me/usage', { key })).body.total
  const before = await total()
  await calculate(key, 'numerology')
  for (const end = Date.now() + usageWithinMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 250)))
    if ((await total()) > before) return { ok: true, found: `${before} calls counted, then more` }
  return { ok: false, found: `still ${before} calls counted after ${usageWithinMs / 1000} s` }
}

async function documents(): Found {
  const { status, body } = await tryApi<{ openapi?: string }>('GET', '/api/openapi.json')
  const page = await tryApi('GET', '/api/docs')
  return { ok: status === 200 && page.status === 200, found: `OpenAPI ${body.openapi}, /api/docs ${page.status}` }
}
