import { isoTime } from '@selemene/contracts'
import pino from 'pino'
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
  destination?: LogTarget
}

export interface LogTarget {
  write(line: string): void
  flush?(done: () => void): void
}

const blockBytes = 48 * 1024
/** Lines that wait for a reader who has stopped; those beyond it are lost. */
const mostWaitingBytes = 16 * 1024 * 1024
const flushEveryMs = 100

/**
 * One JSON object a line, the same shape in all services; `pretty` is for people. The text is made here, out of fields that have been
 * admitted: pino would look at each of them once more, which costs a busy gateway as much as the limiter does.
 */
export function createLog({ service, version, level, format, destination }: LogOptions): Log {
  const target = destination ?? standardOutput(format)
  const origin = `"service":${JSON.stringify(service)},"version":${JSON.stringify(version)},"pid":${process.pid}`
  const lowest = severity(level)
  const writes = (name: LogLevel) => severity(name) >= lowest

  function lineOf(name: LogLevel, message: string, fields?: LogFields) {
    const listed = fields === undefined ? '{}' : JSON.stringify(admitFields(fields))
    const between = listed === '{}' ? '' : `,${listed.slice(1, -1)}`
    return `{"level":"${name}","time":"${isoTime(Date.now())}",${origin}${between},"message":${JSON.stringify(message)}}\n`
  }

  function writerOf(name: LogLevel): LogWriter {
    if (!writes(name)) return () => undefined
    return (first: LogFields | string, message?: string) => {
      const line = typeof first === 'string' ? lineOf(name, first) : lineOf(name, message ?? '', first)
      target.write(format === 'pretty' ? prettyLine(line) : line)
    }
  }

  return {
    trace: writerOf('trace'),
    debug: writerOf('debug'),
    info: writerOf('info'),
    warn: writerOf('warn'),
    error: writerOf('error'),
    fatal: writerOf('fatal'),
    writes,
    flush: (done) => (target.flush === undefined ? done() : target.flush(() => done())),
  }
}

/** `silent` is above all levels. */
const severity = (level: string): number => pino.levels.values[level] ?? Number.POSITIVE_INFINITY

/**
 * Lines for programs leave in blocks, a tenth of a second late at most: a write of its own for each would cost more than all the rest
 * of a line. What is waiting is written at exit; only a killed process takes its last lines with it.
 */
function standardOutput(format: 'json' | 'pretty'): LogTarget {
  if (format === 'pretty') return pino.destination({ dest: 1, sync: true })
  // Given text, it would measure the whole block anew with every line.
  const blocks = pino.destination({
    dest: 1,
    sync: false,
    minLength: blockBytes,
    maxLength: mostWaitingBytes,
    maxWrite: 2 * blockBytes,
    periodicFlush: flushEveryMs,
    contentMode: 'buffer',
  })
  return {
    write: (line) => void blocks.write(Buffer.from(line) as unknown as string),
    flush: (done) => blocks.flush(done),
  }
}
