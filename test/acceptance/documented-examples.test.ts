import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openClient } from './client.js'
import { newPerson } from './people.js'

const documentOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The first code block that begins so. */
function block(path: string, beginning: string): string {
  const blocks = [...documentOf(path).matchAll(/```\w+\n([\s\S]*?)```/g)].map(([, code]) => code as string)
  return blocks.find((code) => code.startsWith(beginning)) as string
}

/** A curl command's parts, as a shell would read them. */
function readCurl(command: string) {
  const words = [...command.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? '',
  )
  const after = (option: string) => words.flatMap((word, i) => (words[i - 1] === option ? [word] : []))
  const headers = Object.fromEntries(after('-H').map((header) => header.split(': ') as [string, string]))
  const address = words.find((word) => /^(http|\$SELEMENE_URL)/.test(word)) ?? ''
  return {
    url: new URL(address.replace('$SELEMENE_URL', 'http://127.0.0.1:8080')),
    method: after('-X')[0] ?? 'GET',
    headers,
    raw: after('-d')[0] ?? '',
  }
}

test("the README's curl answers once the key of the banner stands in it", async () => {
  const person = await newPerson(await openClient(), { tier: 'free', level: 0 })
  const { url, method, headers, raw } = readCurl(block('README.md', 'curl '))
  expect(headers).toEqual({ 'X-API-Key': '<the key of the banner>', 'Content-Type': 'application/json' })
  const answer = await person.api.call(method, url.pathname, { raw, headers: { 'Content-Type': headers['Content-Type'] ?? '' } })
  expect([answer.status, answer.at('/engine_id')]).toEqual([200, 'numerology'])
})

test('every curl of the guide for testers answers with the key in place', async () => {
  const person = await newPerson(await openClient(), { tier: 'free', level: 0 })
  const commands = [...documentOf('docs/testers.md').matchAll(/```sh\n(curl [\s\S]*?)\n```/g)].map(([, command]) => command as string)
  expect(commands).toHaveLength(3)
  for (const command of commands) {
    const { url, headers, raw } = readCurl(command)
    expect(headers['X-API-Key']).toBe('$SELEMENE_KEY')
    const answer = await person.api.call(raw === '' ? 'GET' : 'POST', url.pathname + url.search, raw === '' ? {} : { raw })
    expect([command, answer.status]).toEqual([command, 200])
  }
})

test('the request of docs/api.md fits every engine but those that it says ask for more', async () => {
  const person = await newPerson(await openClient(), { tier: 'enterprise', level: 5 })
  const body = JSON.parse(block('docs/api.md', '{'))
  const { engines } = (await person.api.get('/api/v1/engines')).json<{ engines: { id: string }[] }>()
  const answers = await Promise.all(engines.map(async ({ id }) => ({ id, answer: await person.api.post(`/api/v1/engines/${id}/calculate`, body) })))
  const asking = answers.filter(({ answer }) => answer.status !== 200)
  const sentence = /^(.*) ask for options of their own/m.exec(documentOf('docs/api.md'))?.[1] ?? ''
  expect(asking.map(({ id, answer }) => `${id} ${answer.status}`).sort()).toEqual(
    [...sentence.matchAll(/`([\w-]+)`/g)].map(([, id]) => `${id} 422`).sort(),
  )
})
