import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onPath } from './find-program.mjs'
import { Problem } from './problem.mjs'
import { run } from './run.mjs'

const installMs = 300_000
const reportEveryMs = 10_000
const networkTrouble = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i

/**
 * Installs the packages of package-lock.json unless they are there. What a start does not need (linters, the test runner) is
 * left out with `development: false`, since fetching it takes as long again; a tree that has them keeps them.
 */
export async function install({ root, development, progress }) {
  if (missingPackages(root, development).length === 0) return progress('packages are installed')
  const partial = existsSync(join(root, 'node_modules', '.package-lock.json')) && missingPackages(root, false).length === 0
  const complete = development || existsSync(join(root, 'node_modules', 'vitest'))
  // A tree that only lacks the development packages may be in use by a running stack: add to it, never clear it.
  const verb = partial ? ['install', '--no-save'] : ['ci']
  progress(`installing packages (npm ${verb[0]})`)
  const waiting = setInterval(() => progress('still installing packages'), reportEveryMs)
  const result = await npm([...verb, complete ? '--include=dev' : '--omit=dev', ...quiet], root).finally(() => clearInterval(waiting))
  if (result.status !== 0) throw new Problem(explain(result))
  progress('packages installed')
}

const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=1000']

function npm(args, root) {
  const underNpm = process.env.npm_execpath?.endsWith('npm-cli.js') === true
  const [command, first] = underNpm ? [process.execPath, [process.env.npm_execpath]] : [onPath('npm'), []]
  if (command === undefined) throw new Problem('npm is not on PATH. It comes with Node: install Node from https://nodejs.org and start again.')
  return run(command, [...first, ...args], { cwd: root, env: process.env, timeoutMs: installMs })
}

/** Names of locked packages that node_modules lacks or has in another version. Optional ones depend on the machine and are not asked for. */
export function missingPackages(root, development) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional && !entry.devOptional && (development || !entry.dev))
    .filter(([path, entry]) => installed[path]?.version !== entry.version || !existsSync(join(root, path)))
    .map(([path]) => path)
}

const readPackages = (file) => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {})

function explain({ output, timedOut }) {
  const lines = output.split('\n').filter((line) => /npm error/.test(line) && !/complete log|npm error\s*$/.test(line))
  const tail = (lines.length > 0 ? lines : output.split('\n')).slice(0, 6).join('\n')
  if (timedOut) return `Installing the packages took longer than ${installMs / 1000} s and was stopped.\n${tail}`
  if (networkTrouble.test(output))
    return `The packages could not be installed: the npm registry cannot be reached. Check the network and start again.\n${tail}`
  return `The packages could not be installed (npm ci failed).\n${tail}`
}
