// node deploy/images/install.mjs <service>: installs what the service needs at run time, and removes every other package's folder.
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { servicePackages } from './service-packages.mjs'

const service = process.argv[2]
const wanted = servicePackages('.', `services/${service}`)
execFileSync('npm', ['ci', '--omit=dev', ...[...wanted].flatMap((folder) => ['-w', folder])], { stdio: 'inherit' })
for (const top of ['libs', 'services'])
  for (const name of readdirSync(top)) if (!wanted.has(`${top}/${name}`)) rmSync(`${top}/${name}`, { recursive: true })
// The image of a service on Bun brings its own.
for (const path of ['bun', '.bin', '@oven', '.package-lock.json']) rmSync(`node_modules/${path}`, { recursive: true, force: true })
for (const path of ['examples', 'clients', 'deploy', 'package-lock.json', '.npmrc']) rmSync(path, { recursive: true, force: true })
