// node deploy/release/notes.mjs <tag>: what CHANGELOG.md says of the release `v<version of package.json>`; any other tag, or none written, ends with 1.
import { readFileSync } from 'node:fs'

const tag = process.argv[2]
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m)
const notes = sections.find((section) => section.startsWith(`${version} `))
if (tag !== `v${version}`) fail(`The tag ${tag} is not that of package.json, v${version}.`)
if (notes === undefined) fail(`CHANGELOG.md has no section "## ${version} …".`)
console.log(notes.slice(notes.indexOf('\n') + 1).trim())

function fail(message) {
  console.error(message)
  process.exit(1)
}
