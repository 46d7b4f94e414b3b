import { readdirSync, readFileSync } from 'node:fs'
import satisfies from 'spdx-satisfies'

export interface LockedPackage {
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  /** A workspace of this repository. */
  link?: boolean
  dev?: boolean
  hasInstallScript?: boolean
}

export interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  allowScripts?: Record<string, boolean>
}

/** Everything that `npm ci` may install, on any platform, by its place in node_modules. */
export type Packages = Record<string, LockedPackage>

/** Licenses of code that a program under AGPL-3.0-or-later may be delivered with, and why. */
const allowedLicenses: Record<string, string> = {
  MIT: 'permissive',
  ISC: 'permissive',
  '0BSD': 'permissive',
  'BSD-2-Clause': 'permissive',
  'BSD-3-Clause': 'permissive',
  'BlueOak-1.0.0': 'permissive',
  Unlicense: 'dedicated to the public, else permissive',
  'MPL-2.0': 'its section 3.3 lets it be combined with the GNU licenses, AGPL-3.0 included',
  'OFL-1.1': 'a font may be bundled with any software',
  'Apache-2.0': 'one-way compatible with version 3 of the GNU licenses, says the FSF',
  'LGPL-3.0-or-later': 'section 13 of the GPL and its LGPL counterpart let it be combined with AGPL-3.0',
  'AGPL-3.0-or-later': 'our own',
}

const installed = (packages: Packages) => Object.entries(packages).filter(([place, entry]) => place.includes('node_modules/') && !entry.link)
const nameOf = (place: string) => place.replace(/^.*node_modules\//, '')

/** Production packages, those of other platforms included, whose license is missing, unknown or not one that we can use. */
export const unusableLicenses = (packages: Packages): string[] =>
  installed(packages)
    .filter(([, entry]) => !entry.dev && !isAllowed(entry.license))
    .map(([place, { license = 'none' }]) => `${nameOf(place)}: ${license}`)

function isAllowed(license: string | undefined): boolean {
  try {
    return satisfies(license ?? '', Object.keys(allowedLicenses))
  } catch (error) {
    // Not an expression of the SPDX list: nobody has vouched for what it says.
    if (error instanceof Error) return false
    throw error
  }
}

/** Packages whose content could change without a word, and packages that are tied to one registry. */
export const unverified = (packages: Packages): string[] =>
  installed(packages)
    .filter(([, { integrity = '', resolved }]) => !integrity.startsWith('sha512-') || resolved !== undefined)
    .map(([place]) => place)

/** What may run code at installation without being listed, and what is listed without need. */
export function scriptsBeyond(packages: Packages, { allowScripts = {} }: Manifest): string[] {
  const withScript = new Set(
    installed(packages)
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([place]) => nameOf(place)),
  )
  const listed = Object.keys(allowScripts)
  return [...[...withScript].filter((name) => !listed.includes(name)), ...listed.filter((name) => !withScript.has(name))].sort()
}

/** Dependencies that are named by a range. */
export const unpinned = ({ dependencies, devDependencies, optionalDependencies }: Manifest): string[] =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`)

/** The package.json files of the repository, the root's first. */
export function manifestFiles(root: string): string[] {
  const workspaces = ['libs', 'services', 'examples'].flatMap((top) => readdirSync(`${root}${top}`).map((name) => `${top}/${name}/package.json`))
  return ['package.json', ...workspaces]
}

export const readJsonFile = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T
