import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { prepare } from './prepare.mjs'
import { createProgress } from './progress.mjs'
import { endRunningCommands } from './run.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

/**
 * The way from a bare checkout into a program: installs, finds and compiles what is missing, then calls `main` of `entry`.
 * `before` may refuse to start. What a person can repair is told in plain words, with exit code 1.
 */
export async function bootstrap({ entry, development, before = () => undefined }) {
  const progress = createProgress()
  // A terminal that goes away must not take the orderly stop with it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error) => error.code !== 'EPIPE' && process.exit(1))
  const giveUp = () => {
    endRunningCommands()
    process.exit(130)
  }
  for (const signal of signals) process.on(signal, giveUp)
  try {
    await before({ root, progress })
    progress(`Node ${process.version}`)
    const servers = await prepare({ root, development, progress })
    // The two commands that everyone runs are compiled, those for us are not.
    if (entry.endsWith('.ts')) (await import('tsx/esm/api')).register()
    const { main } = await import(pathToFileURL(join(root, entry)).href)
    for (const signal of signals) process.off(signal, giveUp)
    await main({ root, servers, progress })
  } catch (error) {
    endRunningCommands()
    process.stderr.write(`\n${error?.name === 'Problem' ? error.message : (error?.stack ?? error)}\n`)
    process.exit(1)
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
