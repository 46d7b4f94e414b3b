import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NoesisError } from '@selemene/contracts'
import { defineCommand } from '../command.js'

const env = fileURLToPath(new URL('../../../.env', import.meta.url))

export const command = defineCommand({
  summary: 'Draws a new JWT_SECRET into .env and keeps the old one as JWT_SECRET_PREVIOUS, whose tokens hold for 24 more hours.',
  options: {
    file: { type: 'string', description: 'The file to change; .env unless said' },
    finish: { type: 'boolean', description: 'Removes JWT_SECRET_PREVIOUS: a day after the rotation, when no token of it is left' },
  },
  async run({ file = env, finish }) {
    if (!existsSync(file))
      throw new NoesisError('NOT_FOUND', `${file} is missing. On Railway set both variables by hand: docs/operations/commands.md.`)
    const text = readFileSync(file, 'utf8')
    writeFileSync(`${file}.new`, finish ? without(text, 'JWT_SECRET_PREVIOUS') : rotated(text), { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return { fields: { file, next: finish ? 'restart gateway and auth' : 'restart gateway, then auth; a day later run this again with --finish' } }
  },
})

/** `text` with a new JWT_SECRET and the old one as the previous. Throws where there is none to replace. */
export function rotated(text: string): string {
  const current = /^JWT_SECRET=(.+)$/m.exec(text)?.[1]
  if (current === undefined) throw new NoesisError('INVALID_INPUT', 'JWT_SECRET is not set in this file.')
  return without(text, 'JWT_SECRET_PREVIOUS').replace(
    /^JWT_SECRET=.*$/m,
    `JWT_SECRET=${randomBytes(32).toString('hex')}\nJWT_SECRET_PREVIOUS=${current}`,
  )
}

const without = (text: string, name: string) => text.replace(new RegExp(`^${name}=.*\\n?`, 'm'), '')
