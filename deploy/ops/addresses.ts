import { readFile } from 'node:fs/promises'
import { NoesisError } from '@selemene/contracts'
import { processEnvironment } from '@selemene/service'

const stateFile = new URL('../../.local/state.json', import.meta.url)

/** The environment variable, and where the running stack of this folder says the same. */
const places = {
  database: ['DATABASE_URL', 'database_url', 'Postgres, as the owner of the database'],
  redis: ['REDIS_URL', 'redis_url', 'Redis'],
  nats: ['NATS_URL', 'nats_url', 'NATS, with the login of the gateway'],
  base: ['BASE_URL', 'base_url', 'the API, such as https://api.example.org'],
} as const

/**
 * Where a part of the system is: from the environment or .env, else from the stack that `npm start` runs here.
 * Throws CONFIG_ERROR with what to set.
 */
export async function addressOf(part: keyof typeof places): Promise<string> {
  const [variable, field, meaning] = places[part]
  const url = processEnvironment()[variable] || (await runningStack())[field]
  if (typeof url !== 'string') throw new NoesisError('CONFIG_ERROR', `Set ${variable}: the address of ${meaning}.`)
  return url
}

/** The key to call the API with: API_KEY, else the admin key of the stack that runs here. Never an argument: those are seen by others. */
export async function apiKey(): Promise<string> {
  const { keys } = await runningStack()
  const key = processEnvironment().API_KEY || keys?.admin
  if (key === undefined) throw new NoesisError('CONFIG_ERROR', 'Set API_KEY: a key of the API, level 5 and enterprise to try everything.')
  return key
}

interface RunningStack {
  base_url?: string
  database_url?: string
  redis_url?: string
  nats_url?: string
  keys?: { admin: string }
}

const runningStack = (): Promise<RunningStack> =>
  readFile(processEnvironment().STATE_FILE || stateFile, 'utf8').then(
    (text) => JSON.parse(text) as RunningStack,
    () => ({}),
  )

/** For commands that change users and keys: the owner's database, and the bus with the login of auth where its password is known. */
export async function operatorAddresses(): Promise<{ database_url: string; nats_url?: string | undefined }> {
  const { NATS_AUTH_PASSWORD } = processEnvironment()
  const nats_url = await addressOf('nats').catch(() => undefined)
  return {
    database_url: await addressOf('database'),
    nats_url: nats_url && NATS_AUTH_PASSWORD ? asUser(nats_url, 'auth', NATS_AUTH_PASSWORD) : nats_url,
  }
}

const asUser = (urls: string, username: string, password: string) =>
  urls
    .split(',')
    .map((url) => Object.assign(new URL(url), { username, password }).href)
    .join(',')
