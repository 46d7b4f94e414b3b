import type { Log } from './log.js'
import type { Telemetry } from './telemetry.js'

/** Ends the process after an error that leaves it in no known state: it is logged and reported first, and the supervisor starts a clean one. */
export function crash(log: Log, telemetry: Telemetry, error: unknown, message: string): void {
  log.fatal({ error }, message)
  telemetry.report(error)
  void telemetry.shutdown().finally(() => log.flush(() => process.exit(1)))
}

/** An uncaught error ends the process; warnings of Node go to the log like every other line. */
export function crashLoudly(log: Log, telemetry: Telemetry): void {
  logWarnings(log)
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => crash(log, telemetry, error, event))
  }
}

/** In place of the plain text that Node writes by itself. */
export function logWarnings(log: Pick<Log, 'warn'>): void {
  process.removeAllListeners('warning')
  process.on('warning', (error) => log.warn({ error }, 'the runtime warns'))
}
