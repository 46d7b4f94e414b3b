// node deploy/images/install.mjs <service>: leaves only the packages that the service's bundle asks for at run time, as the lock file has them.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { installed } from '../../build.mjs'
import { servicePackages } from './service-packages.mjs'

const read = (folder) => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
const declared = [...servicePackages('.', `services/${process.argv[2]}`)].flatMap((folder) => Object.entries(read(folder).dependencies ?? {}))
const dependencies = Object.fromEntries(declared.filter(([name]) => installed.includes(name)))
const { name, version, license, type, allowScripts } = read('.')
writeFileSync('package.json', JSON.stringify({ name, version, private: true, license, type, dependencies, allowScripts }))
const needed = ['package.json', 'package-lock.json', '.npmrc']
for (const path of readdirSync('.').filter((each) => !needed.includes(each))) rmSync(path, { recursive: true })
execFileSync('npm', ['install', '--omit=dev'], { stdio: 'inherit' })
for (const path of ['package-lock.json', '.npmrc', 'node_modules/.package-lock.json', 'node_modules/.bin'])
  rmSync(path, { recursive: true, force: true })
