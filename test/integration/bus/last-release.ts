import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const installMs = 120_000

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; link?: boolean; dev?: boolean; optional?: boolean }>
}

/** Commit of the last release, as deploy/last-release says. */
export const lastRelease = readFileSync(join(root, 'deploy/last-release/commit'), 'utf8').trim()

/** The last release, ready to run, and kept in .local; or why it cannot be had: a shallow clone, or no way to its packages. */
export function checkOutLastRelease(): { folder: string } | { missing: string } {
  const folder = join(root, '.local/releases', lastRelease)
  if (existsSync(folder)) return { folder }
  const unfinished = `${folder}.${process.pid}`
  try {
    mkdirSync(unfinished, { recursive: true })
    const archive = join(unfinished, 'archive.tar')
    execFileSync('git', ['archive', '-o', archive, lastRelease], { cwd: root, stdio: 'pipe' })
    execFileSync('tar', ['-xf', archive, '-C', unfinished])
    rmSync(archive)
    linkPackages(unfinished)
    renameSync(unfinished, folder)
    return { folder }
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    return { missing: (error as Error).message }
  }
}

/** Its dependencies: those that this checkout has in the same version are linked, the others installed; its own packages are its own. */
function linkPackages(folder: string): void {
  const ours = readLock(root)
  const wanted = Object.entries(readLock(folder)).filter(([path]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path))
  const absent: string[] = []
  for (const [path, { version, resolved, link, dev, optional }] of wanted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    if (link) symlinkSync(join('../..', resolved as string), join(folder, path))
    else if (ours[path]?.version === version && existsSync(join(root, path))) symlinkSync(join(root, path), join(folder, path))
    else if (!dev && !optional) absent.push(`${path.slice('node_modules/'.length)}@${version}`)
  }
  if (absent.length > 0) install(folder, absent)
}

function install(folder: string, packages: readonly string[]): void {
  const beside = join(folder, 'beside')
  mkdirSync(beside)
  const args = ['install', '--prefix', beside, '--no-save', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--legacy-peer-deps']
  execFileSync('npm', [...args, ...packages], { cwd: beside, stdio: 'pipe', timeout: installMs })
  for (const name of packages.map((spec) => spec.slice(0, spec.lastIndexOf('@'))))
    cpSync(join(beside, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true })
  rmSync(beside, { recursive: true })
}

const readLock = (folder: string) => (JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock).packages
