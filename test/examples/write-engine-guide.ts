import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { writeEngineGuide } from './engine-guide.js'

/** `npm run guide:engines`: writes docs/engines anew. */
const folder = new URL('../../docs/engines/', import.meta.url)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [name, text] of await writeEngineGuide()) writeFileSync(new URL(name, folder), text)
