import { expect, test } from 'vitest'
import {
  type LockedPackage,
  type Manifest,
  manifestFiles,
  type Packages,
  readJsonFile,
  scriptsBeyond,
  unpinned,
  unusableLicenses,
  unverified,
} from '../support/lock-file.js'
import { root } from '../support/registered-metrics.js'

const { packages } = readJsonFile<{ packages: Packages }>(`${root}package-lock.json`)
const manifest = readJsonFile<Manifest>(`${root}package.json`)
const sound: LockedPackage = { version: '1.0.0', integrity: 'sha512-a', license: 'MIT' }
/** The real lock file with one package more. */
const planted = (more: LockedPackage): Packages => ({ ...packages, 'node_modules/planted': { ...sound, ...more } })

test('every package that production installs, on whatever platform, has a license that AGPL-3.0 can use', () => {
  expect(unusableLicenses(packages)).toEqual([])
})

test.each(['FSL-1.1-Apache-2.0', 'GPL-2.0-only', 'CC-BY-NC-4.0', 'UNLICENSED', 'SEE LICENSE IN LICENSE.md', 'MIT AND SSPL-1.0', undefined])(
  'a package under %s would be found, unless it is for development only',
  (license) => {
    expect(unusableLicenses(planted({ license } as LockedPackage))).toEqual([`planted: ${license ?? 'none'}`])
    expect(unusableLicenses(planted({ license, dev: true } as LockedPackage))).toEqual([])
  },
)

test('a package that leaves the choice is taken under what we can use', () => {
  expect(unusableLicenses(planted({ license: '(GPL-2.0-only OR MIT)' }))).toEqual([])
})

test('every package has the hash of its content, and none is tied to a registry', () => {
  expect(unverified(packages)).toEqual([])
  for (const fault of [{ integrity: '' }, { integrity: 'sha1-a' }, { resolved: 'https://registry.example/planted.tgz' }])
    expect(unverified(planted(fault))).toEqual(['node_modules/planted'])
})

test('only packages that package.json lists run code when they are installed, and all that it lists do', () => {
  expect(scriptsBeyond(packages, manifest)).toEqual([])
  expect(scriptsBeyond(planted({ hasInstallScript: true }), manifest)).toEqual(['planted'])
  expect(scriptsBeyond(packages, { allowScripts: { ...manifest.allowScripts, gone: true } })).toEqual(['gone'])
})

test.each(manifestFiles(root))('%s names every dependency by its exact version', (file) => {
  expect(unpinned(readJsonFile<Manifest>(`${root}${file}`))).toEqual([])
})

test.each(['^1.0.0', '~1.0.0', '1', '1.0', '*', 'latest', '>=1.0.0', 'github:some/thing'])('a dependency on %s would be found', (version) => {
  expect(unpinned({ dependencies: { planted: version } })).toEqual([`planted ${version}`])
})
