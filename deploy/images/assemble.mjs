// node deploy/images/assemble.mjs <service> <folder>: copies what the service runs into the folder: of each package that it needs the
// compiled code (of a service on Bun the sources), and the data that lies beside it.
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { servicePackages } from './service-packages.mjs'

const [service, target] = process.argv.slice(2)
const code = service === 'engines-ts' ? 'src' : 'dist'
const parts = [code, 'data', 'page']
for (const folder of servicePackages('.', `services/${service}`))
  for (const part of parts.map((name) => join(folder, name)).filter((path) => existsSync(path))) cpSync(part, join(target, part), { recursive: true })
if (service === 'auth') cpSync('migrations', join(target, 'migrations'), { recursive: true })
cpSync('LICENSE', join(target, 'LICENSE'))
