import type { Log } from './log.js'

/** One step of stopping: named, so that a slow one can be found in the log. */
export interface Closer {
  name: string
  close: () => Promise<unknown>
}

/** Runs `stop` at the first SIGTERM or SIGINT and exits 0 after it; a second signal exits at once. */
export function onSignals(log: Log, stop: () => Promise<void>): void {
  let stopping = false
  const begin = (signal: string) => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ signal }, 'stopping')
    stop()
      .then(() => log.info('stopped'))
      .catch((error) => log.error({ error }, 'stopping failed'))
      .finally(() => log.flush(() => process.exit(0)))
  }
  process.on('SIGTERM', () => begin('SIGTERM'))
  process.on('SIGINT', () => begin('SIGINT'))
}

/** Closes in reverse order of opening, each for `boundMs` at most. */
export async function closeAll(closers: readonly Closer[], log: Log, boundMs = 5_000): Promise<void> {
  for (const { name, close } of [...closers].reverse()) {
    const bound = new Promise((resolve) => setTimeout(resolve, boundMs, 'late').unref())
    const outcome = await Promise.race([close().catch((error) => log.error({ error, closer: name }, 'closing failed')), bound])
    if (outcome === 'late') log.warn({ closer: name }, 'closing took too long')
  }
}
