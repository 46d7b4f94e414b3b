import { mkdirSync, writeFileSync } from 'node:fs'
import { writePages } from './examples.js'

/** `npm run examples`: writes docs/examples. */
const folder = new URL('../../docs/examples/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of await writePages()) writeFileSync(new URL(name, folder), text)
