import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineCommand } from '../command.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export const command = defineCommand({
  summary: 'Fills the secrets into .env, which it makes from .env.example where there is none; what is set stays.',
  options: { file: { type: 'string', description: 'The file to write; .env unless said' } },
  async run({ file = `${root}.env` }) {
    const example = readFileSync(`${root}.env.example`, 'utf8')
    const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const { text, made, added } = fillIn(example, before)
    // Replaced as a whole: a half-written file would lose the secrets of running stores.
    writeFileSync(`${file}.new`, text, { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return { fields: { file, secrets_made: made, variables_added: before === '' ? [] : added } }
  },
})

interface Filled {
  text: string
  /** Names of the secrets that were drawn now. */
  made: string[]
  /** Names that the example has and the file had not. */
  added: string[]
}

const assignment = /^([A-Z][A-Z0-9_]*)=(.*)$/gm

/** `before`, or the example where it is empty, with every `<generate>` drawn, every `<NAME>` put in, and the example's newer names at the end. */
export function fillIn(example: string, before: string): Filled {
  const known = new Set(namesIn(before))
  const added = namesIn(example).filter((name) => !known.has(name))
  const lines = [...example.matchAll(assignment)].filter((match) => !known.has(match[1] as string)).map((match) => match[0])
  const start = before === '' ? example : `${before.trimEnd()}\n${lines.map((line) => `${line}\n`).join('')}`
  const made: string[] = []
  const drawn = start.replace(assignment, (line, name: string, value: string) => {
    if (value !== '<generate>') return line
    made.push(name)
    return `${name}=${randomSecret()}`
  })
  const values = new Map([...drawn.matchAll(assignment)].map((match) => [match[1], match[2]]))
  const text = drawn.replace(assignment, (line) => line.replace(/<([A-Z][A-Z0-9_]*)>/g, (whole, name: string) => values.get(name) ?? whole))
  return { text, made, added }
}

const namesIn = (text: string) => [...text.matchAll(assignment)].map((match) => match[1] as string)

/** Needs no quoting in a URL, in SQL or in NATS's configuration, where a password that begins with a digit is taken for a number. */
const randomSecret = () => `p${randomBytes(24).toString('hex')}`
