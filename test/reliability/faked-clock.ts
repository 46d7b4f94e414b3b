import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../acceptance/until.js'
import { type Part, pidsOf, whileOneDown } from '../faults/processes.js'
import { root } from '../support/registered-metrics.js'

type Unpack = (names: string[], target: string) => Promise<boolean>

const startMs = 30_000

/** libfaketime: unpacked earlier, or Debian's package unpacked now, without root. */
async function findFaketime(): Promise<string> {
  const folder = join(root, '.local', 'faketime')
  if (!existsSync(folder)) {
    const work = join(root, '.local', 'apt-faketime')
    mkdirSync(work, { recursive: true })
    const module = new URL('../../libs/local-stack/bootstrap/debian-package.mjs', import.meta.url).href
    const { createDebianUnpacker } = (await import(module)) as { createDebianUnpacker: (workDir: string) => Unpack }
    await createDebianUnpacker(work)(['faketime', 'libfaketime'], folder)
    rmSync(work, { recursive: true, force: true })
  }
  const found = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith('/libfaketime.so.1'))
    : undefined
  if (found === undefined) throw new Error('libfaketime cannot be had: neither unpacked in .local nor from a Debian mirror.')
  return join(folder, found)
}

/** One replica of a service is replaced by one that is like it but for its clock, which is `offset` from the right one (as `+40d`). */
export async function whileClockIsWrong(service: Part, offset: string, hold: () => Promise<void>): Promise<void> {
  const library = await findFaketime()
  const [pid] = pidsOf(service) as [number]
  const like = readProcess(pid)
  await whileOneDown(service, pid, async () => {
    const child = spawn(like.command, like.args, {
      cwd: root,
      env: { ...like.env, LD_PRELOAD: library, FAKETIME: offset, FAKETIME_DONT_FAKE_MONOTONIC: '1' },
      stdio: 'ignore',
    })
    try {
      await until(
        () => isReady(like.env),
        (ready) => ready,
        startMs,
      )
      await hold()
    } finally {
      await end(child)
    }
  })
}

/** How a process was started, as Linux tells. */
function readProcess(pid: number): { command: string; args: string[]; env: Record<string, string> } {
  const parts = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0').filter(Boolean)
  const [command = '', ...args] = parts('cmdline')
  const env = Object.fromEntries(parts('environ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
  return { command, args, env }
}

async function isReady({ PORT, HEALTH_PORT }: Record<string, string>): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${HEALTH_PORT ?? PORT}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
  return answer?.ok ?? false
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
