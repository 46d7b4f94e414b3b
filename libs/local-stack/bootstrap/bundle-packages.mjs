import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packages of many ES modules, typebox of seven hundred. tsx passes each through a second thread, which costs a process more than a second of its start. */
const manyModules = ['typebox']

/**
 * Joins such packages into few files and tells tsx, by a tsconfig of its own, to take those. Returns the tsconfig's path.
 * Only what `npm start` runs sees them: the type checker, the tests and a deployment use the packages as they are.
 */
export async function bundlePackages(root) {
  const packages = manyModules.map((name) => readPackage(root, name))
  const folder = join(root, '.local', 'bundles', packages.map(({ name, version }) => `${name}-${version}`).join('+'))
  const tsconfig = join(folder, 'tsconfig.json')
  if (existsSync(tsconfig)) return tsconfig
  const draft = `${folder}.${process.pid}`
  const entries = packages.flatMap(({ entries }) => entries)
  const { build } = await import('esbuild')
  await build({
    entryPoints: entries.map(({ file, out }) => ({ in: file, out })),
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  const paths = Object.fromEntries(entries.map(({ specifier, out }) => [specifier, [`./${out}.mjs`]]))
  writeFileSync(join(draft, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions: { paths } }, null, 2))
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  return tsconfig
}

/** A package's name and version, and each door it has: `typebox`, `typebox/value`, … */
function readPackage(root, name) {
  const folder = join(root, 'node_modules', name)
  const { version, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const entries = Object.entries(exports)
    .filter(([, target]) => typeof target?.import === 'string')
    .map(([door, target]) => ({
      specifier: door === '.' ? name : name + door.slice(1),
      out: door === '.' ? name : name + door.slice(1).replaceAll('/', '-'),
      file: join(folder, target.import),
    }))
  return { name, version, entries }
}
