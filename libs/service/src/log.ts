import pino, { type Logger } from 'pino'

export type Log = Logger

/** Fields that must never reach a log, at any depth that we write. */
const secretPaths = [
  'key',
  'api_key',
  'token',
  'authorization',
  'password',
  'secret',
  'birth_data',
  'name',
  'question',
  'intention',
  'headers',
  'body',
  '*.key',
  '*.api_key',
  '*.token',
  '*.password',
  '*.birth_data',
]

/** One JSON object a line on stdout, the same shape in all services. */
export function createLog(options: { service: string; version: string; level: string; format: 'json' | 'pretty' }): Log {
  return pino({
    level: options.level,
    base: { service: options.service, version: options.version, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'message',
    formatters: { level: (level) => ({ level }) },
    redact: { paths: secretPaths, censor: '[redacted]' },
    serializers: { error: describeError },
  })
}

/** What a log keeps of an error: its names and where it happened. Messages of unknown errors may quote input, so only our own are kept. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const cause = error.cause instanceof Error ? { cause: describeError(error.cause) } : {}
  return { type: error.name, message: error.message.slice(0, 300), stack: error.stack?.split('\n').slice(1, 6).join('\n'), ...cause }
}
