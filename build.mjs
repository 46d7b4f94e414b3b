// npm run build: compiles the sources of every package that runs on Node into a dist folder beside its src.
// `node --conditions=compiled` takes those; everything else (tests, the type checker, Bun) reads the sources.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Compiles what has changed since the last time, or all of it. Names are relative to `root`. */
export async function compile(root) {
  const sources = listSources(root)
  const stamp = join(root, '.local', 'compiled')
  const state = stateOf(root, sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state && sources.every((file) => existsSync(join(root, compiledName(file))))) return
  for (const folder of packageFolders(root)) rmSync(join(root, folder, 'dist'), { recursive: true, force: true })
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: sources.map((file) => ({ in: file, out: compiledName(file).slice(0, -'.js'.length) })),
    outdir: '.',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  })
  mkdirSync(join(root, '.local'), { recursive: true })
  writeFileSync(stamp, state)
}

/** The folders of the packages that run on Node: the local stack compiles the others, and Bun takes sources. */
const packageFolders = (root) =>
  ['libs', 'services']
    .flatMap((top) => readdirSync(join(root, top)).map((name) => `${top}/${name}`))
    .filter((folder) => folder !== 'libs/local-stack' && folder !== 'services/engines-ts' && existsSync(join(root, folder, 'src')))

const listSources = (root) =>
  packageFolders(root).flatMap((folder) =>
    readdirSync(join(root, folder, 'src'), { recursive: true })
      .map((file) => `${folder}/src/${file}`)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .sort(),
  )

const compiledName = (file) => file.replace('/src/', '/dist/').replace(/\.ts$/, '.js')

function stateOf(root, sources) {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources) {
    const { mtimeMs, size } = statSync(join(root, file))
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compile(fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''))
