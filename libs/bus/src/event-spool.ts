import { randomUUID } from 'node:crypto'
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** An event as it waits on disk. */
export interface SpooledEvent {
  subject: string
  /** Its `Nats-Msg-Id`. */
  id: string
  /** The CloudEvent as JSON. */
  body: string
}

export interface SpoolFile {
  name: string
  events: SpooledEvent[]
  /** Lines that are no events. */
  damaged: number
}

/** Events that a process could not send before it ended, for the next one of the same service. Each function throws what the file system throws. */
export interface EventSpool {
  /** A file of a process that has ended; undefined when there is none left. */
  next(): SpoolFile | undefined
  /** Everything in it is stored: removed, or set aside as `*.damaged` where some lines could not be read. */
  finish(file: SpoolFile): void
  /** Writes this process's own file anew, all or nothing; none is left where there are no events. */
  save(events: readonly SpooledEvent[]): void
}

/**
 * One file per process that ended with unsent events, one event a line. Replicas may share the folder and send the same file:
 * the ids are the same, so that each event is kept once. Files are for their owner only. Throws where the folder cannot be written.
 */
export function openEventSpool(folder: string, service: string): EventSpool {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  accessSync(folder, constants.W_OK | constants.X_OK)
  const own = `${service}-${randomUUID()}.ndjson`
  const isOurs = (name: string) => name !== own && name.startsWith(`${service}-`) && /^[0-9a-f-]{36}\.ndjson$/.test(name.slice(service.length + 1))
  const at = (name: string) => join(folder, name)

  return {
    next() {
      const name = readdirSync(folder).find(isOurs)
      return name === undefined ? undefined : readFile(folder, name)
    },
    finish({ name, damaged }) {
      if (damaged === 0) rmSync(at(name), { force: true })
      else renameSync(at(name), at(`${name}.damaged`))
    },
    save(events) {
      if (events.length === 0) return rmSync(at(own), { force: true })
      const partial = at(`${own}.partial`)
      writeFileSync(partial, events.map((event) => `${JSON.stringify(event)}\n`).join(''), { mode: 0o600, flush: true })
      renameSync(partial, at(own))
    },
  }
}

function readFile(folder: string, name: string): SpoolFile {
  const read = textOf(join(folder, name))
    .split('\n')
    .filter((line) => line !== '')
    .map(readEvent)
  const events = read.filter((event) => event !== undefined)
  return { name, events, damaged: read.length - events.length }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // Another replica has sent it and taken it away.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** Undefined for a line that was cut or changed. */
function readEvent(line: string): SpooledEvent | undefined {
  const { subject, id, body } = fieldsOf(line)
  if (typeof subject !== 'string' || typeof id !== 'string' || typeof body !== 'string') return undefined
  const isWhole = /^events\.[^\s*>]+$/.test(subject) && /^\S+$/.test(id) && fieldsOf(body).id === id
  return isWhole ? { subject, id, body } : undefined
}

/** The members of a JSON object; none when the text is not one. */
function fieldsOf(text: string): Record<string, unknown> {
  try {
    return { ...(JSON.parse(text) as object) } as Record<string, unknown>
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
