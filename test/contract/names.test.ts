import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

const engineFolders = ['engines-rust-port', 'engines-ts'].flatMap((service) => {
  const folder = join(root, 'services', service, 'src/engines')
  return readdirSync(folder).map((id) => join(folder, id))
})

describe('one thing has one name', () => {
  test.each(engineFolders.map((folder) => [folder.slice(root.length), folder] as const))(
    '%s: calculate of calculate.ts is its method, and checkInput of check-input.ts refuses what its schema cannot',
    (_name, folder) => {
      const engine = readFileSync(join(folder, 'engine.ts'), 'utf8')
      expect(engine).toMatch(/import \{ calculate\b.*\} from '\.\/calculate\.js'/)
      const checks = [...engine.matchAll(/^ {2}check(?:: (\w+))?,$/gm)].map(([, name]) => name)
      expect(checks).toEqual(existsSync(join(folder, 'check-input.ts')) ? ['checkInput'] : [])
      if (checks.length > 0) expect(engine).toMatch(/import \{ checkInput\b.*\} from '\.\/check-input\.js'/)
    },
  )

  // `main` is what a command calls.
  test('no function is exported under one name by two files of a library, or by two of the shared folders of a service', () => {
    const twins: string[] = []
    for (const folder of [...listFolders('libs'), ...listFolders('services')]) {
      const places = new Map<string, string[]>()
      for (const path of sourceFiles(join(root, folder, 'src')))
        for (const name of exportedFunctions(path)) places.set(name, [...(places.get(name) ?? []), path.slice(root.length)])
      for (const [name, files] of places) if (files.length > 1 && name !== 'main') twins.push(`${name}: ${files.join(', ')}`)
    }
    expect(twins).toEqual([])
  })
})

test('every file that docs/onboarding.md names is there', () => {
  const text = readFileSync(join(root, 'docs/onboarding.md'), 'utf8')
  const paths = [...text.matchAll(/`((?:libs|services)\/[\w./-]+\.ts)`/g)].map(([, path]) => path as string)
  expect(paths.length).toBeGreaterThan(10)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

const listFolders = (parent: string) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)

/** Sources, without the folders of single engines and workflows, which use the same names for the same parts. */
function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/(^|\/)(engines|workflows)\/[^/]+\//.test(path))
    .map((path) => join(folder, path))
}

const exportedFunctions = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^export (?:async )?(?:function\*? |const )(\w+)(?=[<(]| = (?:async )?[(<])/gm)].map(
    ([, name]) => name as string,
  )
