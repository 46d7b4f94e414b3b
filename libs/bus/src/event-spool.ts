import { randomUUID } from 'node:crypto'
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A message of one or several events, as it is sent and as it waits on disk. */
export interface EventMessage {
  subject: string
  /** Its `Nats-Msg-Id`: the id of its first event. */
  id: string
  /** The CloudEvent as JSON, or a JSON array of several. */
  body: string
}

export interface SpoolFile {
  name: string
  messages: EventMessage[]
  /** Lines that are none. */
  damaged: number
}

/** Events that a process could not send before it ended, for the next one of the same service. Each function throws what the file system throws. */
export interface EventSpool {
  /** A file of a process that has ended; undefined when there is none left. */
  next(): SpoolFile | undefined
  /** Everything in it is stored: removed, or set aside as `*.damaged` where some lines could not be read. */
  finish(file: SpoolFile): void
  /** Writes this process's own file anew, all or nothing; none is left where there are no messages. */
  save(messages: readonly EventMessage[]): void
}

/**
 * One file per process that ended with unsent events, one message a line. Replicas may share the folder and send the same file:
 * the ids are the same, so that each message is kept once. Files are for their owner only. Throws where the folder cannot be written.
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
    save(messages) {
      if (messages.length === 0) return rmSync(at(own), { force: true })
      const partial = at(`${own}.partial`)
      writeFileSync(partial, messages.map((message) => `${JSON.stringify(message)}\n`).join(''), { mode: 0o600, flush: true })
      renameSync(partial, at(own))
    },
  }
}

function readFile(folder: string, name: string): SpoolFile {
  const read = textOf(join(folder, name))
    .split('\n')
    .filter((line) => line !== '')
    .map(readMessage)
  const messages = read.filter((message) => message !== undefined)
  return { name, messages, damaged: read.length - messages.length }
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
function readMessage(line: string): EventMessage | undefined {
  const { subject, id, body } = fieldsOf(parse(line))
  if (typeof subject !== 'string' || typeof id !== 'string' || typeof body !== 'string') return undefined
  const content = parse(body)
  const isWhole = /^events\.[^\s*>]+$/.test(subject) && /^\S+$/.test(id) && fieldsOf(Array.isArray(content) ? content[0] : content).id === id
  return isWhole ? { subject, id, body } : undefined
}

/** The members of an object; none of anything else. */
const fieldsOf = (value: unknown): Record<string, unknown> => ({ ...(value as object) })

/** Undefined for what is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
