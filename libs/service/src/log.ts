import { isoTime } from '@selemene/contracts'
import pino, { type DestinationStream } from 'pino'
import { admitFields, type LogFields } from './log-fields.js'
import { prettyLine } from './pretty-line.js'

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'

/** Writes one line: the listed fields and a message, or a message alone. A message is a constant text, without values in it. */
export interface LogWriter {
  (fields: LogFields, message: string): void
  (message: string): void
}

export type Log = Record<LogLevel, LogWriter> & {
  /** Whether lines of this level are written: asked before a costly line is made. */
  writes(level: LogLevel): boolean
  /** Calls back when everything is written. */
  flush(done: () => void): void
}

export interface LogOptions {
  service: string
  version: string
  level: string
  format: 'json' | 'pretty'
  /** Where lines go; the standard output unless said. */
  destination?: DestinationStream
}

const blockBytes = 48 * 1024
const flushEveryMs = 100

/** One JSON object a line, the same shape in all services; `pretty` is for people. */
export function createLog({ service, version, level, format, destination }: LogOptions): Log {
  const target = destination ?? standardOutput(format)
  const writer = pino(
    {
      level,
      base: { service, version, pid: process.pid },
      timestamp: () => `,"time":"${isoTime(Date.now())}"`,
      messageKey: 'message',
      formatters: { level: (name) => ({ level: name }) },
    },
    format === 'pretty' ? { write: (json: string) => target.write(prettyLine(json)) } : target,
  )
  const write =
    (name: LogLevel): LogWriter =>
    (first: LogFields | string, message?: string) => {
      if (!writer.isLevelEnabled(name)) return
      if (typeof first === 'string') writer[name](first)
      else writer[name](admitFields(first), message)
    }
  return {
    trace: write('trace'),
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    fatal: write('fatal'),
    writes: (name) => writer.isLevelEnabled(name),
    flush: (done) => writer.flush(() => done()),
  }
}

/**
 * Lines for programs leave in blocks, a tenth of a second late at most: a write of its own for each would cost more than all the rest
 * of a line. What is waiting is written at exit; only a killed process takes its last lines with it.
 */
function standardOutput(format: 'json' | 'pretty'): DestinationStream {
  if (format === 'pretty') return pino.destination({ dest: 1, sync: true })
  // Given text, it would measure the whole block anew with every line.
  const blocks = pino.destination({
    dest: 1,
    sync: false,
    minLength: blockBytes,
    maxWrite: 2 * blockBytes,
    periodicFlush: flushEveryMs,
    contentMode: 'buffer',
  })
  const stream = {
    write: (line: string) => blocks.write(Buffer.from(line) as unknown as string),
    flush: (done: () => void) => blocks.flush(done),
  }
  return stream
}
