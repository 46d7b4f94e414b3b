import type { Log } from './log.js'
import type { Telemetry } from './telemetry.js'

/** Ends the process after an error that leaves it in no known state: it is logged and reported first, and the supervisor starts a clean one. */
export function crash(log: Log, telemetry: Telemetry, error: unknown, message: string): void {
  log.fatal({ error }, message)
  telemetry.report(error)
  void telemetry.shutdown().finally(() => log.flush(() => process.exit(1)))
}

/** What nobody caught ends the process. */
export function crashLoudly(log: Log, telemetry: Telemetry): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => crash(log, telemetry, error, event))
  }
}
