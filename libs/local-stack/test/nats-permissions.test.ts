import { eventCatalogue, subjects } from '@selemene/contracts'
import { describe, expect, it } from 'vitest'
import { natsConfig } from '../src/nats-config.js'
import { natsPermissions, natsUsers } from '../src/nats-permissions.js'
import { serviceNames } from '../src/service-names.js'

/** NATS's own rule: `*` stands for one token, `>` for the rest. */
function matches(pattern: string, subject: string): boolean {
  const wanted = pattern.split('.')
  const tokens = subject.split('.')
  const rest = wanted.indexOf('>')
  if (rest >= 0 ? tokens.length <= rest : tokens.length !== wanted.length) return false
  return wanted.slice(0, rest >= 0 ? rest : undefined).every((token, index) => token === '*' || token === tokens[index])
}
const allows = (patterns: readonly string[], subject: string) => patterns.some((pattern) => matches(pattern, subject))
const engine = natsPermissions('engines-ts', ['i-ching'])

describe('an engine service', () => {
  it('answers for its own engines and for no other', () => {
    expect(allows(engine.subscribe, subjects.engine('i-ching', 'calculate'))).toBe(true)
    expect(allows(engine.subscribe, subjects.engine('numerology', 'calculate'))).toBe(false)
    expect(allows(engine.subscribe, 'engines.*.calculate')).toBe(false)
  })

  it('announces its own engines only', () => {
    expect(allows(engine.publish, '$KV.catalogue.engine.i-ching')).toBe(true)
    expect(allows(engine.publish, '$KV.catalogue.engine.numerology')).toBe(false)
  })

  it.each([
    subjects.auth.keys('create'),
    subjects.auth.tokens('issue'),
    subjects.usage('report'),
    subjects.notices.accessChanged,
    'events.request.completed',
    'events.key.revoked',
    '$JS.API.STREAM.DELETE.EVENTS',
    '$JS.API.STREAM.PURGE.KV_catalogue',
  ])('cannot publish %s', (subject) => expect(allows(engine.publish, subject)).toBe(false))
})

it.each(serviceNames)('%s reads its own replies and no other service’s', (service) => {
  const { subscribe } = natsPermissions(service, [])
  for (const other of serviceNames) expect(allows(subscribe, `${subjects.inboxPrefix(other)}.x.1`)).toBe(other === service)
})

it.each(serviceNames.filter((name) => name !== 'auth'))('%s does not hear credentials', (service) => {
  expect(allows(natsPermissions(service, ['numerology']).subscribe, subjects.auth.keys('verify'))).toBe(false)
})

it('every event of the catalogue has a service that may publish it', () => {
  for (const { subject } of Object.values(eventCatalogue)) {
    const example = subject.replace(/\{\w+\}/, 'x')
    expect(serviceNames.filter((service) => allows(natsPermissions(service, ['x']).publish, example))).not.toEqual([])
  }
})

it('the server’s configuration lets every user in and limits all but the owner', () => {
  const passwords = Object.fromEntries(natsUsers.map((user) => [user, `pw-${user}`])) as Record<(typeof natsUsers)[number], string>
  const engineIds = Object.fromEntries(serviceNames.map((name) => [name, []])) as unknown as Record<(typeof serviceNames)[number], string[]>
  const lines = natsConfig({ port: 1, storeDir: '/x', passwords, engineIds }).split('\n')
  for (const user of natsUsers) {
    const line = lines.find((text) => text.includes(`user: "${user}"`))
    expect(line).toContain(`"pw-${user}"`)
    expect(line?.includes('permissions')).toBe(user !== 'owner')
  }
})
