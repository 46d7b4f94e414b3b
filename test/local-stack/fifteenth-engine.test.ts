import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Checkout, freePort, makeCheckout, readState, start } from './checkout.js'

/** Every file of the project in a checkout, by its content; what is installed or compiled is none. */
function filesOf({ folder }: Checkout): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/^(node_modules|\.local|(libs|services)\/[^/]+\/dist)\//.test(path))
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  )
}

it('a fifteenth engine is one command and one folder: served, listed and documented, with nothing else changed', async () => {
  const checkout = makeCheckout({ realServices: true })
  const before = filesOf(checkout)
  execFileSync(process.execPath, ['--import', 'tsx', 'libs/engine/scripts/new-engine.ts', 'engines-ts', 'runes'], { cwd: checkout.folder })
  const stack = start(checkout, { env: { PORT: await freePort() } })
  try {
    await stack.printed('Selemene is ready', 110_000)
    const { base_url, keys } = readState(checkout)
    const headers = { 'x-api-key': keys.free, 'content-type': 'application/json' }
    const answer = await fetch(`${base_url}/api/v1/engines/runes/calculate`, {
      method: 'POST',
      headers,
      body: '{"seed":"first","options":{"sides":24}}',
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ engine_id: 'runes', result: { sides: 24 }, metadata: { seed: 'first' } })
    const { engines } = (await (await fetch(`${base_url}/api/v1/engines`, { headers })).json()) as { engines: { id: string }[] }
    expect(engines.map(({ id }) => id)).toContain('runes')
    const document = (await (await fetch(`${base_url}/api/openapi.json`)).json()) as { paths: Record<string, unknown> }
    expect(document.paths).toHaveProperty(['/api/v1/engines/runes/calculate'])
  } finally {
    stack.process.kill('SIGINT')
    await stack.exit(30_000)
  }
  const changed = [...filesOf(checkout)].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path)
  expect(changed.length).toBeGreaterThan(4)
  expect(changed.filter((path) => !path.startsWith('services/engines-ts/src/engines/runes/'))).toEqual([])
  checkout.remove()
})
