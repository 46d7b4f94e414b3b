// node deploy/images/assemble.mjs <service> <folder>: copies what the service runs into the folder: its bundle, and the data that lies
// beside it and the packages that it needs.
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { servicePackages } from './service-packages.mjs'

const [service, target] = process.argv.slice(2)
const parts = ['dist', 'data', 'page']
for (const folder of servicePackages('.', `services/${service}`))
  for (const part of parts.map((name) => join(folder, name)).filter((path) => existsSync(path))) cpSync(part, join(target, part), { recursive: true })
if (service === 'auth') cpSync('migrations', join(target, 'migrations'), { recursive: true })
cpSync('LICENSE', join(target, 'LICENSE'))
