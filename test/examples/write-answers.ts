import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openClient } from '../acceptance/client.js'
import { newPerson } from '../acceptance/people.js'
import { answeringOperations, ofTheMoment, requestAnswer } from './answer-requests.js'
import { formsDiffer, settle } from './settle.js'

/** `npm run examples:answers`: writes the examples of answers, as the stack that runs here gives them. */
process.env.STATE_FILE ??= fileURLToPath(new URL('../../.local/state.json', import.meta.url))
const folder = new URL('../../services/gateway/data/examples/', import.meta.url)
mkdirSync(folder, { recursive: true })
const api = await openClient()
const person = await newPerson(api, { tier: 'enterprise', level: 5 })
for (const one of answeringOperations(api)) {
  const answer = await requestAnswer(api, person, one)
  if (answer.status >= 300) throw new Error(`${one.id} answers ${answer.status}: ${answer.text}`)
  const file = new URL(`${one.id}.json`, folder)
  const settled = settle(answer.json())
  const isAsBefore = ofTheMoment.test(one.id) && existsSync(file) && formsDiffer(JSON.parse(readFileSync(file, 'utf8')), settled).length === 0
  if (!isAsBefore) writeFileSync(file, `${JSON.stringify(settled)}\n`)
}
