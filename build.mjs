// npm run build: joins every service, and the local stack, with what it imports into a few files in its dist folder. A process that loads
// a handful of files starts in half the time that a thousand modules take. Tests and the type checker read the sources.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Started by itself or loaded by its name: services and their threads, commands, engines, workflows. */
const isEntry = (file) =>
  /^(main|run-start|run-tests|(.*\/)?[a-z]+-worker|cli\/(admin|keys|migrate|seed)|engines\/[^/]+\/engine|workflows\/[^/]+\/workflow)\.ts$/.test(file)

/** They bring compiled libraries, threads or files that are found beside their own modules. An image holds these and what they need. */
export const installed = ['@expo-google-fonts/inter', '@fastify/swagger-ui', '@resvg/resvg-js', 'piscina', 'sharp', 'sweph', 'tsx']

/** Bundles what has changed since the last time, or all of it. */
export async function compile(root) {
  const services = readdirSync(join(root, 'services')).filter((name) => existsSync(join(root, 'services', name, 'src', 'main.ts')))
  const programs = [...services.map((name) => `services/${name}`), 'libs/local-stack'].filter((folder) => existsSync(join(root, folder, 'src')))
  const stamp = join(root, '.local', 'compiled')
  const state = stateOf(root)
  const isDone = programs.every((folder) => existsSync(join(root, folder, 'dist')))
  if (isDone && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  // What is interrupted is not taken for done, should the sources become what they were.
  rmSync(stamp, { force: true })
  await Promise.all(programs.map((folder) => bundleProgram(root, folder)))
  mkdirSync(join(root, '.local'), { recursive: true })
  writeFileSync(stamp, state)
}

async function bundleProgram(root, folder) {
  const source = join(root, folder, 'src')
  const outdir = join(root, folder, 'dist')
  rmSync(outdir, { recursive: true, force: true })
  await bundle({ root, source, outdir, entries: filesIn(source).filter(isEntry) })
}

/** Bundles `entries`, relative to `source`, into `outdir`; code that they share is there once. */
export async function bundle({ root, source, outdir, entries }) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((file) => join(source, file)),
    outbase: source,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'shared/[hash]',
    external: installed,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: banner(relative(root, outdir)) },
    plugins: [keepPlaces(root)],
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  })
}

/** CommonJS inside a bundle asks for Node's own modules by `require`; and our modules find files by where they lay before. */
const banner = (outdir) => `import { createRequire as bundleRequire } from 'node:module'
const require = bundleRequire(import.meta.url)
const bundleRoot = import.meta.url.slice(0, import.meta.url.lastIndexOf('${outdir}/'))
const __dirname = bundleRoot`

/** A module of ours that asks where it is hears where it would be by itself; other people's modules stay out of the source maps. */
const keepPlaces = (root) => ({
  name: 'keep-places',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (path.includes('/node_modules/') || !text.includes('import.meta.url')) return undefined
      const place = relative(root, path).replace('/src/', '/dist/').replace(/\.ts$/, '.js')
      return { contents: text.replaceAll('import.meta.url', `(bundleRoot + '${place}')`), loader: 'ts', resolveDir: dirname(path) }
    })
    build.onLoad({ filter: /\/node_modules\/.*\.[cm]?js$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${emptyMap}`,
      resolveDir: dirname(path),
    }))
  },
})

const emptyMap = Buffer.from(JSON.stringify({ version: 3, sources: [''], mappings: 'AAAA' })).toString('base64')

const filesIn = (folder) => readdirSync(folder, { recursive: true }).map(String).sort()

function stateOf(root) {
  const hash = createHash('sha256').update(process.version)
  for (const top of ['libs', 'services'])
    for (const name of readdirSync(join(root, top))) {
      const source = join(root, top, name, 'src')
      if (!existsSync(source)) continue
      for (const file of filesIn(source)) {
        const { mtimeMs, size } = statSync(join(source, file))
        hash.update(`${top}/${name}/${file} ${mtimeMs} ${size}\n`)
      }
    }
  for (const file of ['build.mjs', 'package-lock.json']) if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compile(fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''))
