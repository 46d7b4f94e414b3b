import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const serviceFolders = readdirSync(join(root, 'services'))

export interface CheckoutOptions {
  /** Entries of node_modules whose content is not there. */
  empty?: readonly string[]
  /** No node_modules at all, as after a clone. */
  bare?: boolean
  /** The real services instead of the few lines. */
  realServices?: boolean
}

export interface Checkout {
  folder: string
  remove(): void
}

/**
 * A second checkout, in a folder that only its owner may enter. Its packages and unpacked servers are links to ours; each
 * service is a few lines that say they are ready, since what is tried here is what runs them. The database command is the real one.
 */
export function makeCheckout({ empty = [], bare = false, realServices = false }: CheckoutOptions = {}): Checkout {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'checkout-')))
  for (const name of [
    'package.json',
    'build.mjs',
    'package-lock.json',
    '.npmrc',
    'tsconfig.json',
    'libs',
    'migrations',
    'examples',
    'clients',
    'services/auth',
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: isSource })
  for (const service of serviceFolders) {
    if (realServices) {
      cpSync(join(root, 'services', service), join(folder, 'services', service), { recursive: true, filter: isSource })
      continue
    }
    mkdirSync(join(folder, 'services', service, 'src'), { recursive: true })
    cpSync(join(root, 'services', service, 'package.json'), join(folder, 'services', service, 'package.json'))
    writeFileSync(join(folder, 'services', service, 'src', 'main.ts'), readyService)
  }
  mkdirSync(join(folder, '.local'))
  if (existsSync(join(root, '.local', 'servers'))) symlinkSync(join(root, '.local', 'servers'), join(folder, '.local', 'servers'))
  if (!bare) linkPackages(folder, empty)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const isSource = (path: string) => !path.endsWith('.test.ts') && !path.endsWith('/dist')

const readyService = `import { createServer } from 'node:http'
createServer((_request, response) => response.end('{"overall_status":"ready"}')).listen(Number(process.env.PORT ?? process.env.HEALTH_PORT))
process.on('SIGTERM', () => process.exit(0))
`

function linkPackages(folder: string, empty: readonly string[]): void {
  const from = join(root, 'node_modules')
  const into = join(folder, 'node_modules')
  mkdirSync(into)
  for (const name of readdirSync(from).filter((entry) => entry !== '@selemene')) {
    if (empty.includes(name)) mkdirSync(join(into, name))
    else symlinkSync(join(from, name), join(into, name))
  }
  mkdirSync(join(into, '@selemene'))
  for (const name of readdirSync(join(from, '@selemene'))) {
    const client = join('clients', name === 'client' ? 'typescript' : name)
    const places = [join('libs', name), join('services', name), join('examples', name.replace('example-', '')), client]
    const place = places.map((path) => join(folder, path)).find((path) => existsSync(path))
    if (place !== undefined) symlinkSync(place, join(into, '@selemene', name))
  }
}

export interface Start {
  process: ChildProcess
  output(): string
  /** The exit code; rejects with the output when it does not come in time. */
  exit(timeoutMs?: number): Promise<number>
  /** Resolves when the text has been printed; rejects with the output when the process ends or the time is up. */
  printed(text: string, timeoutMs?: number): Promise<void>
}

export interface StartOptions {
  env?: Record<string, string>
  /** Arguments for Node, before the program. */
  nodeArguments?: readonly string[]
}

/** Runs what `npm start` runs. Addresses of servers of our own are not handed on: the checkout finds its own. */
export function start({ folder }: Checkout, { env = {}, nodeArguments = [] }: StartOptions = {}): Start {
  const { NATS_URL: _nats, DATABASE_URL: _database, REDIS_URL: _redis, NOESIS_REPLICAS: _replicas, NODE_ENV: _mode, ...inherited } = process.env
  const child = spawn(process.execPath, [...nodeArguments, 'libs/local-stack/bin/start.mjs'], {
    cwd: folder,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let code: number | undefined
  const waiting = new Set<() => void>()
  const look = () => {
    for (const check of waiting) check()
  }
  const collect = (data: Buffer) => {
    output += data.toString()
    look()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  child.on('close', (status) => {
    code = status ?? -1
    look()
  })

  function when<T>(answer: () => T | Error | undefined, timeoutMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (result: T | Error) => {
        clearTimeout(timer)
        waiting.delete(check)
        if (result instanceof Error) reject(result)
        else resolve(result)
      }
      const check = () => {
        const result = answer()
        if (result !== undefined) end(result)
      }
      const timer = setTimeout(() => end(new Error(`not within ${timeoutMs} ms; so far:\n${output}`)), timeoutMs)
      waiting.add(check)
      check()
    })
  }
  return {
    process: child,
    output: () => output,
    exit: (timeoutMs = 60_000) => when(() => code, timeoutMs),
    printed: (text, timeoutMs = 60_000) =>
      when(() => {
        if (output.includes(text)) return true
        return code === undefined ? undefined : new Error(`ended with ${code} before "${text}":\n${output}`)
      }, timeoutMs).then(() => undefined),
  }
}

/** PATH of a machine that has no program at all. */
export function pathWithNothing(checkout: Checkout): string {
  const folder = join(checkout.folder, 'programs')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** PATH without the folders that hold a program. */
export const pathWithout = (program: string): string =>
  (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !existsSync(join(folder, program)))
    .join(':')

/** A port that somebody listens on until `close`. */
export function takePort(): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () =>
      resolve({ port: (server.address() as { port: number }).port, close: () => server.close() }),
    )
  })
}

export async function freePort(): Promise<string> {
  const { port, close } = await takePort()
  close()
  return String(port)
}

export const readState = ({ folder }: Checkout) => JSON.parse(readFileSync(join(folder, '.local', 'state.json'), 'utf8'))
