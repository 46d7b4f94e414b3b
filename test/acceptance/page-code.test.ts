import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { readStack } from './stack.js'

const { baseUrl, keys } = readStack()
const folder = mkdtempSync(join(tmpdir(), 'page-code-'))
afterAll(() => rmSync(folder, { recursive: true }))

const request = new URL('../../services/gateway/page/request.js', import.meta.url)
const { bodyOf, codeOf, pathOf, furtherFields } = (await import(request.href)) as Record<string, (...values: unknown[]) => unknown>

/** How each language's code is run. */
const runs: Record<string, (file: string) => [string, string[]]> = {
  curl: (file) => ['sh', [file]],
  typescript: (file) => [process.execPath, ['--import', 'tsx', file]],
  python: (file) => ['python3', [file]],
}

/** curl and Python are no part of this project; where one is missing, its code cannot be run. */
const isOnPath = (program: string) => (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, program)))

test.each([['typescript', 'mts'], ...(isOnPath('curl') ? [['curl', 'sh']] : []), ...(isOnPath('python3') ? [['python', 'py']] : [])] as [
  string,
  string,
][])('the %s code that the page shows makes the call', (language, extension) => {
  const body = bodyOf?.({ name: `Niamh O'Neill "Rua" \\ '''`, date: '1991-08-13' }, { options: {} })
  const code = codeOf?.(language, { origin: baseUrl.origin, path: pathOf?.({ kind: 'engine', id: 'numerology' }), body }) as string
  const file = join(folder, `call.${extension}`)
  writeFileSync(file, code)
  const [program, options] = (runs[language] as (file: string) => [string, string[]])(file)
  const env = { PATH: process.env.PATH, SELEMENE_KEY: keys.enterprise }
  const output = execFileSync(program, options, { env, cwd: fileURLToPath(new URL('../../', import.meta.url)), encoding: 'utf8' })
  expect(output).toContain('numerology')
  expect(output).toContain('witness_prompt')
})

test('empty fields are left out, numbers are numbers, and what is none is left for the service to refuse', () => {
  const fields = { name: '', date: '1991-08-13', time: '', latitude: '12.5', longitude: 'east', timezone: 'Asia/Kolkata' }
  expect(bodyOf?.(fields, { seed: 'a' })).toEqual({
    birth_data: { date: '1991-08-13', latitude: 12.5, longitude: 'east', timezone: 'Asia/Kolkata' },
    seed: 'a',
  })
  expect(furtherFields?.({ birth_data: {}, consciousness_level: 3, options: { depth: 1 } })).toEqual({ options: { depth: 1 } })
})
