import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Debian's suites from the newest on. What is built there runs here as long as it asks for no newer C library: only running it tells. */
export const newestFirst = ['sid', 'testing', 'stable']

/** The keys of every suite are in here; an older copy may lack the newest key, and then apt refuses that suite. */
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'
const nicknames = ['sid', 'unstable', 'testing', 'stable', 'oldstable']

/**
 * Where this machine gets Debian's main archive from, as its own apt configuration says; empty where it is no Debian. `aptGet` runs
 * apt-get with the given arguments. Sources of other publishers may be among them: what they offer fails Debian's signature.
 */
export async function findDebianMirrors(aptGet, workDir) {
  const codename = debianCodename()
  if (codename === undefined || !existsSync(keyring)) return []
  const nothing = join(workDir, 'nothing')
  mkdirSync(join(nothing, 'partial'), { recursive: true })
  // With no lists at all apt names what it would fetch, whichever way the sources are written, and asks no network.
  const { stdout } = await aptGet(['-o', `Dir::State::lists=${nothing}`, '--print-uris', 'update'])
  const main = [...stdout.matchAll(/^'(\S+?)\/dists\/([a-z]+)\/main\/binary-[^/]+\/Packages/gm)]
  return [...new Set(main.filter(([, , suite]) => suite === codename || nicknames.includes(suite)).map(([, uri]) => uri))]
}

/** apt options under which one suite is all that there is, its lists and its cache in `folder`. apt demands Debian's own signature. */
export function onlySuite(suite, uris, folder) {
  const sources = join(folder, 'suite.sources')
  const lists = join(folder, 'lists')
  const cache = join(folder, 'cache')
  mkdirSync(join(lists, 'partial'), { recursive: true })
  mkdirSync(cache, { recursive: true })
  writeFileSync(sources, `Types: deb\nURIs: ${uris.join(' ')}\nSuites: ${suite}\nComponents: main\nSigned-By: ${keyring}\n`)
  return [
    `Dir::Etc::sourcelist=${sources}`,
    'Dir::Etc::sourceparts=/dev/null',
    // A pin that keeps the system on its suite is not meant for us.
    'Dir::Etc::preferences=/dev/null',
    'Dir::Etc::preferencesparts=/dev/null',
    // Whatever this machine allows for its own sources: nothing unsigned from here.
    'Acquire::AllowInsecureRepositories=false',
    'APT::Get::AllowUnauthenticated=false',
    `Dir::State::lists=${lists}`,
    'Acquire::Languages=none',
    `Dir::Cache=${cache}`,
    // Kept, so that each command does not read seventy thousand packages anew.
    'Dir::Cache::pkgcache=pkgcache.bin',
  ].flatMap((option) => ['-o', option])
}

function debianCodename() {
  if (!existsSync('/etc/os-release')) return undefined
  const text = readFileSync('/etc/os-release', 'utf8')
  return /^ID=debian$/m.test(text) ? /^VERSION_CODENAME=(\S+)$/m.exec(text)?.[1] : undefined
}
