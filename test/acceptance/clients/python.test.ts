import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openClient } from '../client.js'
import { newPerson } from '../people.js'

const folder = fileURLToPath(new URL('../../../clients/python', import.meta.url))
/** Debian's own; Python cannot be had from npm. */
const python = '/usr/bin/python3'

test.runIf(existsSync(python))('the Python client does what its own tests say, against this stack', async () => {
  const api = await openClient()
  const { key } = await newPerson(api, { tier: 'enterprise', level: 5 })
  const env = { ...process.env, SELEMENE_URL: api.stack.baseUrl.href, SELEMENE_KEY: key, PYTHONDONTWRITEBYTECODE: '1' }
  const { stderr } = await promisify(execFile)(python, ['-m', 'unittest', '-q'], { cwd: folder, env })
  expect(stderr).toMatch(/^Ran 5 tests[\s\S]*^OK$/m)
})
