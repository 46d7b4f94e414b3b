import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openClient } from '../acceptance/client.js'
import { newPerson } from '../acceptance/people.js'
import { answeringOperations, requestAnswer } from './answer-requests.js'
import { settle } from './settle.js'

/** `npm run examples:answers`: writes the examples of answers, as the stack that runs here gives them. */
process.env.STATE_FILE ??= fileURLToPath(new URL('../../.local/state.json', import.meta.url))
const folder = new URL('../../services/gateway/data/examples/', import.meta.url)
mkdirSync(folder, { recursive: true })
const api = await openClient()
const person = await newPerson(api, { tier: 'enterprise', level: 5 })
for (const one of answeringOperations(api)) {
  const answer = await requestAnswer(api, person, one)
  if (answer.status >= 300) throw new Error(`${one.id} answers ${answer.status}: ${answer.text}`)
  writeFileSync(new URL(`${one.id}.json`, folder), `${JSON.stringify(settle(answer.json()))}\n`)
}
