// node deploy/release/licences.mjs: every package that production installs, as the lock file has it: name, version, licence.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const lines = Object.entries(packages)
  .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
  .map(([path, { version, license }]) => `${path.split('node_modules/').at(-1)}\t${version}\t${license}`)
console.log([...new Set(lines)].sort().join('\n'))
